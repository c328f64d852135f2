import { useEffect, useState } from 'react';
import type { MakeShareRequest, MakeShareResponse, Share } from '../../../server/contract/share.ts';
import { makeShare, readShares, revokeShare, setSharePassword } from '../../api/share.api.ts';
import { sharesText as words } from '../../text/en/shares.ts';
import { useSending } from '../account/use-sending.ts';
import { problemText } from '../problem-text.ts';

/** The share links of a solution, the one that was just made, and what can be done. */
export function useShares(solutionId: string) {
  const [shares, setShares] = useState<readonly Share[] | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const [made, setMade] = useState<MakeShareResponse | null>(null);
  const sending = useSending();

  useEffect(() => {
    let isCurrent = true;
    readShares(solutionId).then(
      (read) => (isCurrent ? setShares(read.shares) : undefined),
      (error: unknown) => (isCurrent ? setUnread(problemText(error).text) : undefined),
    );
    return () => {
      isCurrent = false;
    };
  }, [solutionId]);

  /** What was made before is shown no longer once anything else is done. */
  function act(doing: () => Promise<unknown>, done?: string): void {
    setMade(null);
    sending.send(doing, done);
  }

  return {
    ...{ shares, unread, made, sending },
    make: (request: MakeShareRequest, onMade: () => void) =>
      act(async () => {
        setMade(await makeShare(solutionId, request));
        onMade();
        setShares((await readShares(solutionId)).shares);
      }),
    revoke: ({ shareId, label }: Share) =>
      act(
        async () => setShares((await revokeShare({ solutionId, shareId })).shares),
        words.nowRevoked(label),
      ),
    setPassword: ({ shareId, label }: Share, password: string | null) =>
      act(
        async () => setShares((await setSharePassword({ solutionId, shareId }, password)).shares),
        password === null ? words.nowNoPassword(label) : words.nowPassword(label),
      ),
  };
}
