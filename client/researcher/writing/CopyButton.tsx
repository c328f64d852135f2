import { useState } from 'react';
import { readersText as words } from '../../text/en/readers.ts';

/** Copies a text; says whether that worked. Browsers allow it on https and on this machine only. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }

  return (
    <>
      <button type="button" className="link-button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" className="copied">
        {outcome === null ? '' : outcome === 'copied' ? words.copied : words.copyFailed}
      </span>
    </>
  );
}
