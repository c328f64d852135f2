import type { Draft } from '../../server/contract/draft.ts';
import type { ParticipationView } from '../../server/contract/participation.ts';
import type { ParticipantText } from '../text/participant-text.ts';
import { StopButton, type Leaving } from './StopButton.tsx';
import { momentText } from './moment-text.ts';
import type { SavedSort } from './progress.ts';
import { sortSummary, type SortSummary } from './saving/reconcile.ts';

interface DivergedPageProps {
  readonly view: ParticipationView;
  readonly text: ParticipantText;
  readonly here: SavedSort;
  readonly there: Draft;
  readonly leaving: Leaving;
  readonly onTakeHere: () => void;
  readonly onTakeThere: () => void;
}

/** One sort went two ways, on two devices: what is in each, and the choice. Neither is thrown away before it is sent. */
export function DivergedPage(props: DivergedPageProps) {
  const { view, text, here, there, leaving, onTakeHere, onTakeThere } = props;
  const words = text.elsewhere;
  return (
    <main className="step diverged">
      <div role="alert">
        <h1>{words.title}</h1>
      </div>
      <p className="lead">{words.text}</p>
      <div className="versions">
        <Version
          title={words.here}
          text={text}
          summary={sortSummary(view, here.lines, here.page)}
          time={here.keptAt === null ? null : momentText(here.keptAt, view.language)}
          label={words.takeHere}
          onTake={onTakeHere}
        />
        <Version
          title={words.there}
          text={text}
          summary={sortSummary(view, there.moves, there.page)}
          time={there.updatedAt === undefined ? null : momentText(Date.parse(there.updatedAt), view.language)}
          label={words.takeThere}
          onTake={onTakeThere}
        />
      </div>
      <p className="quiet">{words.kept}</p>
      <p className="stop-foot">
        <StopButton leaving={leaving} />
      </p>
    </main>
  );
}

interface VersionProps {
  readonly title: string;
  readonly text: ParticipantText;
  readonly summary: SortSummary;
  /** Of the last change, in words; null if it is not known. */
  readonly time: string | null;
  readonly label: string;
  readonly onTake: () => void;
}

function Version({ title, text, summary, time, label, onTake }: VersionProps) {
  const { elsewhere: words } = text;
  return (
    <section className="version" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        <li>{words.read(summary.read, summary.count)}</li>
        <li>{words.placed(summary.placed, summary.count)}</li>
        {summary.reasons === 0 ? null : <li>{words.words(summary.reasons)}</li>}
        {time === null ? null : <li>{words.lastMove(time)}</li>}
      </ul>
      <button type="button" className="button button--large" onClick={onTake}>
        {label}
      </button>
    </section>
  );
}
