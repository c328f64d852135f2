/** Arabic: reasons, sending, the receipt; and what is kept where. */
import { cards, characters, reasons, seconds, signed } from './participant-counts.ts';

const again = (count: number) => (count <= 1 ? 'الآن' : `بعد ${seconds(count)}`);

export const handingInText = {
  reasons: {
    title: 'قل لماذا، في بضع كلمات',
    text: 'ما الذي جعلك تضع هذه البطاقات عند الطرفين؟ اترك ما لا تريد الإجابة عنه.',
    on: (value: number) => `وضعتها على ${signed(value)}`,
    remaining: (count: number) => `بقي ${characters(count)}`,
    goOn: 'تابع',
    add: 'قل لماذا',
    edit: 'غيّر كلماتك',
    hasOne: 'قلت لماذا',
    dialogTitle: 'لماذا هي في هذا المكان؟',
    dialogTitleUnplaced: 'ماذا يخطر ببالك؟',
    done: 'تم',
  },

  saving: {
    saved: 'محفوظ',
    saving: 'يُحفظ …',
    onDevice: 'محفوظ على هذا الجهاز، في انتظار الشبكة',
    onDeviceShort: 'محفوظ على هذا الجهاز',
    nowhere: 'لم يُحفظ بعد، في انتظار الشبكة',
  },

  elsewhere: {
    tabTitle: 'ترتيبك مفتوح في علامة تبويب أخرى',
    tabText: 'حتى لا تضيع أي بطاقة، لا يمكن نقلها إلا في مكان واحد في الوقت نفسه.',
    tabTaken: 'استمر ترتيبك في علامة تبويب أخرى',
    tabTakenText: 'هذه العلامة متوقفة حتى لا تضيع أي بطاقة. كل ما فعلته محفوظ.',
    goOnHere: 'تابع هنا',
    title: 'استمر هذا الترتيب في مكان آخر',
    text: 'على جهاز آخر أو في متصفح آخر استمر الترتيب نفسه بطريقة مختلفة. بأيّهما تريد أن تتابع؟',
    here: 'على هذا الجهاز',
    there: 'في المكان الآخر',
    read: (read: number, count: number) => `قُرئ ${read} من ${count} من العبارات`,
    placed: (placed: number, count: number) => `وُزّع ${placed} من ${count} من البطاقات`,
    words: (count: number) => reasons(count),
    lastMove: (time: string) => `آخر تغيير: ${time}`,
    takeHere: 'تابع بالذي على هذا الجهاز',
    takeThere: 'تابع بالذي في المكان الآخر',
    kept: 'يبقى الآخر محفوظًا حتى ترسل ترتيبك، ولا يُستخدم.',
    loaded: 'استمر ترتيبك في مكان آخر. هكذا هو الآن.',
  },

  offline: {
    title: 'أنت غير متصل',
    text: 'لم تُفتح هذه الصفحة على هذا الجهاز من قبل، أو أُرسل ترتيبها. ستُفتح حالما تتوفر شبكة.',
    again: 'حاول مرة أخرى',
    off: 'من دون اتصال آمن (https) لا يمكن فتح هذه الصفحة بلا شبكة. تُحفظ خطواتك على أي حال.',
  },

  textSize: { label: 'حجم النص', normal: 'نص معتاد', large: 'نص كبير', largest: 'أكبر نص' },

  send: {
    title: 'أرسل ترتيبك',
    text: (count: number, reasonCount: number) =>
      `${cards(count)} في مكانها${reasonCount === 0 ? '' : `، و${reasons(reasonCount)}`}. لا يُرسل اسمك معها. بعد وصولها لا يمكن تغييرها هنا.`,
    submit: 'أرسل',
    sending: 'يُرسل …',
    waiting: (count: number) => `محفوظ على هذا الجهاز، في انتظار الشبكة. محاولة جديدة ${again(count)}.`,
    busy: (count: number) => `محفوظ على هذا الجهاز. الخادم مشغول؛ محاولة جديدة ${again(count)}.`,
    notKept: (count: number) => `لم يُرسل بعد: يرجى ترك هذه الصفحة مفتوحة. محاولة جديدة ${again(count)}.`,
    tryNow: 'حاول الآن',
    download: 'نزّل ترتيبي',
    refused: {
      'study-closed': 'أُغلقت الدراسة في هذه الأثناء ولا تستقبل ترتيبات. لم يُرسل ترتيبك؛ يمكنك تنزيله أدناه.',
      'not-found': 'لم يعد الخادم يعرف هذا الرابط الشخصي. لم يُرسل ترتيبك؛ يمكنك تنزيله أدناه.',
      other: 'لم يقبل الخادم الترتيب. يبقى على هذا الجهاز؛ يمكنك تنزيله أدناه وإخبار الباحثين.',
    },
  },

  receipt: {
    title: 'شكرًا. وصل ترتيبك',
    already: 'سُلّم هذا الترتيب',
    received: (time: string) => `وصل: ${time}`,
    codeTitle: 'إيصالك',
    code: 'اكتبه أو التقط له صورة: به يمكنك الإشارة إلى ترتيبك من دون ذكر اسمك.',
    copyTitle: 'نسختك الخاصة',
    copy: 'لم تعد إجاباتك محفوظة في هذا المتصفح. ما دامت هذه الصفحة مفتوحة يمكنك حفظ نسخة لنفسك.',
    gone: 'لم تعد إجاباتك محفوظة في هذا المتصفح، ولا يلزم أي شيء آخر.',
    download: 'نزّل ترتيبي',
    another: 'شخص آخر يريد أن يرتّب',
    qr: 'الإيصال صورةً للهاتف: يقود رابطها إلى حيث يمكن سحب الترتيب',
    completionTitle: 'رمز الإتمام',
    completion: 'انسخه إلى الصفحة التي أرسلتك إلى هنا.',
    copyCode: 'انسخ الرمز',
    copied: 'نُسخ',
    goOn: (host: string) => `تابع إلى \u2066${host}\u2069`,
    goOnText: 'جئت من هناك؛ والعودة تخبرهم أنك انتهيت.',
    withdrawTitle: 'إن غيّرت رأيك',
    withdrawUntil: (time: string) => `يمكنك سحب ترتيبك بالإيصال حتى ${time}.`,
    withdrawOpen: 'يمكنك سحب ترتيبك بالإيصال.',
    withdraw: 'اسحب ترتيبي',
    own: 'اقرأ كل ما هو محفوظ عنك، أو خذه معك ملفًا',
    studyCard: 'بطاقة الدراسة: من يسأل، وماذا يحدث لما قلته',
  },

  copy: {
    fileName: (slug: string) => `my-sort-${slug}.txt`,
    title: (study: string) => `ترتيبي: ${study}`,
    receipt: (code: string, time: string) => `الإيصال \u2066${code}\u2069، وصل \u2066${time}\u2069`,
    notSent: 'لم يُرسل بعد.',
    column: (value: number) => `على ${signed(value)}`,
    reason: (text: string) => `  لأن: ${text}`,
  },

  notices: {
    notKept:
      'لا يحفظ هذا المتصفح شيئًا على هذا الجهاز. تُحفظ خطواتك على الخادم بدلًا من ذلك ما دامت الشبكة متوفرة.',
    notKeptNow:
      'خطواتك الأخيرة غير محفوظة في أي مكان بعد: هذا المتصفح لا يحفظ شيئًا، والشبكة غائبة. يرجى ترك هذه الصفحة مفتوحة.',
    label: 'يرجى الانتباه',
    closing: (until: string) => `لم تعد هذه الدراسة تستقبل مشاركين جددًا. يمكنك تسليم ترتيبك حتى ${until}.`,
    closed: 'أُغلقت هذه الدراسة ولا تستقبل ترتيبات. ما زال بإمكانك رؤية ترتيبك وتنزيله.',
  },
};
