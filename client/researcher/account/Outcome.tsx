import { Notice } from '../../components/Notice.tsx';
import { StatusMessage } from '../../components/StatusMessage.tsx';
import type { Sending } from './use-sending.ts';

/** What came of the last thing sent. */
export function Outcome({ sending: { message, failure } }: { readonly sending: Sending }) {
  return (
    <>
      <StatusMessage>{message}</StatusMessage>
      {failure === null ? null : (
        <Notice tone="danger">
          <p>{failure}</p>
        </Notice>
      )}
    </>
  );
}
