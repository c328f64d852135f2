import { useState } from 'react';
import { problemText } from '../problem-text.ts';

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
      setFailure(problemText(error).text);
      return null;
    } finally {
      setIsAsking(false);
    }
  }

  return { isAsking, failure, ask };
}
