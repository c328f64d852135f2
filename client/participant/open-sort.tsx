import type { Root } from 'react-dom/client';
import type { Draft } from '../../server/contract/draft.ts';
import type { ParticipationView } from '../../server/contract/participation.ts';
import { stopSort, type StopResult } from '../api/stop.api.ts';
import { readParticipation } from '../api/q-sort.api.ts';
import type { ParticipantText } from '../text/participant-text.ts';
import { DivergedPage } from './DivergedPage.tsx';
import { earlyPile } from './early-pile.ts';
import { OtherTabPage } from './OtherTabPage.tsx';
import { ParticipantPage } from './ParticipantPage.tsx';
import { openProgress, type Progress, type SavedSort } from './progress.ts';
import type { ServerPoint } from './saving/draft-sync.ts';
import { reconcile, takenFromElsewhere, takenFromHere } from './saving/reconcile.ts';
import type { Leaving } from './StopButton.tsx';
import { StoppedPage } from './StoppedPage.tsx';
import { takeOverSeat, takeSeat } from './saving/seat.ts';
import { markedPage, pointOf } from './saving/sort-keeper.ts';
import { untilReleased } from './until-released.ts';

interface Opening {
  readonly root: Root;
  readonly view: ParticipationView;
  readonly text: ParticipantText;
  readonly participationToken: string;
}

/**
 * Open a sort in this tab: if another one has it, only when the person says so; from what this device and the server
 * have, and if those two went different ways, from the one the person chooses.
 */
export async function openSort(opening: Opening): Promise<void> {
  const { root, view, text } = opening;
  const progress = await openProgress({ ...view, ...opening });
  const channel = handedInChannel(view);
  const leaving = { text, stop: () => stopHere({ ...opening, progress, channel }) };
  const desk = { ...opening, progress, channel, leaving };
  const seated = { participationId: view.participationId, onLost: showTaken };
  function showTaken() {
    root.render(<OtherTabPage text={text} isTaken leaving={leaving} onGoOn={goOnHere} />);
  }
  function goOnHere() {
    void takeOverSeat(seated).then(async () => {
      const now = await readParticipation(opening.participationToken);
      await layOpen({ ...desk, view: now ?? { ...view, draft: null } }, '');
    });
  }
  if (view.receipt === null && (await takeSeat(seated)) === null) {
    root.render(<OtherTabPage text={text} isTaken={false} leaving={leaving} onGoOn={goOnHere} />);
  } else await layOpen(desk, '');
}

/** Where a sort lies open: its tab has the seat. */
interface Desk extends Opening {
  readonly progress: Progress;
  readonly channel: BroadcastChannel;
  readonly leaving: Leaving;
}

/**
 * Stop: the server erases everything first; only then does this browser, so that nothing is half gone. Whoever handed
 * it in meanwhile, perhaps elsewhere, sees the receipt instead.
 */
async function stopHere(desk: Omit<Desk, 'leaving'>): Promise<StopResult> {
  const { root, view, text, participationToken, progress, channel } = desk;
  const result = await stopSort(participationToken);
  if (result === 'received') location.reload();
  if (result !== 'gone') return result;
  const isGoneHere = await progress.erase().then(
    () => true,
    () => false,
  );
  history.replaceState(null, '', `/s/${view.studySlug}/stopped?lang=${encodeURIComponent(view.language)}`);
  root.render(<StoppedPage text={text} studySlug={view.studySlug} isGoneHere={isGoneHere} />);
  channel.postMessage('handed-in');
  return result;
}

async function layOpen(desk: Desk, announcement: string): Promise<void> {
  const { view, progress } = desk;
  // Handed in already, perhaps from elsewhere: nothing of it stays in this browser.
  if (view.receipt !== null) await progress.erase().catch(() => undefined);
  else void progress.keepView({ ...view, draft: null }).catch(() => undefined);
  const here = await progress.read();
  await untilReleased();
  goOnFrom(desk, { here, there: view.draft, announcement });
}

interface Sides {
  readonly here: SavedSort;
  readonly there: Draft | null;
  readonly announcement: string;
}

function goOnFrom(desk: Desk, { here, there, announcement }: Sides): void {
  // What is being handed in stands as it is.
  if (here.page?.isSending === true) {
    lay(desk, here, { point: pointOf(there), isReplacing: false, announcement });
    return;
  }
  const found = reconcile(here, there);
  if (found.kind === 'go-on') {
    if (found.sort !== here) rewrite(desk.progress, found.sort);
    lay(desk, found.sort, { point: pointOf(there), isReplacing: false, announcement });
  } else if (there !== null) askWhich(desk, here, there);
}

/** Two ways were gone: the person says which one counts; the other stays in the server's log. */
function askWhich(desk: Desk, here: SavedSort, there: Draft): void {
  const { root, view, text } = desk;
  const choose = (sort: SavedSort, isReplacing: boolean) => {
    rewrite(desk.progress, sort);
    lay(desk, sort, { point: pointOf(there), isReplacing, announcement: '' });
  };
  root.render(
    <DivergedPage
      view={view}
      text={text}
      here={here}
      there={there}
      leaving={desk.leaving}
      onTakeHere={() => choose(takenFromHere(here, there), true)}
      onTakeThere={() => choose(takenFromElsewhere(here, there), false)}
    />,
  );
}

interface Laying {
  readonly point: ServerPoint;
  readonly isReplacing: boolean;
  readonly announcement: string;
}

/** Each laying is a page of its own: nothing of the one before is left. */
let layings = 0;

function lay(desk: Desk, saved: SavedSort, laying: Laying): void {
  const { root, view, text, participationToken, progress, channel, leaving } = desk;
  const start = {
    ...laying,
    view,
    text,
    participationToken,
    progress,
    saved,
    leaving,
    lab: null,
    early: earlyPile(),
    onElsewhere: (here: SavedSort, draft: Draft | null) => {
      const announcement = text.elsewhere.loaded;
      if (draft !== null) goOnFrom(desk, { here, there: draft, announcement });
      else void layOpen(desk, announcement);
    },
    onHandedIn: () => {
      channel.postMessage('handed-in');
    },
  };
  root.render(<ParticipantPage key={++layings} start={start} />);
}

function rewrite(progress: Progress, sort: SavedSort): void {
  void progress.replace(sort.lines, sort.page === null ? null : markedPage(sort, sort.page));
}

/** Tabs that stand still are told when the sort was handed in, and show its receipt. */
function handedInChannel({ participationId }: ParticipationView): BroadcastChannel {
  const channel = new BroadcastChannel(`standpoint handed in ${participationId}`);
  channel.onmessage = () => {
    location.reload();
  };
  return channel;
}
