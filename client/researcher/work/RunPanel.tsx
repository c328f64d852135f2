import { useId, useState } from 'react';
import { type Recipe, type StudyData } from '../../../analysis/index.ts';
import { Notice } from '../../components/Notice.tsx';
import { workText as words } from '../../text/en/researcher-work.ts';
import type { JobName } from './jobs.ts';
import type { Job } from './use-job.ts';

/** A fixed seed to begin with: two people who press the button see the same figures. */
const FIRST_SEED = 1;

interface RunPanelProps<Name extends JobName> {
  readonly job: Job<Name>;
  readonly data: StudyData;
  readonly recipe: Recipe;
  /** On the button, before and after. */
  readonly start: string;
  /** How long it takes and what it does, in a line. */
  readonly hint: string;
  /** What was done, said with the figures: “1,000 resamples, seed 1”. */
  readonly done: (seed: number) => string;
  /** Does chance take part, so that a seed matters? */
  readonly isSeeded?: boolean;
  readonly repetitions?: number;
  /** Do the figures of that recipe no longer hold? Default: they hold for that very recipe only. */
  readonly isStale?: (before: Recipe) => boolean;
}

/** Start long work, see how far it is, stop it, and know which recipe its figures belong to. */
export function RunPanel<Name extends JobName>(props: RunPanelProps<Name>) {
  const { job, data, recipe, isSeeded = true, repetitions } = props;
  const [seed, setSeed] = useState(FIRST_SEED);
  const { state } = job;
  const isRunning = state.kind === 'running';
  const begin = () =>
    job.start({ data, recipe, seed, ...(repetitions === undefined ? {} : { repetitions }) });
  return (
    <div className="run">
      <div className="run__line">
        <button type="button" className="button button--small" onClick={isRunning ? job.stop : begin}>
          {isRunning ? words.stop : state.kind === 'done' ? words.again : props.start}
        </button>
        {isRunning ? <RunProgress state={state} /> : null}
        {isSeeded && !isRunning ? <SeedField seed={seed} onChange={setSeed} /> : null}
        {isRunning ? null : (
          <p className="run__hint">{state.kind === 'done' ? props.done(state.input.seed) : props.hint}</p>
        )}
      </div>
      <RunTrouble {...props} />
    </div>
  );
}

/** What stands between the button and its figures. Always in the page, so that screen readers hear it change. */
function RunTrouble<Name extends JobName>({
  job: { state },
  data,
  recipe,
  isStale = (before) => before !== recipe,
}: RunPanelProps<Name>) {
  if (state.kind === 'refused' || state.kind === 'failed') {
    const text = state.kind === 'refused' ? words.refused(state.error.message) : words.failed(state.message);
    return (
      <Notice tone="danger">
        <p>{text}</p>
      </Notice>
    );
  }
  const isPast = state.kind === 'done' && (isStale(state.input.recipe) || state.input.data !== data);
  return (
    <p role="status" className="run__stale">
      {isPast ? words.stale : ''}
    </p>
  );
}

function RunProgress({ state }: { readonly state: Extract<Job<JobName>['state'], { kind: 'running' }> }) {
  const share = state.progress === null ? 0 : state.progress.done / Math.max(1, state.progress.total);
  const percent = Math.floor(100 * share);
  return (
    <>
      <progress className="run__progress" max={100} value={percent} aria-label={words.running} />
      <span className="run__percent">{words.percent(percent)}</span>
    </>
  );
}

interface SeedFieldProps {
  readonly seed: number;
  readonly onChange: (seed: number) => void;
}

function SeedField({ seed, onChange }: SeedFieldProps) {
  const id = useId();
  return (
    <span className="run__seed">
      <label htmlFor={id} title={words.seedHint}>
        {words.seed}
      </label>
      <input
        id={id}
        className="input"
        type="number"
        inputMode="numeric"
        min={0}
        step={1}
        value={seed}
        onChange={(event) => {
          const asked = event.target.valueAsNumber;
          if (Number.isSafeInteger(asked) && asked >= 0) onChange(asked);
        }}
      />
    </span>
  );
}
