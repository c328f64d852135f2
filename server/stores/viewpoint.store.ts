import type { Viewpoint } from '../contract/solution.ts';
import type { Queryable } from './database.ts';

/** The words of one viewpoint. */
export interface NewViewpoint {
  readonly factorIndex: number;
  readonly name: string;
  readonly narrative: string;
}

/** An edit, and the revision it began from. */
export interface ViewpointEdit extends NewViewpoint {
  readonly solutionId: string;
  readonly revision: number;
  readonly updatedAt: Date;
}

const VIEWPOINT_COLUMNS = 'factor_index as "factorIndex", name, narrative, revision';

/** The names and narratives given to the factors of a solution. */
export function viewpointStore(db: Queryable) {
  return {
    /** One row a factor, made together with the solution. */
    async insertViewpoints(
      solutionId: string,
      viewpoints: readonly NewViewpoint[],
      updatedAt: Date,
    ): Promise<void> {
      await db.query(
        `insert into viewpoints (solution_id, factor_index, name, narrative, updated_at)
              select $1, "factorIndex", name, narrative, $2
                from jsonb_to_recordset($3) as v("factorIndex" smallint, name text, narrative text)`,
        [solutionId, updatedAt, JSON.stringify(viewpoints)],
      );
    },

    /** All viewpoints of a solution, in the order of its factors. */
    async viewpointsOf(solutionId: string): Promise<Viewpoint[]> {
      const { rows } = await db.query<Viewpoint>(
        `select ${VIEWPOINT_COLUMNS} from viewpoints where solution_id = $1 order by factor_index`,
        [solutionId],
      );
      return rows;
    },

    /** Store an edit if nobody stored another since it began; null when somebody did, or there is no such factor. */
    async saveEdit(edit: ViewpointEdit): Promise<Viewpoint | null> {
      const { rows } = await db.query<Viewpoint>(
        `update viewpoints
            set name = $4, narrative = $5, revision = revision + 1, updated_at = $6
          where solution_id = $1 and factor_index = $2 and revision = $3
      returning ${VIEWPOINT_COLUMNS}`,
        [edit.solutionId, edit.factorIndex, edit.revision, edit.name, edit.narrative, edit.updatedAt],
      );
      return rows[0] ?? null;
    },
  };
}
