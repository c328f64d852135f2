import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptPage, LoggedMove, SavedSort } from './sorting-state.ts';

/** This browser's copy of unfinished sorts: a line a move, and one record a participation for the rest. */
interface ProgressDatabase extends DBSchema {
  moves: {
    key: [participationId: string, sequence: number];
    value: LoggedMove & { readonly participationId: string; readonly sequence: number };
  };
  pages: { key: string; value: KeptPage & { readonly participationId: string } };
}

/** What became of a write: kept; another tab was there first; or this browser keeps nothing. */
export type KeepResult = 'kept' | 'elsewhere' | 'lost';

/** What changed on the page: the new lines of the log, from line `sequence` on, and the rest if it changed. */
export interface Change {
  readonly sequence: number;
  readonly moves: readonly LoggedMove[];
  readonly page: KeptPage | null;
}

/** Where one participation's unfinished sort is kept. */
export interface Progress {
  read(): Promise<SavedSort>;
  /** The write begins at once, before the next frame is drawn. */
  keep(change: Change): Promise<KeepResult>;
  /** Forget everything about this participation. */
  erase(): Promise<void>;
}

const NAME = 'standpoint';
/** A browser that has not opened its own storage by then will not. */
const OPEN_WITHIN_MS = 3000;

/** Open what this browser keeps of a participation; a browser that keeps nothing still lets one sort. */
export async function openProgress(participationId: string): Promise<Progress> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), OPEN_WITHIN_MS));
  const opened = await Promise.race([openDatabase(), late]).catch(() => null);
  return opened === null ? IN_MEMORY_ONLY : progressIn(opened, participationId);
}

async function openDatabase(): Promise<IDBPDatabase<ProgressDatabase>> {
  return await openDB<ProgressDatabase>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('moves', { keyPath: ['participationId', 'sequence'] });
      database.createObjectStore('pages', { keyPath: 'participationId' });
    },
  });
}

function progressIn(database: IDBPDatabase<ProgressDatabase>, participationId: string): Progress {
  // Arrays sort after all numbers: everything that begins with this participation.
  const own = IDBKeyRange.bound([participationId], [participationId, []]);
  return {
    async read() {
      const [log, page] = await Promise.all([
        database.getAll('moves', own),
        database.get('pages', participationId),
      ]);
      return { log, page: page ?? null, isKept: true };
    },

    async keep({ sequence, moves, page }) {
      try {
        const writing = database.transaction(['moves', 'pages'], 'readwrite');
        const writes: Promise<unknown>[] = moves.map((move, index) =>
          // `add` fails where another tab has written this line already.
          writing.objectStore('moves').add({ ...move, participationId, sequence: sequence + index }),
        );
        if (page) writes.push(writing.objectStore('pages').put({ ...page, participationId }));
        // Not left to the end of the task: a page that is closed now would take the write with it.
        writing.commit();
        await Promise.all([...writes, writing.done]);
        return 'kept';
      } catch (error) {
        return error instanceof DOMException && error.name === 'ConstraintError' ? 'elsewhere' : 'lost';
      }
    },

    async erase() {
      const writing = database.transaction(['moves', 'pages'], 'readwrite');
      await Promise.all([
        writing.objectStore('moves').delete(own),
        writing.objectStore('pages').delete(participationId),
        writing.done,
      ]);
    },
  };
}

const IN_MEMORY_ONLY: Progress = {
  read: () => Promise.resolve({ log: [], page: null, isKept: false }),
  keep: () => Promise.resolve('lost'),
  erase: () => Promise.resolve(),
};
