import type { ReactNode } from 'react';
import type { ParticipationView } from '../../server/contract/participation.ts';
import type { SubmitQSortRequest } from '../../server/contract/q-sort.ts';
import type { SubmitResult } from '../api/q-sort.api.ts';
import type { ParticipantText } from '../text/participant-text.ts';
import type { EarlyPile } from './early-pile.ts';
import type { Leaving } from './StopButton.tsx';
import type { Progress, SavedSort } from './progress.ts';
import type { ServerPoint } from './saving/draft-sync.ts';
import type { Receipt } from './sorting-state.ts';

/** A shared computer: nothing goes to the server while somebody sorts, and nothing of them is left afterwards. */
export interface LabDesk {
  /** Seal it; delivered later. */
  readonly handIn: (request: SubmitQSortRequest) => Promise<SubmitResult>;
  /** Shown at the end. */
  readonly receiptStep: (receipt: Receipt) => ReactNode;
}

/** What the page starts from. */
export interface SortingStart {
  readonly view: ParticipationView;
  readonly participationToken: string;
  readonly text: ParticipantText;
  readonly progress: Progress;
  /** What this device and the server had, as one. */
  readonly saved: SavedSort;
  /** Null: somebody's own device. */
  readonly lab: LabDesk | null;
  /** Where the server's draft stands. */
  readonly point: ServerPoint;
  /** The person chose this device's sort over the server's. */
  readonly isReplacing: boolean;
  /** Chosen before the script had come; null for nothing. */
  readonly early: EarlyPile | null;
  /** Said when the page opens; empty for nothing. */
  readonly announcement: string;
  /** The sort has to be opened anew: it went on elsewhere. */
  readonly onElsewhere: (here: SavedSort, draft: ParticipationView['draft']) => void;
  /** The way out, with everything deleted. Null: on a shared computer, which has its own way of stopping. */
  readonly leaving: Leaving | null;
  /** It was handed in: other tabs should know. */
  readonly onHandedIn: () => void;
}
