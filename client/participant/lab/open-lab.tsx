import type { Root } from 'react-dom/client';
import { openLabLink } from '../../api/lab.api.ts';
import { participantTextIn } from '../../text/participant-text.ts';
import { labOverviewText } from '../../text/en/lab-overview.ts';
import { textDirection } from '../../text/text-direction.ts';
import { OtherTabPage } from '../OtherTabPage.tsx';
import { keptForOffline } from '../saving/keep-for-offline.ts';
import { takeOverSeat, takeSeat } from '../saving/seat.ts';
import { applyTextSize } from '../text-size.ts';
import { deliverySystem } from './delivery-system.ts';
import { tidyUp } from './lab-desk.tsx';
import { LabMessage } from './LabMessage.tsx';
import { LabPage } from './LabPage.tsx';
import { labWords, wordsAtTheLab } from './lab-words.ts';
import { openLabStorage, type LabStorage } from './lab-storage.ts';
import { maySeal } from './seal.ts';

const PREPARE = '#prepare=';

/** The page of a lab computer: prepare it, if the address says so, and let one person after the other sit down. */
export async function openLab(root: Root, slug: string): Promise<void> {
  applyTextSize();
  const show = (name: Parameters<typeof LabMessage>[0]['name']) => {
    document.documentElement.lang = 'en';
    document.documentElement.dir = 'ltr';
    root.render(<LabMessage name={name} slug={slug} />);
  };
  if (!maySeal()) {
    show('insecure');
    return;
  }
  const storage = await openLabStorage(slug);
  if (storage === null) {
    show('keepsNothing');
    return;
  }
  if (!(await isOnlyTab(root, slug))) return;
  await tidyUp(storage);
  const problem = await prepared(storage);
  if (problem !== null) {
    show(problem);
    return;
  }
  await goOn(root, storage, show);
}

async function goOn(
  root: Root,
  storage: LabStorage,
  show: (name: Parameters<typeof LabMessage>[0]['name']) => void,
): Promise<void> {
  const situation = await storage.read();
  const { kit } = situation;
  if (kit === null) {
    show('notPrepared');
    return;
  }
  // Each language's words, so that they are there without a network.
  await Promise.all(kit.texts.map(({ language }) => participantTextIn(language)));
  const first = kit.texts[0]!.language;
  document.documentElement.lang = first;
  document.documentElement.dir = textDirection(first);
  const isKept = keptForOffline();
  const deliveries = deliverySystem(storage);
  const lab = { kit, storage, wake: deliveries.wake };
  root.render(<LabPage lab={lab} situation={situation} deliveries={deliveries} isKept={isKept} />);
}

/** Prepare the computer if its link was opened. @returns what stands in the way; null: nothing. */
async function prepared(storage: LabStorage): Promise<Parameters<typeof LabMessage>[0]['name'] | null> {
  if (!location.hash.startsWith(PREPARE)) return null;
  if ((await storage.read()).person !== null) {
    forgetLink();
    return 'busy';
  }
  const kit = await openLabLink(location.hash.slice(PREPARE.length));
  if (kit === 'unreachable') return 'unreachable';
  forgetLink();
  if (typeof kit === 'string') return kit in labOverviewText.messages ? (kit as 'not-found') : 'not-found';
  await storage.prepare(kit);
  // The browser may else throw away what waits when its disk is full.
  await navigator.storage.persist().catch(() => false);
  return null;
}

/** It opens nothing any more, and belongs into nobody's history. */
function forgetLink(): void {
  history.replaceState(null, '', location.pathname);
}

/** One tab at a time; in another one it can be gone on here. */
async function isOnlyTab(root: Root, slug: string): Promise<boolean> {
  const { lang } = document.documentElement;
  const text = wordsAtTheLab(await participantTextIn(lang), labWords(lang));
  const show = (isTaken: boolean) => {
    root.render(<OtherTabPage text={text} isTaken={isTaken} leaving={null} onGoOn={goOnHere} />);
  };
  const seated = { participationId: `lab ${slug}`, onLost: () => show(true) };
  function goOnHere() {
    void takeOverSeat(seated).then(() => {
      location.reload();
    });
  }
  if ((await takeSeat(seated)) !== null) return true;
  show(false);
  return false;
}
