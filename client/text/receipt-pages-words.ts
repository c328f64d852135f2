import { receiptPagesText as arabic } from './ar/receipt-pages.ts';
import { receiptPagesText as german } from './de/receipt-pages.ts';
import { receiptPagesText as english } from './en/receipt-pages.ts';
import { primaryLanguage, type InAnyLanguage } from './participant-text.ts';

type ReceiptPagesText = InAnyLanguage<typeof english>;

const LANGUAGES: Readonly<Record<string, ReceiptPagesText | undefined>> = { ar: arabic, de: german };

/** The words of what a receipt opens, for the server; English where there are none in a language. */
export function receiptPagesWords(language: string): ReceiptPagesText {
  return LANGUAGES[primaryLanguage(language)] ?? english;
}
