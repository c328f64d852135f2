import { useState, type KeyboardEvent } from 'react';
import { PILES, type Pile } from '../../../analysis/sorting/index.ts';
import { HistoryButtons } from '../HistoryButtons.tsx';
import { inputKindOf } from '../input-kind.ts';
import { ReasonButton } from '../sort-grid/ReasonButton.tsx';
import { useSwipe } from './use-swipe.ts';
import { textOf, type InputKind } from '../sorting-state.ts';
import type { Sorting } from '../use-sorting.ts';
import type { ParticipantText } from '../../text/participant-text.ts';
import { PileDialog } from './PileDialog.tsx';

/** 1 2 3, and the arrows in the order of the buttons. */
const KEYS: Readonly<Record<string, Pile | undefined>> = {
  '1': 'disagree',
  '2': 'unsure',
  '3': 'agree',
  ArrowLeft: 'disagree',
  ArrowDown: 'unsure',
  ArrowRight: 'agree',
};

/** One statement at a time, onto one of three piles. */
export function PilesStep({ sorting }: { readonly sorting: Sorting }) {
  const { state, act } = sorting;
  const [openPile, setOpenPile] = useState<Pile | null>(null);
  const { piles: text } = state.text;
  const { deck } = state.history.board;
  const statementId = deck[0];

  const put = (pile: Pile, by: InputKind) => {
    if (statementId === undefined) setOpenPile(pile);
    else act({ kind: 'move', move: { kind: 'pile', statementId, pile }, by });
  };
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const pile = KEYS[event.key];
    if (pile === undefined || statementId === undefined || event.altKey || event.ctrlKey || event.metaKey)
      return;
    event.preventDefault();
    put(pile, 'key');
  };

  return (
    <>
      <main className="step piles" tabIndex={-1} onKeyDown={handleKey}>
        <h1 className="visually-hidden" tabIndex={-1} data-focus="heading">
          {text.title}
        </h1>
        {statementId === undefined ? (
          <AllRead sorting={sorting} />
        ) : (
          <NextStatement sorting={sorting} statementId={statementId} />
        )}
        <div className="pile-buttons" dir="ltr" role="group" aria-label={text.question}>
          {PILES.map((pile) => (
            <PileButtons
              key={pile}
              text={text}
              pile={pile}
              count={state.history.board.piles[pile].length}
              isReading={statementId !== undefined}
              onPut={put}
              onOpen={setOpenPile}
            />
          ))}
        </div>
        <p className="keys-hint">{text.keys}</p>
        {statementId === undefined ? null : <p className="swipe-hint">{text.swipe}</p>}
      </main>
      {openPile === null ? null : (
        <PileDialog sorting={sorting} pile={openPile} onClose={() => setOpenPile(null)} />
      )}
    </>
  );
}

function NextStatement({
  sorting,
  statementId,
}: {
  readonly sorting: Sorting;
  readonly statementId: string;
}) {
  const { state, act } = sorting;
  const { deck } = state.history.board;
  const count = state.view.statements.length;
  const read = count - deck.length;
  const { piles: text } = state.text;
  const swipe = useSwipe();
  return (
    <>
      <div className="piles-progress">
        <p>{text.progress(read, count)}</p>
        <progress value={read} max={count} aria-label={text.progress(read, count)} />
      </div>
      <div className={`deck deck--${Math.min(deck.length, 3)}`}>
        <LeavingCard sorting={sorting} />
        <p
          key={statementId}
          className="paper paper--large paper--arriving"
          dir="auto"
          {...swipe((pile) => act({ kind: 'move', move: { kind: 'pile', statementId, pile }, by: 'swipe' }))}
        >
          {textOf(state, statementId)}
        </p>
      </div>
      <p className="piles-tools">
        <button
          type="button"
          className="button button--quiet"
          onClick={(event) =>
            act({ kind: 'move', move: { kind: 'later', statementId }, by: inputKindOf(event) })
          }
        >
          {text.later}
        </button>
        <ReasonButton sorting={sorting} statementId={statementId} isQuiet />
        <HistoryButtons sorting={sorting} />
      </p>
    </>
  );
}

/** The card just decided leaves towards its pile; only for eyes, and not when the page has just been opened. */
function LeavingCard({ sorting }: { readonly sorting: Sorting }) {
  const { log } = sorting.state;
  const [openedAt] = useState(log.length);
  const last = log.at(-1)?.move;
  if (last?.kind !== 'pile' || log.length === openedAt) return null;
  return (
    <p
      key={log.length}
      className={`paper paper--large paper--leaving paper--to-${last.pile}`}
      aria-hidden="true"
    >
      {textOf(sorting.state, last.statementId)}
    </p>
  );
}

function AllRead({ sorting }: { readonly sorting: Sorting }) {
  const { state, act } = sorting;
  const { piles: text } = state.text;
  return (
    <div className="all-read">
      <p className="all-read-title">{text.done(state.view.statements.length)}</p>
      <p>{text.doneText}</p>
      <p>
        <button
          type="button"
          className="button button--primary button--large"
          onClick={() => act({ kind: 'go', step: 'grid' })}
        >
          {text.goOn}
        </button>
      </p>
      <p className="piles-tools">
        <HistoryButtons sorting={sorting} />
      </p>
    </div>
  );
}

interface PileButtonsProps {
  readonly text: ParticipantText['piles'];
  readonly pile: Pile;
  readonly count: number;
  readonly isReading: boolean;
  readonly onPut: (pile: Pile, by: InputKind) => void;
  readonly onOpen: (pile: Pile) => void;
}

/** A pile: one large button to put the statement on it, a small one to look through it. */
function PileButtons({ text, pile, count, isReading, onPut, onOpen }: PileButtonsProps) {
  const name = text.names[pile];
  return (
    <div className={`pile pile--${pile}`}>
      {isReading ? (
        <button type="button" className="pile-put" onClick={(event) => onPut(pile, inputKindOf(event))}>
          {name}
          <kbd aria-hidden="true">{text.keyHint[pile]}</kbd>
        </button>
      ) : null}
      <button
        type="button"
        className={isReading ? 'pile-open' : 'pile-put'}
        aria-label={text.open(name, count)}
        onClick={() => onOpen(pile)}
      >
        {isReading ? null : name}
        <span className="pile-count">{text.look(count)}</span>
      </button>
    </div>
  );
}
