import { Dialog } from '../../components/Dialog.tsx';
import { readersText as words } from '../../text/en/readers.ts';

interface RevokeDialogProps {
  readonly address: string;
  readonly onClose: () => void;
  readonly onRevoke: () => void;
}

/** Asked, for it loses readers. */
export function RevokeDialog({ address, onClose, onRevoke }: RevokeDialogProps) {
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
