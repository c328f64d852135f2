import { useState } from 'react';
import type { ParticipationView } from '../../../server/contract/participation.ts';
import { reduce, type SortingAction } from '../sorting-actions.ts';
import { initialState, stepAfter, type SortingState } from '../sorting-state.ts';
import type { Sorting } from '../use-sorting.ts';
import { GridStep } from './GridStep.tsx';
import { PilesStep } from './PilesStep.tsx';

/** The same reading and laying out, with three cards about nothing much; it is never written anywhere. */
export function TryOutStep({ sorting }: { readonly sorting: Sorting }) {
  const { text } = sorting.state;
  const [trial, setTrial] = useState(() => trialOf(sorting.state));
  const goOn = () => sorting.act({ kind: 'go', step: stepAfter({ ...sorting.state, step: 'begin' }) });
  const act = (action: SortingAction) => setTrial((before) => reduce(before, action));
  const trying: Sorting = { state: trial, act, tryNow: () => undefined };
  if (trial.step !== 'piles' && trial.step !== 'grid') {
    return <TryOutDone sorting={sorting} onAgain={() => setTrial(trialOf(sorting.state))} onGoOn={goOn} />;
  }
  return (
    <>
      <header className="top-bar">
        <p className="try-out-kicker">
          {text.tryOut.kicker} <span className="quiet">{text.tryOut.instruction}</span>
        </p>
        <button type="button" className="button button--quiet" onClick={goOn}>
          {text.tryOut.skip}
        </button>
      </header>
      {trial.step === 'piles' ? <PilesStep sorting={trying} /> : <GridStep sorting={trying} />}
      <div role="status">
        <p key={trial.said.serial} className="visually-hidden">
          {trial.said.text}
        </p>
      </div>
    </>
  );
}

interface TryOutDoneProps {
  readonly sorting: Sorting;
  readonly onAgain: () => void;
  readonly onGoOn: () => void;
}

function TryOutDone({ sorting, onAgain, onGoOn }: TryOutDoneProps) {
  const { tryOut: text } = sorting.state.text;
  return (
    <main className="step message-page">
      <h1 tabIndex={-1} data-focus="heading">
        {text.doneTitle}
      </h1>
      <p className="lead">{text.doneText}</p>
      <p className="step-actions">
        <button type="button" className="button button--primary button--large" onClick={onGoOn}>
          {text.goOn}
        </button>
        <button type="button" className="button button--large" onClick={onAgain}>
          {text.again}
        </button>
      </p>
    </main>
  );
}

/** A study of three cards, for this page alone. */
function trialOf({ view, text }: SortingState): SortingState {
  const { statements, instruction, disagreePole, agreePole } = text.tryOut;
  const trialView: ParticipationView = {
    ...view,
    condition: { ...view.condition, instruction, disagreePole, agreePole },
    distribution: [-1, 0, 1].map((value) => ({ value, capacity: 1 })),
    statements: statements.map((words, index) => ({ statementId: `try-out ${index}`, text: words })),
    reasonsAskedFor: [],
    questions: [],
    hasTryOut: false,
    receipt: null,
  };
  const beginning = { view: trialView, text, log: [], page: null, isKept: true, wish: 'piles' };
  return initialState({ ...beginning, isShared: false });
}
