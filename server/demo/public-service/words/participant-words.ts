import type { StatementKey } from '../statements.ts';

/** What a simulated participant is made to say. All of it was composed for this demo; nobody said it. */
export interface ParticipantWords {
  /** Why the cards in the outermost columns lie there. */
  readonly reasons: Partial<Record<StatementKey, string>>;
  readonly interview?: string;
}

/** By participant's code. */
export type WordsByParticipant = Readonly<Record<string, ParticipantWords>>;
