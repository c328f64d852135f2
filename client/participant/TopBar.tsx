import { participantText } from '../text/en/participant.ts';
import { HistoryButtons } from './HistoryButtons.tsx';
import { mayGoTo, type SortingState, type Step } from './sorting-state.ts';
import type { Sorting } from './use-sorting.ts';

const text = participantText.steps;

/** Where one is, what lies before and behind, and one move back or forth. */
export function TopBar({ sorting }: { readonly sorting: Sorting }) {
  const { state } = sorting;
  const { step } = state;
  if (step === 'begin' || step === 'receipt') return null;
  const steps = walkOf(state);
  const current = steps.indexOf(step);
  return (
    <header className="top-bar">
      <nav aria-label={text.label}>
        <ol className="steps">
          {steps.map((each, index) => (
            <li key={each} className={nearness(index - current)}>
              <StepName state={state} step={each} />
            </li>
          ))}
        </ol>
        <p className="steps-position">{text.position(current + 1, steps.length)}</p>
      </nav>
      {step === 'grid' || step === 'review' ? <HistoryButtons sorting={sorting} /> : null}
    </header>
  );
}

/** The steps between the beginning and the receipt. */
type WalkStep = Exclude<Step, 'begin' | 'receipt'>;

function StepName({ state, step }: { readonly state: SortingState; readonly step: WalkStep }) {
  const name = text[step];
  if (step === state.step) return <span aria-current="step">{name}</span>;
  if (!mayGoTo(state, step) || state.isSending) return <span>{name}</span>;
  return <a href={`#${step}`}>{name}</a>;
}

/** Those this study has. */
function walkOf({ view }: SortingState): WalkStep[] {
  const all: WalkStep[] = ['piles', 'grid', 'review', 'reasons', 'send'];
  return all.filter((step) => step !== 'reasons' || view.reasonsAskedFor.length > 0);
}

function nearness(distance: number): string {
  if (distance === 0) return 'step-name step-name--current';
  return distance === -1 ? 'step-name step-name--before' : 'step-name';
}
