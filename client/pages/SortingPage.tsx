import { BeginScreen } from '../participant/steps/BeginScreen.tsx';
import type { ParticipationView } from '../../server/contract/participation.ts';
import { participantWords } from '../text/participant-words.ts';
import { DemoBanner } from './DemoBanner.tsx';

interface SortingPageProps {
  readonly view: ParticipationView;
  /** The personal link, as a path. */
  readonly link: string;
}

/**
 * The sorting page before its script has come: the task can be read, and whoever presses Begin early already sees
 * the first statement (the link's target is shown by the stylesheet alone).
 */
export function SortingPage({ view, link }: SortingPageProps) {
  const text = participantWords(view.language);
  return (
    <>
      {view.isDemo ? <DemoBanner text={text} isShort /> : null}
      <div id="participant">
        {view.receipt === null ? <FirstScreens view={view} /> : null}
        <noscript>
          <p className="notice notice--page">{text.needsScript}</p>
          {view.receipt === null ? <StopForm action={`${link}/stop`} label={text.stop.label} /> : null}
        </noscript>
      </div>
    </>
  );
}

function FirstScreens({ view }: { readonly view: ParticipationView }) {
  const text = participantWords(view.language);
  return (
    <>
      <section className="piles step first-statement" id="piles" aria-label={text.piles.title}>
        <p className="piles-progress">{text.piles.progress(0, view.statements.length)}</p>
        <p className="paper paper--large" dir="auto">
          {view.statements[0]?.text}
        </p>
        <p className="quiet">{text.loading}</p>
      </section>
      <BeginScreen view={view} text={text} />
    </>
  );
}

/** Without JavaScript nothing was sorted yet: one press erases the agreement. */
function StopForm({ action, label }: { readonly action: string; readonly label: string }) {
  return (
    <form method="post" action={action} className="stop-foot">
      <button type="submit" className="button button--small">
        {label}
      </button>
    </form>
  );
}
