import type { Notice } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { analysisText } from '../../text/en/analysis.ts';

const words = analysisText.notices;
/** More remarks than this wait behind one line. */
const SHOWN_OPEN = 3;

/** What the analysis remarks beside its figures, in its own words. */
export function NoticesPanel({ notices }: { readonly notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <details className="remarks" open={notices.length <= SHOWN_OPEN}>
      <summary>{words.title(notices.length)}</summary>
      <ul>
        {notices.map(({ code, message }) => (
          <li key={code + message}>{sentence(message)}.</li>
        ))}
      </ul>
    </details>
  );
}

/** The analysis counts factors from 1; pages give them letters. */
function sentence(message: string): string {
  const lettered = message.replace(/\bfactor (\d+)\b/g, (_, factorNumber: string) => {
    return `factor ${factorLetter(Number(factorNumber) - 1)}`;
  });
  return lettered.charAt(0).toUpperCase() + lettered.slice(1);
}
