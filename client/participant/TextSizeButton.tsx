import { useState } from 'react';
import type { ParticipantText } from '../text/participant-text.ts';
import { chooseTextSize, TEXT_SIZES, textSizeNow, type TextSize } from './text-size.ts';

const SIZES = Object.keys(TEXT_SIZES) as TextSize[];

/** One press makes the letters larger, the third one brings them back. Kept in this browser. */
export function TextSizeButton({ text: { textSize: text } }: { readonly text: ParticipantText }) {
  const [size, setSize] = useState(textSizeNow);
  const handlePress = () => {
    const next = SIZES[(SIZES.indexOf(size) + 1) % SIZES.length]!;
    chooseTextSize(next);
    setSize(next);
  };
  return (
    <button
      type="button"
      className="button button--quiet text-size"
      title={text[size]}
      aria-label={`${text.label}: ${text[size]}`}
      onClick={handlePress}
    >
      <span className="text-size-small" aria-hidden="true">
        A
      </span>
      <span className="text-size-large" aria-hidden="true">
        A
      </span>
    </button>
  );
}
