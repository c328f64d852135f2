import { useState, type SubmitEvent } from 'react';
import type { Share } from '../../../server/contract/share.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { sharesText as words } from '../../text/en/shares.ts';
import { TextInput } from '../account/TextInput.tsx';
import { isSharePassword } from './is-share-password.ts';

interface SharePasswordDialogProps {
  readonly share: Share;
  readonly onClose: () => void;
  /** Null: none from now on. */
  readonly onSet: (password: string | null) => void;
}

/** Another password for a link, or none. */
export function SharePasswordDialog({ share, onClose, onSet }: SharePasswordDialogProps) {
  const [password, setPassword] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const isWrong = !isSharePassword(password);

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setIsChecked(true);
    if (!isWrong) onSet(password);
  }

  return (
    <Dialog title={words.passwordTitle(share.label)} onClose={onClose} closeLabel={words.cancel}>
      <form onSubmit={submit} noValidate>
        <p>{words.passwordText}</p>
        <TextInput
          label={words.newPassword}
          error={isChecked && isWrong ? words.passwordWrong : null}
          autoComplete="off"
          value={password}
          onChange={setPassword}
        />
        <div className="dialog__actions">
          <button type="submit" className="button button--primary">
            {words.save}
          </button>
          {share.hasPassword ? (
            <button type="button" className="button" onClick={() => onSet(null)}>
              {words.takeOff}
            </button>
          ) : null}
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
