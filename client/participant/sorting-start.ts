import type { ParticipationView } from '../../server/contract/participation.ts';
import type { ParticipantText } from '../text/participant-text.ts';
import type { Leaving } from './StopButton.tsx';
import type { Progress, SavedSort } from './progress.ts';
import type { ServerPoint } from './saving/draft-sync.ts';

/** What the page starts from. */
export interface SortingStart {
  readonly view: ParticipationView;
  readonly participationToken: string;
  readonly text: ParticipantText;
  readonly progress: Progress;
  /** What this device and the server had, as one. */
  readonly saved: SavedSort;
  /** Where the server's draft stands. */
  readonly point: ServerPoint;
  /** The person chose this device's sort over the server's. */
  readonly isReplacing: boolean;
  /** Said when the page opens; empty for nothing. */
  readonly announcement: string;
  /** The sort has to be opened anew: it went on elsewhere. */
  readonly onElsewhere: (here: SavedSort, draft: ParticipationView['draft']) => void;
  /** The way out, with everything deleted. */
  readonly leaving: Leaving;
  /** It was handed in: other tabs should know. */
  readonly onHandedIn: () => void;
}
