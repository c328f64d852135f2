import type { Notice } from '../../analysis/index.ts';
import { cutText, textLines } from './text-table.ts';

/** Notices of one kind that are spelled out; JSON has them all. */
const SHOWN_OF_A_KIND = 3;
/** Longest notice, in characters. */
const NOTICE_WIDTH = 1000;

/** Notices as a list for people: a few of each kind, and how many more there are. */
export function noticeLines(notices: readonly Notice[]): string[] {
  const kinds = new Map<string, Notice[]>();
  for (const notice of notices) kinds.set(notice.code, [...(kinds.get(notice.code) ?? []), notice]);
  return [...kinds].flatMap(([code, ofKind]) => {
    const shown = ofKind.length > SHOWN_OF_A_KIND ? ofKind.slice(0, SHOWN_OF_A_KIND - 1) : ofKind;
    const more = ofKind.length - shown.length;
    return [
      ...shown.flatMap(({ message }) => textLines(`- ${cutText(message, NOTICE_WIDTH)} (${code})`, '  ')),
      ...(more > 0 ? [`- ${more} more of this kind; --json lists all (${code})`] : []),
    ];
  });
}
