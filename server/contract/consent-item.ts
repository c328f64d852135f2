import * as z from 'zod/mini';

/**
 * What a study may ask besides taking part: may my words be quoted; may a viewpoint be shown that only one or two people
 * share, me among them; do I meet what the study asks of everybody who takes part (the one item without which nobody may).
 */
export const ConsentItemName = z.enum(['quotation', 'recognition', 'eligibility']);
export type ConsentItemName = z.infer<typeof ConsentItemName>;

/** An item that is asked; empty words: the standard ones, where the language has them. */
export const ConsentItem = z.strictObject({
  item: ConsentItemName,
  words: z.string().check(z.maxLength(2000)),
});
export type ConsentItem = z.infer<typeof ConsentItem>;

/** The words beside the box, where a study has none of its own. Their SHA-256 is kept with each answer. */
const STANDARD_WORDS: Readonly<Record<string, Readonly<Record<ConsentItemName, string>> | undefined>> = {
  en: {
    quotation:
      'What I write may be quoted in my own words, without my name, where the results are published.',
    recognition:
      'A viewpoint that I share may be shown even if only one or two people share it. Somebody who knows me might then recognise me by it.',
    eligibility: 'I am 18 years old or older.',
  },
  de: {
    quotation:
      'Was ich schreibe, darf in meinen eigenen Worten zitiert werden, ohne meinen Namen, wo die Ergebnisse veröffentlicht werden.',
    recognition:
      'Eine Sichtweise, die ich teile, darf auch dann gezeigt werden, wenn nur ein oder zwei Menschen sie teilen. Wer mich kennt, könnte mich dann daran erkennen.',
    eligibility: 'Ich bin 18 Jahre alt oder älter.',
  },
  ar: {
    quotation: 'يجوز اقتباس ما أكتبه بكلماتي ومن دون اسمي حيث تُنشر النتائج.',
    recognition:
      'يجوز عرض وجهة نظر أشارك فيها حتى إن لم يكن يحملها إلا شخص واحد أو شخصان، وقد يتعرّف عليّ عندئذ من يعرفني.',
    eligibility: 'عمري 18 عامًا أو أكثر.',
  },
};

/** The standard words of an item in a language; `de-AT` gets `de`; null where there are none. */
export function standardWords(item: ConsentItemName, language: string): string | null {
  return STANDARD_WORDS[language.toLowerCase().split('-')[0] ?? '']?.[item] ?? null;
}
