import { useEffect, useRef } from 'react';
import { PILES, type Pile } from '../../../analysis/sorting/index.ts';
import { inputKindOf } from '../input-kind.ts';
import { textOf } from '../sorting-state.ts';
import type { Sorting } from '../use-sorting.ts';

interface PileDialogProps {
  readonly sorting: Sorting;
  readonly pile: Pile;
  readonly onClose: () => void;
}

/** A pile looked through: every card in full, each with a way to the two other piles. */
export function PileDialog({ sorting, pile, onClose }: PileDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const statementIds = sorting.state.history.board.piles[pile];
  const { close, piles: text } = sorting.state.text;
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`pile-dialog pile-dialog--${pile}`}
      aria-labelledby="pile-title"
      onClose={onClose}
    >
      <div className="pile-dialog-head">
        <h2 id="pile-title">
          {text.names[pile]} <span className="count">{statementIds.length}</span>
        </h2>
        <button type="button" className="button button--small" onClick={() => dialog.current?.close()}>
          {close}
        </button>
      </div>
      {statementIds.length === 0 ? <p className="quiet">{text.empty}</p> : null}
      <ul className="pile-cards">
        {statementIds.map((statementId) => (
          <PileCard key={statementId} sorting={sorting} statementId={statementId} pile={pile} />
        ))}
      </ul>
    </dialog>
  );
}

interface PileCardProps {
  readonly sorting: Sorting;
  readonly statementId: string;
  readonly pile: Pile;
}

function PileCard({ sorting, statementId, pile }: PileCardProps) {
  const { state, act } = sorting;
  const words = textOf(state, statementId);
  const { piles: text } = state.text;
  return (
    <li className="paper">
      <p>{words}</p>
      <p className="pile-card-moves">
        {PILES.filter((other) => other !== pile).map((other) => (
          <button
            key={other}
            type="button"
            className={`button button--small move--${other}`}
            aria-label={text.move(words, text.names[other])}
            onClick={(event) =>
              act({ kind: 'move', move: { kind: 'pile', statementId, pile: other }, by: inputKindOf(event) })
            }
          >
            {text.moveTo(text.names[other])}
          </button>
        ))}
      </p>
    </li>
  );
}
