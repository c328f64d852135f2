import { mayPileEarly } from '../participant/early-pile.ts';
import { BeginScreen } from '../participant/steps/BeginScreen.tsx';
import { EarlyPiles } from '../participant/steps/EarlyPiles.tsx';
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
 * the first statement (the link's target is shown by the stylesheet alone) and can choose its pile.
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
      <main className="piles step first-statement" id="piles">
        <h1 className="visually-hidden">{text.piles.title}</h1>
        <p className="piles-progress">{text.piles.progress(0, view.statements.length)}</p>
        <div className="deck">
          <p className="paper paper--large" dir="auto">
            {view.statements[0]?.text}
          </p>
        </div>
        <p className="quiet">{text.loading}</p>
        {mayPileEarly(view) ? <EarlyPiles text={text.piles} /> : null}
      </main>
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
