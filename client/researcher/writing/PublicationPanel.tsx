import { useState } from 'react';
import { publishedPagePath } from '../../../server/contract/published-viewpoints.ts';
import type { SolutionSummary } from '../../../server/contract/solution.ts';
import { pathOf } from '../../api/call.ts';
import { setPublication } from '../../api/solution.api.ts';
import { CopyButton } from './CopyButton.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { StatusMessage } from '../../components/StatusMessage.tsx';
import { writingText } from '../../text/en/writing.ts';
import { problemText } from '../problem-text.ts';

const words = writingText.publication;

interface PublicationPanelProps {
  readonly solution: SolutionSummary;
  /** Letters of viewpoints that nobody has written about. */
  readonly untold: readonly string[];
}

/** Whether readers may see the solution, and the two ways to change that. Only closing is asked about: it loses readers. */
export function PublicationPanel({ solution, untold }: PublicationPanelProps) {
  const { isPublished, isBusy, message, failure, set } = usePublication(solution);
  const [isAsking, setIsAsking] = useState(false);
  const address = window.location.origin + pathOf(publishedPagePath, { slug: solution.slug });
  return (
    <section
      className={isPublished ? 'publication publication--open' : 'publication'}
      aria-label={words.label}
    >
      <div className="publication__text">
        <PublicationState solution={solution} isPublished={isPublished} address={address} />
        {untold.length > 0 && solution.mayPublish ? (
          <p className="publication__untold">{words.untold(untold)}</p>
        ) : null}
        <StatusMessage>{message}</StatusMessage>
        {failure === null ? null : (
          <Notice tone="danger">
            <p>{failure}</p>
          </Notice>
        )}
      </div>
      {solution.mayPublish ? (
        <button
          type="button"
          className={isPublished ? 'button' : 'button button--primary'}
          aria-disabled={isBusy}
          onClick={() => (isPublished ? setIsAsking(true) : set(true))}
        >
          {isPublished ? words.revoke : isBusy ? words.publishing : words.publish}
        </button>
      ) : null}
      {isAsking ? (
        <RevokeDialog
          address={address}
          onClose={() => setIsAsking(false)}
          onRevoke={() => {
            setIsAsking(false);
            set(false);
          }}
        />
      ) : null}
    </section>
  );
}

interface PublicationStateProps {
  readonly solution: SolutionSummary;
  readonly isPublished: boolean;
  readonly address: string;
}

function PublicationState({ solution, isPublished, address }: PublicationStateProps) {
  const { mayPublish, withdrawnCount } = solution;
  const withdrawn = withdrawnCount === 0 ? null : <p>{words.withdrawn(withdrawnCount)}</p>;
  if (!isPublished) {
    return (
      <>
        {withdrawn}
        <p>{mayPublish ? words.draft : words.draftOthers}</p>
      </>
    );
  }
  return (
    <>
      {withdrawn}
      <p>{words.published}</p>
      <p className="publication__address">
        <a href={address}>{address}</a> <CopyButton text={address} label={words.copy} />
      </p>
    </>
  );
}

function usePublication({ solutionId, isPublished: wasPublished }: SolutionSummary) {
  const [isPublished, setIsPublished] = useState(wasPublished);
  const [isBusy, setIsBusy] = useState(false);
  const [message, setMessage] = useState('');
  const [failure, setFailure] = useState<string | null>(null);

  async function send(asked: boolean): Promise<void> {
    setIsBusy(true);
    setFailure(null);
    try {
      const summary = await setPublication(solutionId, asked);
      setIsPublished(summary.isPublished);
      setMessage(summary.isPublished ? words.nowPublished : words.nowRevoked);
    } catch (error) {
      setMessage('');
      setFailure(problemText(error).text);
    }
    setIsBusy(false);
  }

  const set = (asked: boolean) => {
    if (!isBusy) void send(asked);
  };
  return { isPublished, isBusy, message, failure, set };
}

interface RevokeDialogProps {
  readonly address: string;
  readonly onClose: () => void;
  readonly onRevoke: () => void;
}

function RevokeDialog({ address, onClose, onRevoke }: RevokeDialogProps) {
  return (
    <Dialog title={words.revokeTitle} onClose={onClose} closeLabel={words.keep}>
      <p>{words.revokeText(address)}</p>
      <div className="dialog__actions">
        <button type="button" className="button button--danger" onClick={onRevoke}>
          {words.revokeConfirm}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.keep}
        </button>
      </div>
    </Dialog>
  );
}
