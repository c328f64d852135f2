import { guidedTarget, isComplete, placeOf } from '../../../analysis/sorting/index.ts';
import { inputKindOf } from '../input-kind.ts';
import { stepAfter } from '../sorting-state.ts';
import type { Sorting } from '../use-sorting.ts';
import { ReasonButton } from './ReasonButton.tsx';

/** What can be done with the card in the hand, besides putting it somewhere. */
export function PickedActions({ sorting }: { readonly sorting: Sorting }) {
  const { state, act } = sorting;
  const { pickedId, step } = state;
  if (pickedId === null) return null;
  const { grid: text } = state.text;
  const isInGrid = placeOf(state.history.board, pickedId)?.on === 'column';
  return (
    <p className="picked-actions">
      {isInGrid && step === 'grid' ? (
        <button
          type="button"
          className="button button--small"
          onClick={(event) =>
            act({ kind: 'move', move: { kind: 'take-out', statementId: pickedId }, by: inputKindOf(event) })
          }
        >
          {text.takeOut}
        </button>
      ) : null}
      <ReasonButton sorting={sorting} statementId={pickedId} />
      <button type="button" className="button button--small" onClick={() => act({ kind: 'let-go' })}>
        {text.letGo}
      </button>
    </p>
  );
}

/** The way on: when everything lies there, or when one column is left and the rest fits it. */
export function GridActions({ sorting }: { readonly sorting: Sorting }) {
  const { board } = sorting.state.history;
  if (isComplete(board)) return <GoOn sorting={sorting} label={sorting.state.text.grid.goOn} />;
  const target = guidedTarget(board);
  if (target?.from !== 'all' || sorting.state.pickedId !== null) return null;
  return <PutRest sorting={sorting} columnIndex={target.columnIndex} count={target.statementIds.length} />;
}

/**
 * Between being guided and placing freely; as long as there is something to place and nothing is held. Where columns
 * take any number of cards, nobody can be guided.
 */
export function ModeSwitch({ sorting }: { readonly sorting: Sorting }) {
  const { state, act } = sorting;
  const { board } = state.history;
  if (state.step !== 'grid' || state.pickedId !== null || isComplete(board) || !board.isForced) return null;
  return (
    <button
      type="button"
      className="button button--quiet mode-switch"
      onClick={() => act({ kind: 'guide', isGuided: !state.isGuided })}
    >
      {state.isGuided ? state.text.grid.placeFreely : state.text.grid.beGuided}
    </button>
  );
}

/** The one way on from a step. */
export function GoOn({ sorting, label }: { readonly sorting: Sorting; readonly label: string }) {
  const { state, act } = sorting;
  return (
    <button
      type="button"
      className="button button--primary"
      data-focus="go-on"
      onClick={() => act({ kind: 'go', step: stepAfter(state) })}
    >
      {label}
    </button>
  );
}

interface PutRestProps {
  readonly sorting: Sorting;
  readonly columnIndex: number;
  readonly count: number;
}

/** One column is left: the person may put the rest there in one go. */
function PutRest({ sorting, columnIndex, count }: PutRestProps) {
  const { value } = sorting.state.history.board.distribution[columnIndex]!;
  return (
    <button
      type="button"
      className="button button--primary"
      onClick={(event) =>
        sorting.act({ kind: 'move', move: { kind: 'fill-last', value }, by: inputKindOf(event) })
      }
    >
      {sorting.state.text.grid.putRest(count, value)}
    </button>
  );
}
