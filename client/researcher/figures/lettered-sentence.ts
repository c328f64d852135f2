import { factorLetter } from '../../../server/contract/factor-letter.ts';

/** A message of the analysis as a page says it: the analysis counts factors from 1, pages give them letters. */
export function letteredSentence(message: string): string {
  const lettered = message.replace(/\bfactor (\d+)\b/g, (_, factorNumber: string) => {
    return `factor ${factorLetter(Number(factorNumber) - 1)}`;
  });
  return lettered.charAt(0).toUpperCase() + lettered.slice(1);
}
