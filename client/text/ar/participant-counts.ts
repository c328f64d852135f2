import { signed as signedLeftToRight } from '../en/participant-counts.ts';

export { short } from '../en/participant-counts.ts';

/** A grid value with its sign before it, also inside words that run from right to left. */
export function signed(value: number): string {
  return `\u2066${signedLeftToRight(value)}\u2069`;
}

const rules = new Intl.PluralRules('ar');

/** A counted noun: none, one, two, three to ten, and beyond. */
interface Counted {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
}

function counted(count: number, { zero, one, two, few, many }: Counted): string {
  const forms: Readonly<Record<Intl.LDMLPluralRule, string>> = {
    zero,
    one,
    two,
    few: `${count} ${few}`,
    many: `${count} ${many}`,
    other: `${count} ${many}`,
  };
  return forms[rules.select(count)];
}

export const cards = (count: number) =>
  counted(count, { zero: 'لا بطاقات', one: 'بطاقة واحدة', two: 'بطاقتان', few: 'بطاقات', many: 'بطاقة' });
/** After a verb or a preposition. */
export const cardsAsObject = (count: number) =>
  counted(count, { zero: 'لا بطاقات', one: 'بطاقة واحدة', two: 'بطاقتين', few: 'بطاقات', many: 'بطاقة' });
export const statements = (count: number) =>
  counted(count, { zero: 'لا عبارات', one: 'عبارة واحدة', two: 'عبارتين', few: 'عبارات', many: 'عبارة' });
export const reasons = (count: number) =>
  counted(count, { zero: 'لا أسباب', one: 'سبب واحد', two: 'سببان', few: 'أسباب', many: 'سببًا' });
export const seconds = (count: number) =>
  counted(count, { zero: 'لحظة', one: 'ثانية', two: 'ثانيتين', few: 'ثوانٍ', many: 'ثانية' });
export const minutesOf = (count: number) =>
  counted(count, { zero: 'لحظة', one: 'دقيقة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة' });
export const hoursOf = (count: number) =>
  counted(count, { zero: 'لحظة', one: 'ساعة', two: 'ساعتين', few: 'ساعات', many: 'ساعة' });
export const daysOf = (count: number) =>
  counted(count, { zero: 'لحظة', one: 'يوم', two: 'يومين', few: 'أيام', many: 'يومًا' });
export const characters = (count: number) =>
  counted(count, { zero: 'لا أحرف', one: 'حرف واحد', two: 'حرفان', few: 'أحرف', many: 'حرفًا' });
export const left = (count: number) => (count === 0 ? 'لم يبقَ شيء' : `المتبقي: ${count}`);
