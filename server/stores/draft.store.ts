import type { Draft, DraftPage, LoggedMove } from '../contract/draft.ts';
import type { Queryable } from './database.ts';
import type { QSortKey } from './q-sort.store.ts';

/** Where a draft stands. */
export interface DraftState {
  readonly branch: number;
  /** Moves in that branch. */
  readonly revision: number;
  readonly page: DraftPage | null;
}

/** The same with the time of its last change; null: there is none yet. */
export interface StandingDraft extends DraftState {
  readonly updatedAt: Date | null;
}

const KEY = 'participation_id = $1 and condition_id = $2 and occasion = $3';

const ERASE_UNTOUCHED = `
  with gone as (delete from drafts where updated_at < $1 returning participation_id)
  update identities set answers = '{}'
   where participation_id in (select participation_id from gone) and answers <> '{}'`;

/** Unfinished Q-sorts. Two devices at once: call `participationStore.lock` first. */
export function draftStore(db: Queryable) {
  return {
    /** Where the draft stands, without its moves; null if there is none. */
    async findState(key: QSortKey): Promise<StandingDraft | null> {
      const { rows } = await db.query<StandingDraft>(
        `select branch, revision, page, updated_at as "updatedAt" from drafts where ${KEY}`,
        keyOf(key),
      );
      return rows[0] ?? null;
    },

    /** The moves of a branch, oldest first. */
    async movesOf(key: QSortKey, branch: number): Promise<LoggedMove[]> {
      const { rows } = await db.query<LoggedMove>(
        `select move_id as "moveId", move -> 'move' as move, move ->> 'by' as by,
                (move -> 'isGuided')::boolean as "isGuided", (move -> 'atMs') as "atMs"
           from draft_moves where ${KEY} and branch = $4 order by sequence`,
        [...keyOf(key), branch],
      );
      return rows;
    },

    /** The whole draft as its participant gets it; null if there is none. */
    async findDraft(key: QSortKey): Promise<Draft | null> {
      const state = await this.findState(key);
      return state && draftOf(state, await this.movesOf(key, state.branch));
    },

    /** Store where the draft stands now, and the moves that are new: those of `state.branch` from `from` on. */
    async save(
      key: QSortKey,
      state: DraftState,
      { from, moves, updatedAt }: { from: number; moves: readonly LoggedMove[]; updatedAt: Date },
    ): Promise<void> {
      await db.query(
        `insert into drafts (participation_id, condition_id, occasion, branch, revision, page, updated_at)
              values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (participation_id, condition_id, occasion)
           do update set branch = $4, revision = $5, page = $6, updated_at = $7`,
        [
          ...keyOf(key),
          state.branch,
          state.revision,
          state.page === null ? null : JSON.stringify(state.page),
          updatedAt,
        ],
      );
      if (moves.length === 0) return;
      await db.query(
        `insert into draft_moves (participation_id, condition_id, occasion, branch, sequence, move_id, move)
              select $1, $2, $3, $4, $5 + place - 1, (line ->> 'moveId')::uuid, line - 'moveId'
                from jsonb_array_elements($6) with ordinality as lines(line, place)`,
        [...keyOf(key), state.branch, from, JSON.stringify(moves)],
      );
    },

    /** Forget the draft and every branch of its log. */
    async erase(key: QSortKey): Promise<void> {
      await db.query(`delete from drafts where ${KEY}`, keyOf(key));
    },

    /** Forget every draft that nobody has touched since, with the answers that were kept apart from it. */
    async eraseUntouchedSince(time: Date): Promise<void> {
      await db.query(ERASE_UNTOUCHED, [time]);
    },
  };
}

/** A draft with the moves of its branch, as its participant gets it. */
export function draftOf(state: StandingDraft, moves: readonly LoggedMove[]): Draft {
  const { branch, revision, page, updatedAt } = state;
  const standing = { branch, revision, moves: [...moves], page };
  return updatedAt === null ? standing : { ...standing, updatedAt: updatedAt.toISOString() };
}

function keyOf({ participationId, conditionId, occasion }: QSortKey): [string, string, number] {
  return [participationId, conditionId, occasion];
}
