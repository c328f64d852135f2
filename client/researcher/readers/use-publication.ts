import { useEffect, useRef, useState } from 'react';
import type { EditionsResponse } from '../../../server/contract/edition.ts';
import type { Audience, PublicationRequest, SolutionSummary } from '../../../server/contract/solution.ts';
import { publishEdition, readEditions } from '../../api/edition.api.ts';
import { setPublication } from '../../api/solution.api.ts';
import { readersText as words } from '../../text/en/readers.ts';
import { sharesText } from '../../text/en/shares.ts';
import { problemText } from '../problem-text.ts';

interface PublicationStart {
  readonly solution: SolutionSummary;
  readonly editions: EditionsResponse;
  /** Counts the words saved on this page: with each, the list of changes is asked for anew. */
  readonly savedWords: number;
}

/** Whether and to whom a solution is published, in which editions, and the ways to change that. */
export function usePublication({ solution, editions: first, savedWords }: PublicationStart) {
  const { solutionId } = solution;
  const [state, setState] = useState(solution);
  const [editions, setEditions] = useState(first);
  const [isBusy, setIsBusy] = useState(false);
  const [message, setMessage] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  useRefreshed(solutionId, savedWords, setEditions);

  async function attempt(act: () => Promise<string>): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    setFailure(null);
    try {
      setMessage(await act());
    } catch (error) {
      setMessage('');
      setFailure(problemText(error).text);
    }
    setIsBusy(false);
  }

  return {
    ...{ isBusy, message, failure, editions },
    isPublished: state.isPublished,
    audience: state.audience,
    /** Publish or take back. */
    set: (request: PublicationRequest) =>
      attempt(async () => {
        const summary = await setPublication(solutionId, request);
        setState(summary);
        setEditions(await readEditions(solutionId));
        return summary.isPublished ? words.nowPublished : words.nowRevoked;
      }),
    /** Say who may read what is published. */
    setAudience: (audience: Audience) =>
      attempt(async () => {
        setState(await setPublication(solutionId, { isPublished: true, audience }));
        return sharesText.nowAudience[audience];
      }),
    publishNew: (note: string) =>
      attempt(async () => {
        const next = await publishEdition(solutionId, note);
        setEditions(next);
        setState((before) => ({ ...before, isPublished: true }));
        return words.nowEdition(next.editions[0]!.number);
      }),
  };
}

/** After words were saved, ask what has changed since the newest edition. A failure leaves the list as it was. */
function useRefreshed(
  solutionId: string,
  savedWords: number,
  setEditions: (editions: EditionsResponse) => void,
): void {
  const known = useRef(savedWords);
  useEffect(() => {
    if (known.current === savedWords) return;
    known.current = savedWords;
    let isGone = false;
    readEditions(solutionId).then(
      (editions) => {
        if (!isGone) setEditions(editions);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [solutionId, savedWords, setEditions]);
}
