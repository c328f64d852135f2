import { minutesOf } from './participant-counts.ts';

/** Words in whatever script stay together, and the full stop behind them stays behind them. */
const isolated = (words: string) => `\u2068${words}\u2069`;

/** Arabic: a printed invitation letter. */
export const letterText = {
  for: (whom: string) => `إلى ${isolated(whom)}`,
  invited: 'أنت مدعوّ إلى المشاركة في دراسة.',
  minutes: (minutes: number) => `يستغرق ذلك نحو ${minutesOf(minutes)}.`,
  scan: 'وجّه كاميرا الهاتف إلى الصورة، أو افتح هذا العنوان:',
  typeCode: 'واكتب هذا الرمز:',
  picture: 'صورة تفتح دعوتك',
  once: 'الدراسة مجهولة الهوية: لا يُحفظ عن هذه الدعوة إلا أنها استُعملت. وهي تُفتح مرة واحدة، فتابع في المتصفح نفسه.',
  personal: 'هذه الدعوة لك وحدك، ويمكنك أن تتابع بها لاحقًا على أي جهاز.',
  until: (day: string) => `نرجو أن تشارك حتى ${isolated(day)}.`,
  asks: (owner: string) => `صاحب الدراسة: ${isolated(owner)}`,
  questions: (contact: string) => `للأسئلة: ${isolated(contact)}`,
};
