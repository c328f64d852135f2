import { useState } from 'react';
import { problemText } from '../problem-text.ts';

/** Something that is sent: is it on its way, what came of it, and what went wrong, in words. */
export interface Sending {
  readonly isBusy: boolean;
  readonly message: string;
  readonly failure: string | null;
  /** Do it, unless something is on its way. @param done said when it worked. */
  readonly send: (act: () => Promise<unknown>, done?: string) => void;
}

/** One thing at a time, with its outcome. */
export function useSending(): Sending {
  const [isBusy, setIsBusy] = useState(false);
  const [message, setMessage] = useState('');
  const [failure, setFailure] = useState<string | null>(null);

  async function run(act: () => Promise<unknown>, done: string): Promise<void> {
    setIsBusy(true);
    setFailure(null);
    setMessage('');
    try {
      await act();
      setMessage(done);
    } catch (error) {
      setFailure(problemText(error).text);
    }
    setIsBusy(false);
  }

  const send: Sending['send'] = (act, done = '') => {
    if (!isBusy) void run(act, done);
  };
  return { isBusy, message, failure, send };
}
