import { createRoot } from 'react-dom/client';
import { isKnownLink } from '../api/q-sort.api.ts';
import { participantTextIn } from '../text/participant-text.ts';
import { GonePage } from './GonePage.tsx';
import { keptView, openProgress } from './progress.ts';
import { initialState } from './sorting-state.ts';

/**
 * The server has no sort under this link. If this browser still keeps one, as it was left before it was deleted from
 * another device, it goes from here too, and the page says so; until it is closed, what was done can be saved from it.
 * Nothing goes while the server cannot say that it knows none.
 */
export async function openGone(element: HTMLElement, participationToken: string): Promise<void> {
  const view = await keptView(participationToken);
  if (view === null || (await isKnownLink(participationToken)) !== false) return;
  const progress = await openProgress({ participationId: view.participationId, participationToken });
  const { lines, page, isKept } = await progress.read();
  await progress.erase();
  const text = await participantTextIn(view.language);
  const state = initialState({ view, text, log: lines, page, isKept, isShared: false, wish: '' });
  createRoot(element).render(<GonePage state={state} />);
}
