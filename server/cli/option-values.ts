import { Refusal } from './refusal.ts';

/** One of some words; null where the option is not given. @throws {Refusal} `option-invalid` */
export function oneOf<Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | null {
  if (value === undefined) return null;
  const choice = choices.find((each) => each === value);
  if (!choice) throw new Refusal('option-invalid', `--${option} is ${choices.join(' or ')}, not "${value}"`);
  return choice;
}

/** A share between 0 and 1, ends excluded, such as .05. @throws {Refusal} `option-invalid` */
export function share(option: string, words: string): number {
  const value = /^0?\.\d+$/.test(words) ? Number(words) : Number.NaN;
  if (value > 0 && value < 1) return value;
  throw new Refusal('option-invalid', `--${option} lies between 0 and 1, such as .05, not "${words}"`);
}

/** @throws {Refusal} `option-invalid` */
export function wholeNumber(option: string, words: string): number {
  if (/^\d{1,15}$/.test(words)) return Number(words);
  throw new Refusal('option-invalid', `--${option} is a whole number, not "${words}"`);
}

/** @throws {Refusal} `option-invalid` outside the bounds. */
export function wholeWithin(option: string, words: string, [least, most]: readonly [number, number]): number {
  const value = wholeNumber(option, words);
  if (value >= least && value <= most) return value;
  throw new Refusal('option-invalid', `--${option} goes from ${least} to ${most}, not ${words}`);
}

/** "1,3" as indices from 0. @throws {Refusal} `option-invalid` */
export function factorNumbers(option: string, words: string): number[] {
  if (/^[1-9]\d{0,2}(,[1-9]\d{0,2})*$/.test(words)) return words.split(',').map((each) => Number(each) - 1);
  const message = `--${option} names factors by number, such as 2 or 1,3, not "${words}"`;
  throw new Refusal('option-invalid', message);
}
