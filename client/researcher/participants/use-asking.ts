import { useState } from 'react';
import { CallError } from '../../api/call.ts';
import { problemText, sentence } from '../problem-text.ts';

/** One request at a time, and what went wrong with the last one. */
export function useAsking() {
  const [isAsking, setIsAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  /** @returns the answer; null if it failed, which is then said in `failure`. */
  async function ask<Answer>(request: () => Promise<Answer>): Promise<Answer | null> {
    setIsAsking(true);
    setFailure(null);
    try {
      return await request();
    } catch (error) {
      setFailure(refusalOf(error));
      return null;
    } finally {
      setIsAsking(false);
    }
  }

  return { isAsking, failure, ask };
}

/** A refused setting in words alone: pages that ask this way show no field by the contract's name. */
function refusalOf(error: unknown): string {
  if (!(error instanceof CallError) || error.code !== 'study-version-invalid') return problemText(error).text;
  const at = `${error.field}: `;
  return sentence(error.message.startsWith(at) ? error.message.slice(at.length) : error.message);
}
