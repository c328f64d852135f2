import type { Queryable } from './database.ts';

/** Any number that no other advisory lock of this program uses. */
const DEMO_LOCK = 4_800_001;

/** Which demo studies are there, and a lock for whoever loads the missing ones. */
export function demoStudyStore(db: Queryable) {
  return {
    /** Addresses of the demo studies stored. */
    async presentSlugs(): Promise<string[]> {
      const { rows } = await db.query<{ slug: string }>('select slug from studies where is_demo');
      return rows.map(({ slug }) => slug);
    },

    /** Held to the end of the transaction; another server's transaction waits for it. */
    async lock(): Promise<void> {
      await db.query('select pg_advisory_xact_lock($1)', [DEMO_LOCK]);
    },
  };
}
