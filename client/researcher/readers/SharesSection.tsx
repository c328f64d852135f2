import { useState } from 'react';
import type { Share } from '../../../server/contract/share.ts';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { sharesText as words } from '../../text/en/shares.ts';
import { Outcome } from '../account/Outcome.tsx';
import { SecretLink } from '../account/SecretLink.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { MakeShareForm } from './MakeShareForm.tsx';
import { ShareEntry } from './ShareEntry.tsx';
import { SharePasswordDialog } from './SharePasswordDialog.tsx';
import { useShares } from './use-shares.ts';

/** What is being asked about one of them. */
interface Asking {
  readonly share: Share;
  readonly question: 'revoke' | 'password';
}

/** The links that open a report: making them, what became of them, and ending them. */
export function SharesSection({ solutionId }: { readonly solutionId: string }) {
  const { shares, unread, made, sending, make, revoke, setPassword } = useShares(solutionId);
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const closing = (act: () => void) => {
    close();
    act();
  };
  return (
    <Section id="shares" title={words.title} lead={words.lead}>
      {unread === null ? null : <Notice tone="danger">{unread}</Notice>}
      {shares === null && unread === null ? <p>{words.loading}</p> : null}
      {shares === null ? null : <SharesList shares={shares} onAsk={setAsking} />}
      <h3 className="section__subtitle">{words.makeTitle}</h3>
      <MakeShareForm isBusy={sending.isBusy} onMake={make} />
      {made === null ? null : <SecretLink text={words.made(made.share.label)} link={made.link} />}
      <Outcome sending={sending} />
      {asking === null ? null : (
        <ShareDialog
          asking={asking}
          onClose={close}
          onRevoke={() => closing(() => revoke(asking.share))}
          onSetPassword={(password) => closing(() => setPassword(asking.share, password))}
        />
      )}
    </Section>
  );
}

interface ShareDialogProps {
  readonly asking: Asking;
  readonly onClose: () => void;
  readonly onRevoke: () => void;
  readonly onSetPassword: (password: string | null) => void;
}

function ShareDialog({ asking: { share, question }, onClose, onRevoke, onSetPassword }: ShareDialogProps) {
  if (question === 'password') {
    return <SharePasswordDialog share={share} onClose={onClose} onSet={onSetPassword} />;
  }
  return (
    <ConfirmDialog
      title={words.revokeTitle(share.label)}
      text={words.revokeText}
      confirmLabel={words.revoke}
      cancelLabel={words.keep}
      onCancel={onClose}
      onConfirm={onRevoke}
    />
  );
}

interface SharesListProps {
  readonly shares: readonly Share[];
  readonly onAsk: (asked: Asking) => void;
}

/** Those that work first; those that ended, folded away. */
function SharesList({ shares, onAsk }: SharesListProps) {
  const [open, ended] = [shares.filter(({ isOpen }) => isOpen), shares.filter(({ isOpen }) => !isOpen)];
  return (
    <>
      {open.length === 0 ? <p className="is-quiet">{words.none}</p> : null}
      {open.length === 0 ? null : (
        <>
          <h3 className="section__subtitle">{words.active}</h3>
          <ul className="shares" role="list">
            {open.map((share) => (
              <ShareEntry
                key={share.shareId}
                share={share}
                onAsk={(question) => onAsk({ share, question })}
              />
            ))}
          </ul>
        </>
      )}
      {ended.length === 0 ? null : (
        <details className="shares__ended">
          <summary>{words.ended(ended.length)}</summary>
          <ul className="shares" role="list">
            {ended.map((share) => (
              <ShareEntry key={share.shareId} share={share} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
