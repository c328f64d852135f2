import type { PublishedViewpoint } from '../../../server/contract/published-viewpoints.ts';
import { reportText as words } from '../../text/en/report.ts';

/** A quotation of more characters than this is set less large. */
const LONG = 150;

/** What somebody said, set large; never who. */
export function PullQuote({ quotation }: { readonly quotation: PublishedViewpoint['quotations'][number] }) {
  const { words: said, isComposed } = quotation;
  return (
    <figure className={said.length > LONG ? 'pull-quote pull-quote--long' : 'pull-quote'}>
      <blockquote>{`“${said}”`}</blockquote>
      <figcaption>{isComposed ? words.quotation.composed : words.quotation.said}</figcaption>
    </figure>
  );
}
