import { HistoryButtons } from './HistoryButtons.tsx';
import { hasStep, mayGoTo, type SortingState, type Step } from './sorting-state.ts';
import { StopButton, type Leaving } from './StopButton.tsx';
import { TextSizeButton } from './TextSizeButton.tsx';
import type { Sorting } from './use-sorting.ts';

/** Where one is, what lies before and behind, whether it is saved, and one move back or forth. */
export function TopBar({
  sorting,
  leaving,
}: {
  readonly sorting: Sorting;
  readonly leaving: Leaving | null;
}) {
  const { state } = sorting;
  const { step, text } = state;
  if (step === 'begin' || step === 'try-out' || step === 'receipt') return null;
  const steps = walkOf(state);
  const current = steps.indexOf(step);
  return (
    <header className="top-bar">
      <nav aria-label={text.steps.label}>
        <ol className="steps">
          {steps.map((each, index) => (
            <li key={each} className={nearness(index - current)}>
              <StepName state={state} step={each} />
            </li>
          ))}
        </ol>
        <p className="steps-position">{text.steps.position(current + 1, steps.length)}</p>
      </nav>
      <div className="top-bar-tools">
        <SavedLine state={state} />
        {step === 'grid' || step === 'review' ? <HistoryButtons sorting={sorting} /> : null}
        <TextSizeButton text={text} />
        {leaving === null ? null : <StopButton leaving={leaving} isShort />}
      </div>
    </header>
  );
}

/** Where the moves are now: on the server, on this device, or nowhere yet. While the sort is sent, its step says how that goes. */
function SavedLine({ state }: { readonly state: SortingState }) {
  const { saving, isKept, isSending, text, log } = state;
  if (log.length === 0 || isSending) return null;
  return (
    <p className={`saved-line saved-line--${saving}`} data-saving={saving}>
      <span className="saved-line-dot" aria-hidden="true" />
      <span>{savedText(saving, isKept, text.saving)}</span>
    </p>
  );
}

function savedText(
  saving: SortingState['saving'],
  isKept: boolean,
  text: SortingState['text']['saving'],
): string {
  if (saving === 'saved') return text.saved;
  if (saving === 'saving') return text.saving;
  if (!isKept) return text.nowhere;
  return saving === 'waiting' ? text.onDevice : text.onDeviceShort;
}

/** The steps between the beginning and the receipt. */
type WalkStep = Exclude<Step, 'begin' | 'try-out' | 'receipt'>;

function StepName({ state, step }: { readonly state: SortingState; readonly step: WalkStep }) {
  const name = state.text.steps[step];
  if (step === state.step) return <span aria-current="step">{name}</span>;
  if (!mayGoTo(state, step) || state.isSending) return <span>{name}</span>;
  return <a href={`#${step}`}>{name}</a>;
}

/** Those this study has. */
function walkOf({ view }: SortingState): WalkStep[] {
  const all: WalkStep[] = ['before', 'piles', 'grid', 'review', 'reasons', 'questions', 'send'];
  return all.filter((step) => hasStep(view, step));
}

function nearness(distance: number): string {
  if (distance === 0) return 'step-name step-name--current';
  return distance === -1 ? 'step-name step-name--before' : 'step-name';
}
