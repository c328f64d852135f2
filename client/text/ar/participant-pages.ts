/** Arabic: the pages before the sorting itself. */
import { daysOf, hoursOf, minutesOf, statements } from './participant-counts.ts';

export const participantPagesText = {
  demo: 'عرض توضيحي: المشاركون في هذه الدراسة محاكاة، وما ترتّبه يبقى منفصلًا عن نتائجهم.',
  demoLabel: 'عن هذه الدراسة',
  demoShort: 'عرض توضيحي بمشاركين محاكين',
  studyKicker: 'دراسة أنت مدعوّ إليها',

  consent: {
    title: (study: string) => `${study}: المشاركة`,
    lead: (count: number, minutes: number | null) =>
      `سترتّب ${statements(count)} بحسب مدى موافقتك على كل منها.` +
      (minutes === null ? '' : ` يستغرق ذلك نحو ${minutesOf(minutes)}.`),
    cardTitle: 'عن هذه الدراسة',
    owner: 'من يسأل',
    purpose: 'الغرض',
    viewers: 'من يرى ماذا',
    retention: 'مدة الحفظ',
    withdrawal: 'إن غيّرت رأيك',
    contact: 'للأسئلة',
    consentTitle: 'قبل أن تبدأ',
    items: {
      needed: 'يرجى التأكيد',
      notEligible: 'هذه الدراسة لمن يستطيع تأكيد ذلك فقط. إن لم تستطع فنرجو ألّا تشارك. لم يُحفظ أي شيء عنك.',
      optional: 'يمكنك أيضًا الموافقة على ما يلي',
      optionalHint: 'يمكنك المشاركة من دون وضع أي علامة هنا.',
    },
    agree: 'أوافق وأريد أن أبدأ',
    decline: 'لا أوافق',
    anew: 'يبدأ بهذا ترتيب جديد، ويبقى الترتيب الذي بدأ سابقًا في هذا المتصفح كما هو.',
    beginAgain: 'انسَ ما بدأ وابدأ من جديد هنا',
    personalCode: {
      label: 'الرمز الشخصي',
      hint: 'المشاركة في هذه الدراسة بدعوة. اكتب الرمز المذكور في رسالتك أو افتح الرابط الذي أُرسل إليك. لا فرق بين الأحرف الصغيرة والكبيرة، ولا أثر للمسافات والشرطات.',
      wrong: 'هذا الرمز لا يفتح شيئًا في هذه الدراسة. يرجى التحقق منه حرفًا حرفًا.',
    },
    faults: {
      'answer-missing': 'يرجى اختيار أحد الزرّين في نهاية هذه الصفحة.',
      'consent-changed': 'تغيّر هذا النص منذ أن فتحت الصفحة. يرجى قراءته مرة أخرى.',
      'begun-elsewhere':
        'بدأ ترتيب برابطك من قبل، في متصفح آخر أو في يوم آخر. يرجى المتابعة هناك. وإن تعذّر ذلك فيمكنك أن تبدأ من جديد هنا، ويُنسى عندئذ ما بدأ من قبل.',
    },
    errorPrefix: 'يرجى التحقق: ',
  },

  resume: {
    title: 'أهلًا بعودتك',
    begun: (minutesAgo: number | null) =>
      `بدأ ترتيب في هذا المتصفح${minutesAgo === null ? '' : ` ${timeAgo(minutesAgo)}`}. هل هو لك؟`,
    handedIn: (minutesAgo: number | null) =>
      `سُلّم ترتيب بدأ في هذا المتصفح${minutesAgo === null ? '' : ` ${timeAgo(minutesAgo)}`}.`,
    goOn: 'نعم، أكمله',
    receipt: 'اعرض إيصاله',
    somebodyElse: 'لا، أنا شخص آخر: ابدأ من جديد',
    anotherPerson: 'شخص آخر يريد أن يرتّب',
    closed: 'لا تستقبل الدراسة ترتيبات جديدة الآن.',
  },

  declined: {
    title: 'شكرًا على القراءة',
    text: 'لم توافق، لذلك لم يُحفظ أي شيء عنك. يمكنك إغلاق هذه الصفحة.',
    back: 'العودة إلى الدراسة',
  },

  closed: {
    title: 'لا تستقبل هذه الدراسة ترتيبات الآن',
    text: (study: string) => `«${study}» مغلقة. إن أرسل إليك أحد الرابط فاسأله هل ستُفتح من جديد.`,
  },

  noSuchStudy: {
    title: 'لا توجد دراسة هنا',
    text: 'ربما ضاع حرف من الرابط. يرجى التحقق منه أو سؤال من أرسله إليك.',
  },

  noSuchSort: {
    title: 'هذا الرابط الشخصي لا يقود إلى شيء',
    text: 'ربما ضاع جزء من الرابط، أو حُذف الترتيب أو بدأ من جديد في مكان آخر. يرجى التحقق من الرابط أو البدء من صفحة الدراسة.',
    link: 'إلى الدراسة',
  },

  noSuchInvitation: {
    title: 'هذه الدعوة لا تؤدي إلى شيء',
    text: 'ربما ضاع جزء من الرابط أو الرمز، أو سُحبت الدعوة. يرجى التحقق منها أو سؤال من أرسلها إليك.',
  },

  invitationUsed: {
    title: 'استُعملت هذه الدعوة',
    text: (study: string) =>
      `«${study}» مجهولة الهوية: لا تُحفظ أي صلة بين الدعوة والترتيب، ولذلك لا يمكن العثور عليه هنا. إن كنت أنت من بدأ فتابع في المتصفح الذي بدأت فيه، أو بعنوان صفحة الترتيب. وإن لم تكن أنت فأخبر من أرسل إليك الدعوة.`,
    here: (study: string) =>
      `«${study}» مجهولة الهوية: لا تُحفظ أي صلة بين الدعوة والترتيب. وقد بدأ ترتيب في هذا المتصفح. إن كان لك فيمكنك أن تكمله.`,
  },

  alreadyReceived: {
    title: 'وصل ترتيبك',
    text: (study: string) =>
      `ما سُلّم في «${study}» قائم، ولا يلزم شيء آخر. والإيصال في المتصفح الذي أُرسل منه.`,
  },

  needsScript:
    'يحتاج الترتيب إلى JavaScript، وهي معطّلة في هذا المتصفح. يرجى تفعيلها أو فتح هذه الصفحة في متصفح آخر؛ يبقى الرابط لك.',
  loading: 'لحظة من فضلك …',
};

function timeAgo(minutes: number): string {
  if (minutes < 1) return 'الآن';
  if (minutes < 60) return `قبل ${minutesOf(minutes)}`;
  const hours = Math.round(minutes / 60);
  return hours < 36 ? `قبل ${hoursOf(hours)}` : `قبل ${daysOf(Math.round(minutes / 1440))}`;
}
