import { reportText as words } from '../../text/en/report.ts';

interface NarrativeProps {
  /** Plain paragraphs, separated by an empty line. */
  readonly text: string;
  /** Is even the text kept from readers. */
  readonly isWithheld: boolean;
}

/** A paragraph that is one quotation, with perhaps whose words they are: after a dash, or in brackets. */
const QUOTATION = /^[“"«](?<said>[^“”"«»]+)[”"»]\s*(?:(?:[—–-]\s*|\()(?<by>[^“”"()]+)\)?)?$/;

/** A quotation of more characters than this is set less large. */
const LONG = 150;

/** The researchers' text. A paragraph that is wholly a quotation is set large. */
export function Narrative({ text, isWithheld }: NarrativeProps) {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  if (paragraphs.length === 0) {
    return <p className="narrative narrative--none">{isWithheld ? words.hidden : words.noNarrative}</p>;
  }
  return (
    <div className="narrative">
      {paragraphs.map((paragraph, index) => (
        <Paragraph key={index} text={paragraph} />
      ))}
    </div>
  );
}

function Paragraph({ text }: { readonly text: string }) {
  const { said, by } = QUOTATION.exec(text)?.groups ?? {};
  if (said === undefined) return <p>{text}</p>;
  return (
    <figure className={said.length > LONG ? 'pull-quote pull-quote--long' : 'pull-quote'}>
      <blockquote>{`“${said}”`}</blockquote>
      {by === undefined ? null : <figcaption>{by}</figcaption>}
    </figure>
  );
}
