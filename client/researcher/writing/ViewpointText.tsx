import { writingText } from '../../text/en/writing.ts';
import type { ViewpointWords } from './use-viewpoint-edits.ts';

/** The words of a viewpoint as they were typed, signs for emphasis and lists included. */
export function ViewpointText({ words: { name, narrative } }: { readonly words: ViewpointWords }) {
  const paragraphs = narrative.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <div className="viewpoint-text">
      <h3 className="viewpoint-text__name">{name}</h3>
      {paragraphs.length === 0 ? <p>{writingText.desk.noNarrative}</p> : null}
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
