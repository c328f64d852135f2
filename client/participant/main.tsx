import { createRoot } from 'react-dom/client';
import { ParticipationView } from '../../server/contract/participation.ts';
import { ParticipantPage } from './ParticipantPage.tsx';
import { openProgress } from './progress.ts';

/** The page was sent whole, with what it needs to know in a data block; this takes it over. */
async function start(): Promise<void> {
  const root = document.getElementById('participant');
  const data = document.getElementById('page-data')?.textContent;
  if (!root || !data) throw new Error('the page lacks its data block');
  const view = ParticipationView.parse(JSON.parse(data));
  const participationToken = location.pathname.split('/').at(-1) ?? '';
  const progress = await openProgress(view.participationId);
  // Handed in already, perhaps from elsewhere: nothing of it stays in this browser.
  if (view.receipt !== null) await progress.erase().catch(() => undefined);
  const saved = await progress.read();
  createRoot(root).render(<ParticipantPage start={{ view, participationToken, progress, saved }} />);
}

void start();
