import type { PublishedViewpoint } from '../../../server/contract/published-viewpoints.ts';
import { ResearchersWords } from '../ResearchersWords.tsx';
import { reportText as words } from '../../text/en/report.ts';
import { PullQuote } from './PullQuote.tsx';

interface NarrativeProps {
  /** Small Markdown. */
  readonly text: string;
  readonly quotations: PublishedViewpoint['quotations'];
  /** Is even the text kept from readers. */
  readonly isWithheld: boolean;
}

/** The researchers' text, and what people said: the first quotation behind the opening paragraph, the others at the end. */
export function Narrative({ text, quotations, isWithheld }: NarrativeProps) {
  const [opening = '', ...more] = text.trim().split(/\n\s*\n/);
  const rest = more.join('\n\n');
  const [first, ...others] = quotations;
  return (
    <div className="narrative">
      {opening === '' ? (
        <p className="narrative--none">{isWithheld ? words.hidden : words.noNarrative}</p>
      ) : (
        <ResearchersWords className="narrative__words" markdown={opening} />
      )}
      {first === undefined ? null : <PullQuote quotation={first} />}
      {rest === '' ? null : <ResearchersWords className="narrative__words" markdown={rest} />}
      {others.map((quotation, index) => (
        <PullQuote key={index} quotation={quotation} />
      ))}
    </div>
  );
}
