import { BeginScreen } from '../participant/steps/BeginScreen.tsx';
import type { ParticipationView } from '../../server/contract/participation.ts';
import { participantText as text } from '../text/en/participant.ts';
import { DemoBanner } from './DemoBanner.tsx';

/**
 * The sorting page before its script has come: the task can be read, and whoever presses Begin early already sees
 * the first statement (the link's target is shown by the stylesheet alone).
 */
export function SortingPage({ view }: { readonly view: ParticipationView }) {
  return (
    <>
      {view.isDemo ? <DemoBanner isShort /> : null}
      <div id="participant">
        {view.receipt === null ? <FirstScreens view={view} /> : null}
        <noscript>
          <p className="notice notice--page">{text.needsScript}</p>
        </noscript>
      </div>
    </>
  );
}

function FirstScreens({ view }: { readonly view: ParticipationView }) {
  return (
    <>
      <section className="piles step first-statement" id="piles" aria-label={text.piles.title}>
        <p className="piles-progress">{text.piles.progress(0, view.statements.length)}</p>
        <p className="paper paper--large">{view.statements[0]?.text}</p>
        <p className="quiet">{text.loading}</p>
      </section>
      <BeginScreen view={view} />
    </>
  );
}
