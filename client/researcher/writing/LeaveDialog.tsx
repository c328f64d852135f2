import { Dialog } from '../../components/Dialog.tsx';
import { writingText } from '../../text/en/writing.ts';

const words = writingText.leave;

interface LeaveDialogProps {
  /** Names of viewpoints with unsaved words. */
  readonly names: readonly string[];
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asked only where something would be lost. */
export function LeaveDialog({ names, onStay, onLeave }: LeaveDialogProps) {
  return (
    <Dialog title={words.title} onClose={onStay} closeLabel={words.stay}>
      <p>{words.text(names)}</p>
      <div className="dialog__actions">
        <button type="button" className="button button--primary" onClick={onStay}>
          {words.stay}
        </button>
        <button type="button" className="button button--danger" onClick={onLeave}>
          {words.leave}
        </button>
      </div>
    </Dialog>
  );
}
