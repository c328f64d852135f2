import type { PublishedViewpoint } from '../../../server/contract/published-viewpoints.ts';
import { reportText as words } from '../../text/en/report.ts';
import { PullQuote } from './PullQuote.tsx';

interface NarrativeProps {
  /** Plain paragraphs, separated by an empty line. */
  readonly text: string;
  readonly quotations: PublishedViewpoint['quotations'];
  /** Is even the text kept from readers. */
  readonly isWithheld: boolean;
}

/** The researchers' text, and what people said: the first quotation behind the opening paragraph, the others at the end. */
export function Narrative({ text, quotations, isWithheld }: NarrativeProps) {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const [first, ...others] = quotations;
  const opening = paragraphs[0] ?? (isWithheld ? words.hidden : words.noNarrative);
  return (
    <div className="narrative">
      <p className={paragraphs.length === 0 ? 'narrative--none' : undefined}>{opening}</p>
      {first === undefined ? null : <PullQuote quotation={first} />}
      {paragraphs.slice(1).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
      {others.map((quotation, index) => (
        <PullQuote key={index} quotation={quotation} />
      ))}
    </div>
  );
}
