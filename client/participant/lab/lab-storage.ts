import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { LabConsent, LabKit, LabPlace, SealedDelivery } from '../../../server/contract/lab.ts';

/** The kit without its places. */
export type KeptKit = Omit<LabKit, 'places'>;

/** Whoever sits at the computer now, from opening the consent page to leaving. */
export interface LabPerson {
  readonly place: LabPlace;
  /** Null: they have not agreed. */
  readonly consent: LabConsent | null;
  /** Made when they agreed; empty before. */
  readonly participationToken: string;
}

/** What somebody left behind: nobody can read it here. */
export interface WaitingDelivery {
  readonly labComputerId: string;
  readonly sealed: SealedDelivery;
  /** Why the study did not take it; null: it was not asked yet, or not reached. */
  readonly refusal: string | null;
}

/** Everything a lab page starts from. */
export interface LabSituation {
  /** Null: this computer is not prepared. */
  readonly kit: KeptKit | null;
  readonly placesLeft: number;
  readonly person: LabPerson | null;
  readonly waiting: readonly WaitingDelivery[];
  readonly receivedCount: number;
  /** By this computer's clock, ISO 8601; null: nothing was delivered. */
  readonly lastDeliveredAt: string | null;
}

interface LabDatabase extends DBSchema {
  kits: { key: string; value: KeptKit };
  places: { key: [slug: string, placeId: string]; value: LabPlace & { readonly slug: string } };
  persons: { key: string; value: LabPerson & { readonly slug: string } };
  waiting: { key: string; value: WaitingDelivery & { readonly slug: string; readonly placeId: string } };
  tallies: {
    key: string;
    value: { readonly slug: string; readonly receivedCount: number; readonly lastDeliveredAt: string };
  };
}

/** What one study keeps on a lab computer. */
export interface LabStorage {
  read(): Promise<LabSituation>;
  /** Instead of the kit before; what waits stays. */
  prepare(kit: LabKit): Promise<void>;
  /** The study has taken the computer back: nobody new begins after that moment (ISO 8601). */
  keepUntil(useUntil: string): Promise<void>;
  /** The next person sits down. @returns null if everybody has, or while somebody still sits there. */
  seatPerson(): Promise<LabPerson | null>;
  keepPerson(person: LabPerson): Promise<void>;
  /** They leave nothing behind: the place is for the next one. */
  giveBack(): Promise<void>;
  /** They leave something behind, sealed. In one step, so that nobody is ever there twice, or not at all. */
  leave(labComputerId: string, sealed: SealedDelivery): Promise<void>;
  /** Of all studies of this computer: what people there sorted may not be readable any more. */
  sealedPlaces(): Promise<readonly string[]>;
  /** The study has it: the only way in which something that waits is deleted. */
  forget(placeId: string): Promise<void>;
  refuse(placeId: string, refusal: string): Promise<void>;
}

/** Open it; null where the browser keeps nothing. */
export async function openLabStorage(slug: string): Promise<LabStorage | null> {
  const database = await openDB<LabDatabase>('standpoint-lab', 1, {
    upgrade(opened) {
      opened.createObjectStore('kits', { keyPath: 'studySlug' });
      opened.createObjectStore('places', { keyPath: ['slug', 'placeId'] });
      opened.createObjectStore('persons', { keyPath: 'slug' });
      opened.createObjectStore('waiting', { keyPath: 'placeId' });
      opened.createObjectStore('tallies', { keyPath: 'slug' });
    },
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
    },
  }).catch(() => null);
  if (database === null) return null;
  return { ...peopleIn(database, slug), ...waitingIn(database) };
}

type WaitingAct = 'sealedPlaces' | 'forget' | 'refuse';

// Arrays sort after all strings: everything of this study.
const allPlaces = (slug: string) => IDBKeyRange.bound([slug], [slug, []]);

function peopleIn(database: IDBPDatabase<LabDatabase>, slug: string): Omit<LabStorage, WaitingAct> {
  return {
    read: () => situation(database, slug),

    async prepare({ places, ...kit }) {
      const writing = database.transaction(['kits', 'places'], 'readwrite');
      await Promise.all([
        writing.objectStore('places').delete(allPlaces(slug)),
        writing.objectStore('kits').put(kit),
        ...places.map((place) => writing.objectStore('places').put({ ...place, slug })),
        writing.done,
      ]);
    },

    async keepUntil(useUntil) {
      const writing = database.transaction('kits', 'readwrite');
      const kit = await writing.store.get(slug);
      await Promise.all([kit && writing.store.put({ ...kit, useUntil }), writing.done]);
    },

    async seatPerson() {
      const writing = database.transaction(['places', 'persons'], 'readwrite');
      const [next, sitting] = await Promise.all([
        writing.objectStore('places').get(allPlaces(slug)),
        writing.objectStore('persons').get(slug),
      ]);
      if (next === undefined || sitting !== undefined) return null;
      const { placeId, placeToken, order } = next;
      const person = { place: { placeId, placeToken, order }, consent: null, participationToken: '' };
      await Promise.all([
        writing.objectStore('places').delete([slug, placeId]),
        writing.objectStore('persons').put({ ...person, slug }),
        writing.done,
      ]);
      return person;
    },

    async keepPerson(person) {
      await database.put('persons', { ...person, slug });
    },

    async giveBack() {
      const writing = database.transaction(['places', 'persons'], 'readwrite');
      const person = await writing.objectStore('persons').get(slug);
      if (person) await writing.objectStore('places').put({ ...person.place, slug });
      await Promise.all([writing.objectStore('persons').delete(slug), writing.done]);
    },

    async leave(labComputerId, sealed) {
      // On the disk before the readable sort is erased: a power cut must not leave neither.
      const writing = database.transaction(['persons', 'waiting'], 'readwrite', { durability: 'strict' });
      const { placeId } = sealed;
      await Promise.all([
        writing.objectStore('waiting').put({ slug, placeId, labComputerId, sealed, refusal: null }),
        writing.objectStore('persons').delete(slug),
        writing.done,
      ]);
    },
  };
}

function waitingIn(database: IDBPDatabase<LabDatabase>): Pick<LabStorage, WaitingAct> {
  return {
    sealedPlaces: () => database.getAllKeys('waiting'),

    async forget(placeId) {
      const writing = database.transaction(['waiting', 'tallies'], 'readwrite');
      const waiting = await writing.objectStore('waiting').get(placeId);
      if (waiting) {
        const { slug } = waiting;
        const receivedCount = ((await writing.objectStore('tallies').get(slug))?.receivedCount ?? 0) + 1;
        const tally = { slug, receivedCount, lastDeliveredAt: new Date().toISOString() };
        await writing.objectStore('tallies').put(tally);
        await writing.objectStore('waiting').delete(placeId);
      }
      await writing.done;
    },

    async refuse(placeId, refusal) {
      const waiting = await database.get('waiting', placeId);
      if (waiting) await database.put('waiting', { ...waiting, refusal });
    },
  };
}

async function situation(database: IDBPDatabase<LabDatabase>, slug: string): Promise<LabSituation> {
  const reading = database.transaction(['kits', 'places', 'persons', 'waiting', 'tallies']);
  const [kit, placesLeft, person, waiting, tally] = await Promise.all([
    reading.objectStore('kits').get(slug),
    reading.objectStore('places').count(allPlaces(slug)),
    reading.objectStore('persons').get(slug),
    reading.objectStore('waiting').getAll(),
    reading.objectStore('tallies').get(slug),
  ]);
  return {
    kit: kit ?? null,
    placesLeft,
    person: person ?? null,
    waiting: waiting.filter((each) => each.slug === slug),
    receivedCount: tally?.receivedCount ?? 0,
    lastDeliveredAt: tally?.lastDeliveredAt ?? null,
  };
}
