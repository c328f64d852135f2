/** Arabic: the words around the questions about the person. */
import { characters } from './participant-counts.ts';

export const questionsText = {
  questions: {
    titleBefore: 'قبل أن ترتّب',
    titleAfter: 'بضعة أسئلة',
    text: 'يمكن ترك الأسئلة الموسومة «اختياري».',
    optional: 'اختياري',
    keptApart:
      'يدلّ هذا الجواب على هويتك. يُحفظ منفصلًا عن ترتيبك، ولا يراه إلا صاحب الدراسة ومن سمّاهم من زملائه.',
    goOn: 'تابع',
    choose: 'يرجى الاختيار',
    other: 'شيء آخر',
    otherLabel: 'ما هو؟',
    notSet: 'لا إجابة بعد',
    clear: 'اسحب الإجابة',
    range: (minimum: number | null, maximum: number | null) => {
      if (minimum !== null && maximum !== null) return `من ${minimum} إلى ${maximum}`;
      if (minimum !== null) return `${minimum} أو أكثر`;
      return maximum === null ? '' : `${maximum} أو أقل`;
    },
    remaining: (count: number) => `بقي ${characters(count)}`,
    rankText: 'رتّبها، الأول في الأعلى.',
    rankUp: (label: string) => `انقل إلى الأعلى: ${label}`,
    rankDown: (label: string) => `انقل إلى الأسفل: ${label}`,
    rankConfirm: 'هذا ترتيبي',
    errorsTitle: 'يرجى النظر في هذه الإجابات مرة أخرى',
    errors: {
      missing: (label: string) => `يرجى الإجابة: ${label}`,
      'not-a-number': (label: string) => `يرجى كتابة رقم، مثل 42: ${label}`,
      'too-small': (label: string) => `الرقم صغير جدًا: ${label}`,
      'too-large': (label: string) => `الرقم كبير جدًا: ${label}`,
      'other-empty': (label: string) => `يرجى قول ما هو: ${label}`,
      'rows-missing': (label: string) => `يرجى الإجابة عن كل صف: ${label}`,
    },
    errorPrefix: 'خطأ: ',
  },
};
