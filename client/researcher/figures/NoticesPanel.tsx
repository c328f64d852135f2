import type { Notice } from '../../../analysis/index.ts';
import { analysisText } from '../../text/en/analysis.ts';
import { letteredSentence } from './lettered-sentence.ts';

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
          <li key={code + message}>{letteredSentence(message)}.</li>
        ))}
      </ul>
    </details>
  );
}
