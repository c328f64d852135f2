import { createRoot } from 'react-dom/client';
import { ParticipationView } from '../../server/contract/participation.ts';
import { participantTextIn } from '../text/participant-text.ts';
import { textDirection } from '../text/text-direction.ts';
import { openGone } from './open-gone.tsx';
import { openSort } from './open-sort.tsx';
import { keptView } from './progress.ts';
import { keepForOffline } from './saving/keep-for-offline.ts';
import { applyTextSize } from './text-size.ts';
import { OfflinePage } from './OfflinePage.tsx';

/** The page was sent whole, with what it needs to know in a data block; this takes it over. */
async function start(): Promise<void> {
  applyTextSize();
  const participationToken = location.pathname.split('/').at(-1) ?? '';
  const noSuchSort = document.getElementById('no-such-sort');
  if (noSuchSort) {
    await openGone(noSuchSort, participationToken);
    return;
  }
  const element = document.getElementById('participant');
  if (!element) throw new Error('the page lacks its place for the sort');
  const root = createRoot(element);
  const labSlug = /^\/s\/([^/]+)\/lab$/.exec(location.pathname)?.[1];
  if (labSlug !== undefined) {
    await (await import('./lab/open-lab.tsx')).openLab(root, labSlug);
    return;
  }
  const view = viewInPage() ?? (await keptView(participationToken));
  if (view === null) {
    root.render(<OfflinePage text={await participantTextIn(document.documentElement.lang)} />);
    return;
  }
  // The page kept for times without a network is the same for every language.
  document.documentElement.lang = view.language;
  document.documentElement.dir = textDirection(view.language);
  const text = await participantTextIn(view.language);
  await openSort({ root, view, text, participationToken });
  if (view.receipt === null) keepForOffline();
}

/** What the server wrote into the page; null in the page as it is kept for times without a network. */
function viewInPage(): ParticipationView | null {
  const data = document.getElementById('page-data')?.textContent ?? '';
  return data === '' ? null : ParticipationView.parse(JSON.parse(data));
}

// A page brought back from the browser's memory no longer knows who moves cards now.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

void start();
