import { useState } from 'react';
import type { Audience } from '../../../server/contract/solution.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { readersText as words } from '../../text/en/readers.ts';
import { sharesText } from '../../text/en/shares.ts';
import { AudienceChoice } from './AudienceChoice.tsx';
import { PublishEditionDialog } from './PublishEditionDialog.tsx';
import type { usePublication } from './use-publication.ts';

interface PublicationActionsProps {
  readonly publication: ReturnType<typeof usePublication>;
  /** Of the page for everybody. */
  readonly address: string;
}

/** One primary act: to publish, or to publish what has changed. Only what loses readers or cannot be changed is asked about. */
export function PublicationActions({ publication, address }: PublicationActionsProps) {
  const { isPublished, editions } = publication;
  if (isPublished) return <ChangePublication publication={publication} address={address} />;
  return editions.obstacle === null ? <Publish publication={publication} /> : null;
}

/** For whom, and publish. */
function Publish({
  publication: { isBusy, audience: before, set },
}: Pick<PublicationActionsProps, 'publication'>) {
  const [audience, setAudience] = useState<Audience>(before);
  return (
    <div className="publication__publish">
      <AudienceChoice value={audience} onChange={setAudience} />
      <button
        type="button"
        className="button button--primary"
        aria-disabled={isBusy}
        onClick={() => void set({ isPublished: true, audience })}
      >
        {isBusy ? words.publishing : words.publish}
      </button>
    </div>
  );
}

function ChangePublication({ publication, address }: PublicationActionsProps) {
  const { isBusy, audience, editions, set, setAudience, publishNew } = publication;
  const [asking, setAsking] = useState<'edition' | 'audience' | 'revoke' | null>(null);
  const close = () => setAsking(null);
  const closing = (act: () => Promise<void>) => () => {
    close();
    void act();
  };
  const other = audience === 'everybody' ? 'share-holders' : 'everybody';
  return (
    <div className="publication__actions">
      {editions.changes.length === 0 ? null : (
        <button type="button" className="button button--primary" onClick={() => setAsking('edition')}>
          {words.publishNew}
        </button>
      )}
      <button type="button" className="button" aria-disabled={isBusy} onClick={() => setAsking('audience')}>
        {sharesText.changeAudience}
      </button>
      <button type="button" className="button" aria-disabled={isBusy} onClick={() => setAsking('revoke')}>
        {words.revoke}
      </button>
      {asking === 'edition' ? (
        <PublishEditionDialog
          editions={editions}
          onClose={close}
          onPublish={(note) => closing(() => publishNew(note))()}
        />
      ) : null}
      {asking === 'audience' ? (
        <AudienceDialog
          to={other}
          address={address}
          onCancel={close}
          onConfirm={closing(() => setAudience(other))}
        />
      ) : null}
      {asking === 'revoke' ? (
        <ConfirmDialog
          title={words.revokeTitle}
          text={audience === 'everybody' ? words.revokeText(address) : words.revokeSharedText}
          confirmLabel={words.revokeConfirm}
          cancelLabel={words.keep}
          onCancel={close}
          onConfirm={closing(() => set({ isPublished: false }))}
        />
      ) : null}
    </div>
  );
}

interface AudienceDialogProps {
  readonly to: Audience;
  readonly address: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asked either way: the one loses readers, the other cannot be unread. */
function AudienceDialog({ to, address, ...acts }: AudienceDialogProps) {
  const isWider = to === 'everybody';
  return (
    <ConfirmDialog
      title={isWider ? sharesText.widenTitle : sharesText.narrowTitle}
      text={isWider ? sharesText.widenText(address) : sharesText.narrowText(address)}
      confirmLabel={isWider ? sharesText.widen : sharesText.narrow}
      cancelLabel={sharesText.cancel}
      {...acts}
    />
  );
}
