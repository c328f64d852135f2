import { useState } from 'react';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { handText } from '../../text/en/researcher-hand.ts';
import { nameKey, type ShownFactor } from './handwork.ts';
import type { HistoryChange } from './recipe-history.ts';

const words = handText.factor;
/** As long as the name of a viewpoint may be. */
const LONGEST_NAME = 120;

interface FactorDialogProps {
  readonly factor: ShownFactor;
  readonly factorIndex: number;
  /** How many factors are on the screen. */
  readonly count: number;
  readonly name: string;
  readonly onChange: (change: HistoryChange) => void;
  readonly onClose: () => void;
}

/** What can be done to one factor by hand. Each action closes the dialog, so that its effect is in sight. */
export function FactorDialog({ factor, factorIndex, count, name, onChange, onClose }: FactorDialogProps) {
  const [typed, setTyped] = useState(name);
  const keepName = () => onChange({ change: 'rename', key: nameKey(factor), name: typed.trim() });
  const close = () => {
    keepName();
    onClose();
  };
  return (
    <Dialog title={words.title(factorLetter(factorIndex))} onClose={close} closeLabel={words.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
        }}
      >
        <Field label={words.name} hint={words.nameHint}>
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={LONGEST_NAME}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      </form>
      <ul className="factor-actions" role="list" aria-label={words.actions}>
        {actionsOf(factor, factorIndex, count).map(({ label, use, change }) => (
          <li key={label}>
            <button
              type="button"
              className="button button--small"
              aria-disabled={change === null}
              onClick={() => {
                if (change === null) return;
                keepName();
                onChange(change);
                onClose();
              }}
            >
              {label}
            </button>
            <span className="factor-actions__use">{use}</span>
          </li>
        ))}
      </ul>
      <div className="dialog__actions">
        <button type="button" className="button button--primary" onClick={close}>
          {words.done}
        </button>
      </div>
    </Dialog>
  );
}

interface FactorAction {
  readonly label: string;
  readonly use: string;
  /** Null where it cannot be done now; `use` says why. */
  readonly change: HistoryChange | null;
}

function actionsOf(factor: ShownFactor, factorIndex: number, count: number): FactorAction[] {
  const isSplit = factor.part !== 'whole';
  return [
    { label: words.invert, use: words.invertUse, change: { change: 'invert', factor } },
    ...(factorIndex > 0
      ? [{ label: words.left, use: words.moveUse, change: { change: 'move', factor, by: -1 } as const }]
      : []),
    ...(factorIndex < count - 1
      ? [{ label: words.right, use: words.moveUse, change: { change: 'move', factor, by: 1 } as const }]
      : []),
    {
      label: isSplit ? words.join : words.split,
      use: isSplit ? words.joinUse : words.splitUse,
      change: { change: 'split', factor },
    },
    {
      label: words.drop,
      use: count > 1 ? words.dropUse : words.lastOne,
      change: count > 1 ? { change: 'drop', factor } : null,
    },
  ];
}
