/** Arabic: task, piles, grid, review, and what is said after each move. */
import { cards, cardsAsObject, left, short, signed, statements } from './participant-counts.ts';

export const sortingStepsText = {
  steps: {
    label: 'الخطوات',
    before: 'عنك',
    piles: 'القراءة',
    grid: 'التوزيع',
    review: 'المراجعة',
    reasons: 'الأسباب',
    questions: 'الأسئلة',
    send: 'الإرسال',
    position: (number: number, count: number) => `الخطوة ${number} من ${count}`,
  },
  undo: 'تراجع',
  redo: 'إعادة',
  close: 'إغلاق',

  begin: {
    task: 'مهمتك',
    howTitle: 'كيف يتم ذلك',
    read: 'اقرأ.',
    readText: (count: number) =>
      `ضع كلًّا من ${statements(count)} في إحدى ثلاث مجموعات: لا أوافق، غير متأكد، أوافق.`,
    layOut: 'وزّع.',
    layOutText: 'اختر أكثر ما توافق عليه وأقلّه، ثم تقدّم نحو الوسط.',
    sayWhy: 'قل لماذا.',
    sayWhyText: 'إن شئت، بضع كلمات عن البطاقات عند الطرفين.',
    layOutAllText: 'اختر بطاقة ثم العمود الذي يناسبها، حتى تأخذ كل بطاقة مكانها.',
    kept: 'لا يوجد صواب أو خطأ. تُحفظ كل خطوة، فيمكنك التوقف متى شئت والعودة إلى الرابط نفسه.',
    go: 'ابدأ',
    tryOut: 'جرّب أولًا بثلاث بطاقات',
    goOn: 'تابع من حيث توقفت',
  },

  piles: {
    title: 'قراءة العبارات',
    question: 'ما ردّ فعلك الأول؟',
    names: { disagree: 'لا أوافق', unsure: 'غير متأكد', agree: 'أوافق' },
    keyHint: { disagree: '1', unsure: '2', agree: '3' },
    progress: (read: number, count: number) => `العبارة ${read + 1} من ${count}`,
    done: () => 'قُرئت كل العبارات',
    doneText: 'افتح مجموعة لتتصفحها أو لتنقل بطاقة. أو تابع: ما زال بإمكانك تغيير كل شيء لاحقًا.',
    goOn: 'وزّعها',
    later: 'أقرّر لاحقًا',
    open: (name: string, count: number) => `افتح مجموعة «${name}»، ${cards(count)}`,
    look: (count: number) => (count === 0 ? 'فارغة' : cards(count)),
    empty: 'هذه المجموعة فارغة.',
    moveTo: (name: string) => `إلى «${name}»`,
    move: (text: string, name: string) => `انقل إلى «${name}»: ${short(text)}`,
    keys: 'المفاتيح: 1 و2 و3 أو الأسهم',
    swipe: 'يمكنك أيضًا دفع البطاقة إلى اليسار أو إلى اليمين.',
  },

  tryOut: {
    kicker: 'تجربة لا تُحفظ',
    instruction: 'ما مدى حبك لكل من هذه؟',
    disagreePole: 'الأقل',
    agreePole: 'الأكثر',
    statements: [
      'نزهة طويلة في أول صباح بارد من الخريف.',
      'قطار متأخر وكتاب جيد.',
      'مطر في يوم حفلة الحديقة.',
    ] as const,
    skip: 'تخطّي التجربة',
    doneTitle: 'هذا كل ما في الأمر',
    doneText: 'تسير الدراسة بالطريقة نفسها، ولكن ببطاقات أكثر. لم يُحفظ شيء من التجربة.',
    goOn: 'ابدأ الدراسة',
    again: 'مرة أخرى',
  },

  grid: {
    guidedPrompt: {
      agree: (count: number) => `اختر ${cardsAsObject(count)} هي أكثر ما توافق عليه`,
      'agree-elsewhere': (count: number) => `اختر ${cardsAsObject(count)} هي أقلّ ما ترفضه`,
      disagree: (count: number) => `اختر ${cardsAsObject(count)} هي أكثر ما ترفضه`,
      'disagree-elsewhere': (count: number) => `اختر ${cardsAsObject(count)} هي أقلّ ما توافق عليه`,
      middle: (count: number) => `اختر ${cardsAsObject(count)} أخرى للوسط`,
    },
    lastPrompt: (count: number) => `بقيت ${cards(count)}`,
    lastText: (value: number) => `تملأ تمامًا العمود ${signed(value)}، وهو الوحيد الذي فيه مكان.`,
    putRest: (count: number, value: number) => `ضع الباقي (${count}) على ${signed(value)}`,
    guidedText: (value: number, filled: number, capacity: number) =>
      `للعمود ${signed(value)}: اختير ${filled} من ${capacity}`,
    freePrompt: 'اختر بطاقة ثم عمودها',
    freeText: 'يتسع العمود لأي عدد تريده من البطاقات، والأعداد اقتراح فحسب.',
    pickedPrompt: 'اختر الآن عمودًا',
    pickedText: 'أو بطاقة تبادلها المكان.',
    fullPrompt: (value: number) => `العمود ${signed(value)} ممتلئ`,
    fullText: 'اختر البطاقة التي تفسح المكان.',
    donePrompt: 'أخذت كل بطاقة مكانها',
    doneText: 'انقل ما شئت، ثم راجع كل شيء مرة أخرى.',
    goOn: 'راجع',
    placeFreely: 'توزيع حرّ',
    beGuided: 'أرشدني',
    waiting: 'بطاقات تنتظر التوزيع',
    movePiles: 'نقل البطاقات بين المجموعات',
    alsoWaiting: (name: string, count: number) => `تنتظر أيضًا: «${name}»، ${cards(count)}`,
    takeOut: 'أخرجها',
    letGo: 'اتركها',
    deck: 'العبارات',
    backToCards: 'العودة إلى البطاقات',
    nothingHere: 'لا توجد بطاقة هنا.',
    readingHint: 'أشر إلى بطاقة لتقرأها هنا كاملة.',
    columns: 'الأعمدة',
    hill: 'الشبكة',
    columnFull: 'ممتلئ',
    putHere: 'ضع البطاقة هنا',
    pickedMark: 'في اليد',
    keys: 'المفاتيح: الأسهم تنقل، وEnter يلتقط ويضع، والأرقام تقود إلى عمودها، وEsc يترك.',
  },

  /** How full a column is: one that is to be filled, and one that takes any number of cards. */
  columns: {
    forced: {
      filled: (count: number, capacity: number) => `${count} من ${capacity} من البطاقات`,
      inColumn: (value: number, count: number, capacity: number) =>
        `على ${signed(value)}: ${count} من ${capacity} من البطاقات`,
      cardPlace: (value: number, number: number, capacity: number) =>
        `على ${signed(value)}، ${number} من ${capacity}`,
      placed: (value: number, count: number, capacity: number, waiting: number) =>
        `نُقلت إلى ${signed(value)}. في ${signed(value)} الآن ${count} من ${capacity}. ${left(waiting)}.`,
      columnHas: (value: number, count: number, capacity: number) =>
        `في ${signed(value)} ${count} من ${capacity} من البطاقات. اختر بطاقة أولًا.`,
    },
    free: {
      filled: (count: number, suggested: number) => `${cards(count)}، والمقترح ${suggested}`,
      inColumn: (value: number, count: number, suggested: number) =>
        `على ${signed(value)}: ${cards(count)}، والمقترح ${suggested}`,
      cardPlace: (value: number, number: number, count: number) =>
        `على ${signed(value)}، ${number} من ${count}`,
      placed: (value: number, count: number, suggested: number, waiting: number) =>
        `نُقلت إلى ${signed(value)}. في ${signed(value)} الآن ${cards(count)}، والمقترح ${suggested}. ${left(waiting)}.`,
      columnHas: (value: number, count: number, suggested: number) =>
        `في ${signed(value)} ${cards(count)}، والمقترح ${suggested}. اختر بطاقة أولًا.`,
    },
  },

  review: {
    prompt: 'هل هناك شيء في غير مكانه؟',
    text: 'اختر بطاقتين لتتبادلا المكان.',
    pickedText: 'اختر الآن البطاقة التي تبادلها المكان.',
    goOn: 'هكذا أرى الأمر',
    shapeTitle: 'شكل شبكتك',
    sameShape: 'لشبكتك الشكل المقترح.',
    otherShape: 'تختلف عن الشكل المقترح في هذه الأعمدة. لا بأس بذلك: لا يلزم تغيير شيء.',
    columnShape: (value: number, count: number, suggested: number) =>
      `${signed(value)}: ${count}، والمقترح ${suggested}`,
  },

  said: {
    piled: (name: string, deckCount: number) => `في «${name}». ${left(deckCount)}.`,
    later: (deckCount: number) => `ستأتي مرة أخرى في النهاية. ${left(deckCount)}.`,
    next: (text: string) => `التالية: ${text}`,
    allRead: 'قُرئت كل العبارات.',
    swapped: (text: string, value: number) => `تبادلتا المكان. «${short(text)}» الآن على ${signed(value)}.`,
    takenOut: (text: string, waiting: number) => `أُخرجت: «${short(text)}». ${left(waiting)}.`,
    filled: (value: number) => `البطاقات الباقية على ${signed(value)}. أخذت كل بطاقة مكانها.`,
    picked: (text: string) => `التُقطت: «${short(text)}». اختر عمودًا.`,
    letGo: 'تُركت. لم يتحرك شيء.',
    undone: (waiting: number) => `تم التراجع. ${left(waiting)}.`,
    redone: (waiting: number) => `تمت الإعادة. ${left(waiting)}.`,
    target: (prompt: string, value: number) => `${prompt}، للعمود ${signed(value)}.`,
    refused: {
      'column-full': (value: number) =>
        `العمود ${signed(value)} ممتلئ. اختر البطاقة التي تفسح المكان، أو عمودًا آخر.`,
      'already-there': 'هي هناك بالفعل.',
      'not-in-grid': 'لا توجد أيّ منهما في الشبكة بعد. اختر عمودًا بدلًا من ذلك.',
      'not-the-last-column': 'هناك مكان في أكثر من عمود: توزيع البطاقات لك.',
      'not-in-deck': 'هي الأخيرة: يرجى أن تقرّر الآن.',
      'nothing-to-undo': 'لا يوجد ما يُتراجع عنه.',
      'nothing-to-redo': 'لا يوجد ما يُعاد.',
      other: 'لا يمكن ذلك.',
    },
    guided: 'بإرشاد: من الطرفين نحو الوسط.',
    free: 'توزيع حرّ: اختر أي بطاقة ثم عمودها.',
  },
};
