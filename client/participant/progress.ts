import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { LoggedMove, PageMark } from '../../server/contract/draft.ts';
import type { ParticipationView } from '../../server/contract/participation.ts';
import { randomId } from './saving/random-id.ts';
import type { KeptPage } from './sorting-state.ts';

/** The page with what tells it from other devices' pages, and when it was kept, by this device's clock. */
export interface MarkedPage extends KeptPage {
  readonly mark: PageMark;
  readonly pageSeen: PageMark | null;
  readonly keptAt: number;
}

/** An unfinished sort as this browser remembered it. */
export interface SavedSort {
  readonly lines: readonly LoggedMove[];
  /** Null: nothing but moves. */
  readonly page: KeptPage | null;
  /** Of the page; serial 0 before it was ever written. */
  readonly mark: PageMark;
  /** The mark of the last page that came from the server. */
  readonly pageSeen: PageMark | null;
  /** Ms since 1970; null if nothing was kept. */
  readonly keptAt: number | null;
  /** Can this browser keep anything. */
  readonly isKept: boolean;
}

/** This browser's copy of unfinished sorts: a line a move, and one record a participation for the rest. */
interface ProgressDatabase extends DBSchema {
  moves: {
    key: [participationId: string, sequence: number];
    value: LoggedMove & { readonly participationId: string; readonly sequence: number };
  };
  pages: { key: string; value: MarkedPage & { readonly participationId: string } };
  /** Published studies as they were opened under a personal link, without anything that was sorted. */
  views: {
    key: string;
    value: { readonly participationToken: string; readonly view: ParticipationView };
  };
}

/** What became of a write: kept; another tab was there first; or this browser keeps nothing. */
export type KeepResult = 'kept' | 'elsewhere' | 'lost';

/** What changed on the page: the new lines of the log, from line `sequence` on, and the rest if it changed. */
export interface Change {
  readonly sequence: number;
  readonly moves: readonly LoggedMove[];
  readonly page: MarkedPage | null;
}

/** Where one participation's unfinished sort is kept. */
export interface Progress {
  read(): Promise<SavedSort>;
  /** The write begins at once, before the next frame is drawn. */
  keep(change: Change): Promise<KeepResult>;
  /** These lines and this page instead of all that was kept. */
  replace(lines: readonly LoggedMove[], page: MarkedPage | null): Promise<KeepResult>;
  /** Let the page open without a network: only the published study is kept. */
  keepView(view: ParticipationView): Promise<void>;
  /** Forget everything about this participation. */
  erase(): Promise<void>;
}

/** Whose sort it is. */
export interface Whose {
  readonly participationId: string;
  readonly participationToken: string;
}

const NAME = 'standpoint';
/** A browser that has not opened its own storage by then will not. */
const OPEN_WITHIN_MS = 3000;

/** Open what this browser keeps of a participation; a browser that keeps nothing still lets one sort. */
export async function openProgress(whose: Whose): Promise<Progress> {
  const opened = await openInTime();
  return opened === null ? IN_MEMORY_ONLY : progressIn(opened, whose);
}

/** The study under a personal link, as it was opened here before; null if it was not, or was handed in. */
export async function keptView(participationToken: string): Promise<ParticipationView | null> {
  const opened = await openInTime();
  const kept = await opened?.get('views', participationToken).catch(() => undefined);
  return kept?.view ?? null;
}

async function openInTime(): Promise<IDBPDatabase<ProgressDatabase> | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), OPEN_WITHIN_MS));
  return await Promise.race([openDatabase(), late]).catch(() => null);
}

async function openDatabase(): Promise<IDBPDatabase<ProgressDatabase>> {
  return await openDB<ProgressDatabase>(NAME, 2, {
    upgrade(database) {
      for (const name of database.objectStoreNames) database.deleteObjectStore(name);
      database.createObjectStore('moves', { keyPath: ['participationId', 'sequence'] });
      database.createObjectStore('pages', { keyPath: 'participationId' });
      database.createObjectStore('views', { keyPath: 'participationToken' });
    },
    // Another tab brings a newer page: it must not wait for this one.
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

function progressIn(database: IDBPDatabase<ProgressDatabase>, whose: Whose): Progress {
  const { participationId, participationToken } = whose;
  // Arrays sort after all numbers: everything that begins with this participation.
  const own = IDBKeyRange.bound([participationId], [participationId, []]);
  const begin = () => database.transaction(['moves', 'pages'], 'readwrite');
  const write = async (writing: ReturnType<typeof begin>, { sequence, moves, page }: Change) => {
    const writes: Promise<unknown>[] = moves.map((move, index) =>
      // `add` fails where another tab has written this line already.
      writing.objectStore('moves').add({ ...move, participationId, sequence: sequence + index }),
    );
    if (page) writes.push(writing.objectStore('pages').put({ ...page, participationId }));
    // Not left to the end of the task: a page that is closed now would take the write with it.
    writing.commit();
    await Promise.all([...writes, writing.done]);
  };
  return {
    async read() {
      const [kept, page] = await Promise.all([
        database.getAll('moves', own),
        database.get('pages', participationId),
      ]);
      return savedSort(kept, page ?? null);
    },

    keep: (change) => kept(() => write(begin(), change)),

    replace: (moves, page) =>
      kept(async () => {
        const writing = begin();
        const cleared = writing.objectStore('moves').delete(own);
        await Promise.all([cleared, write(writing, { sequence: 0, moves, page })]);
      }),

    async keepView(view) {
      await database.put('views', { participationToken, view });
    },

    async erase() {
      const writing = database.transaction(['moves', 'pages', 'views'], 'readwrite');
      await Promise.all([
        writing.objectStore('moves').delete(own),
        writing.objectStore('pages').delete(participationId),
        writing.objectStore('views').delete(participationToken),
        writing.done,
      ]);
    },
  };
}

async function kept(writing: () => Promise<void>): Promise<KeepResult> {
  try {
    await writing();
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'ConstraintError' ? 'elsewhere' : 'lost';
  }
}

function savedSort(
  stored: readonly ProgressDatabase['moves']['value'][],
  marked: ProgressDatabase['pages']['value'] | null,
): SavedSort {
  const lines = stored.map(({ moveId, move, by, isGuided, atMs }) => ({ moveId, move, by, isGuided, atMs }));
  if (marked === null) return { ...NOTHING_SAVED, lines, mark: newMark(), isKept: true };
  const { mark, pageSeen, keptAt } = marked;
  return { lines, page: keptPage(marked), mark, pageSeen, keptAt, isKept: true };
}

/** Without what it was marked with. */
function keptPage(page: KeptPage): KeptPage {
  const { step, isGuided, reasons, answers, startedAt, modeSwitches, stepTimes, isSending } = page;
  return { step, isGuided, reasons, answers, startedAt, modeSwitches, stepTimes, isSending };
}

const NOTHING_SAVED = { lines: [], page: null, pageSeen: null, keptAt: null } as const;

function newMark(): PageMark {
  return { deviceId: randomId(), serial: 0 };
}

const IN_MEMORY_ONLY: Progress = {
  read: () => Promise.resolve({ ...NOTHING_SAVED, mark: newMark(), isKept: false }),
  keep: () => Promise.resolve('lost'),
  replace: () => Promise.resolve('lost'),
  keepView: () => Promise.resolve(),
  erase: () => Promise.resolve(),
};
