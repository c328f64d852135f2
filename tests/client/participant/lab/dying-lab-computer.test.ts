import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { waitingLine } from '../../../../client/participant/lab/delivery-system.ts';
import { deliverWaiting } from '../../../../client/participant/lab/deliver-waiting.ts';
import {
  agree,
  decline,
  hasAgreed,
  putAway,
  remove,
  sortingStart,
  tidyUp,
  type Lab,
  type Seated,
} from '../../../../client/participant/lab/lab-desk.tsx';
import { openLabStorage, type LabStorage } from '../../../../client/participant/lab/lab-storage.ts';
import { openProgress, type MarkedPage } from '../../../../client/participant/progress.ts';
import type { KeptPage } from '../../../../client/participant/sorting-state.ts';
import type { LabKit, SealedDelivery } from '../../../../server/contract/lab.ts';
import { newLabKeyPair, openSealed, type LabKeyPair } from '../../../../server/lab-envelope.ts';
import { nineCells } from '../../../support/a-sorter.ts';
import { withBrowserStorage } from '../../../support/sorting-world/browser-storage.ts';
import { untilFate, type Fate } from '../../../support/sorting-world/dying-browser.ts';
import { nineCardView } from '../a-participation.ts';

const REASON = 'The rain reminds me of home.';
const PLACES = 3;

/** What somebody does at a lab computer when it dies. */
type Act = 'agrees' | 'declines' | 'finishes' | 'stops, to go on elsewhere' | 'has everything deleted';

describe('a lab computer that dies, or fails to write', () => {
  withBrowserStorage();
  let keys: LabKeyPair;
  beforeAll(async () => {
    keys = await newLabKeyPair();
    // Both databases are there before anything happens to the browser.
    await openLabStorage('any');
    await openProgress({ participationId: '', participationToken: '' });
  });

  /** A computer just prepared, and a study that keeps the first that comes for a place. */
  async function aComputer() {
    await everyStore((store) => store.clear());
    const slug = `lab-${randomUUID()}`;
    const received = new Map<string, SealedDelivery>();
    const kit = kitOf(slug, keys);
    const opened = async () => (await openLabStorage(slug))!;
    await (await opened()).prepare(kit);
    /** The line of deliveries as it runs beside what people do, until there is nothing left to try. */
    const deliver = async (storage: LabStorage) => {
      let rounds = 0;
      await deliverWaiting({
        line: waitingLine(storage),
        send: ({ sealed }) => {
          const before = received.get(sealed.placeId);
          if (before !== undefined && before.data !== sealed.data)
            return Promise.resolve({ kind: 'refused', code: 'already-submitted' });
          received.set(sealed.placeId, sealed);
          return Promise.resolve({ kind: 'received' });
        },
        tell: () => undefined,
        pause: () => {
          rounds++;
          return Promise.resolve();
        },
        isOver: () => rounds > 0,
      });
    };
    return { kit, received, opened, deliver };
  }
  type Computer = Awaited<ReturnType<typeof aComputer>>;

  /** The page of the computer is opened, with or without a network: what a death has left is tidied up first. */
  async function opened(computer: Computer, isOnline = true) {
    const storage = await computer.opened();
    await tidyUp(storage);
    const running: Promise<void>[] = [];
    const lab: Lab = {
      kit: computer.kit,
      storage,
      wake: () => {
        if (isOnline) running.push(computer.deliver(storage));
      },
    };
    return { lab, storage, delivered: () => Promise.all(running) };
  }

  /** Somebody sits down and sorts all cards. */
  async function aSorted(lab: Lab): Promise<Seated> {
    const person = (await agree(lab, { language: 'en', given: [] }))!;
    const { participationToken, place } = person;
    const progress = await openProgress({ participationId: place.placeId, participationToken });
    const page: MarkedPage = {
      ...PAGE,
      mark: { deviceId: randomUUID(), serial: 1 },
      pageSeen: null,
      keptAt: 1,
    };
    expect(await progress.keep({ sequence: 0, moves: movesOf(person), page })).toBe('kept');
    return person;
  }

  async function does(act: Act, lab: Lab, person: Seated | null): Promise<unknown> {
    if (act === 'agrees') return agree(lab, { language: 'en', given: [] });
    if (act === 'declines') return decline(lab);
    if (act === 'has everything deleted') return remove(lab, person!);
    if (act === 'stops, to go on elsewhere') return putAway(lab, person!);
    const start = await sortingStart(lab, person!, () => null);
    const result = await start.lab!.handIn(sortOf(person!));
    if (result.kind !== 'received') throw new Error('it was not sealed');
    return result;
  }

  /** Everybody's place is in one place only, and only whoever still sits there is readable. */
  async function expectInOrder(computer: Computer, storage: LabStorage, sorted: Seated | null) {
    const { placesLeft, person, waiting } = await storage.read();
    const left = new Set([...computer.received.keys(), ...waiting.map(({ sealed }) => sealed.placeId)]);
    expect(placesLeft + left.size + (person === null ? 0 : 1)).toBe(PLACES);
    if (person !== null) expect(hasAgreed(person) && left.has(person.place.placeId)).toBe(false);
    if (sorted === null) return { person, left };
    const { placeId } = sorted.place;
    if (person?.place.placeId === placeId) return { person, left };
    const readable = JSON.stringify(await everyStore((store) => store.getAll()));
    for (const { moveId } of movesOf(sorted)) expect(readable).not.toContain(moveId);
    for (const said of [REASON, sorted.participationToken]) expect(readable).not.toContain(said);
    return { person, left };
  }

  /** Do it on a new computer with that fate, open it again, and see. @returns did the fate come before it was done. */
  async function meets(act: Act, fate: Fate, isOnline: boolean): Promise<boolean> {
    const computer = await aComputer();
    const { lab, storage, delivered } = await opened(computer, isOnline);
    const isBefore = act === 'agrees' || act === 'declines';
    const sorted = isBefore ? null : await aSorted(lab);
    const isMet = await untilFate(fate, async () => {
      await does(act, lab, sorted).finally(delivered);
    });
    if (!isMet) await expectInOrder(computer, storage, sorted);
    const again = await opened(computer);
    const { person, left } = await expectInOrder(computer, again.storage, sorted);

    if (sorted !== null && person !== null) {
      const progress = await openProgress({ participationId: sorted.place.placeId, participationToken: '' });
      // Whoever wanted everything deleted may have lost it already; nobody else.
      const { lines } = await progress.read();
      if (act !== 'has everything deleted' || lines.length > 0) expect(lines).toEqual(movesOf(sorted));
      await does(act, again.lab, person as Seated);
    } else if (act === 'declines' && left.size === 0) await decline(again.lab);
    await again.delivered();
    await computer.deliver(again.storage);
    await expectInOrder(computer, again.storage, sorted);
    await expectReceivedOnce(computer, act, sorted);
    return isMet;
  }

  async function expectReceivedOnce({ received }: Computer, act: Act, sorted: Seated | null) {
    const deliveries = await Promise.all(
      [...received.values()].map((sealed) => openSealed(keys.privateKey, sealed)),
    );
    const read = deliveries.map((text) => JSON.parse(text ?? 'null') as Record<string, unknown>);
    const place = { placeToken: sorted?.place.placeToken };
    if (act === 'agrees' || act === 'has everything deleted') expect(read).toEqual([]);
    if (act === 'declines') expect(read).toMatchObject([{ outcome: 'declined' }]);
    if (act === 'finishes') {
      const { participationToken } = sorted!;
      const qSort = sortOf(sorted!);
      expect(read).toMatchObject([{ outcome: 'finished', ...place, participationToken, qSort }]);
    }
    if (act === 'stops, to go on elsewhere') {
      expect(read).toMatchObject([{ outcome: 'unfinished', ...place, moves: movesOf(sorted!) }]);
    }
  }

  it('lets nobody begin while the sort of whoever sat there before is neither finished nor put away', async () => {
    const computer = await aComputer();
    const { lab, storage } = await opened(computer, false);
    const sorted = await aSorted(lab);
    expect(await agree(lab, { language: 'en', given: [] })).toBeNull();
    await decline(lab);
    const { person, placesLeft, waiting } = await storage.read();
    expect(person?.place).toEqual(sorted.place);
    expect([placesLeft, waiting]).toEqual([PLACES - 1, []]);
  });

  it.each<Act>(['agrees', 'declines', 'finishes', 'stops, to go on elsewhere', 'has everything deleted'])(
    'while somebody %s has, opened again, lost nothing, doubled nothing, and shows nothing of whoever is gone',
    async (act) => {
      for (const what of ['dies-before', 'dies-within', 'fails-once'] as const) {
        for (const isOnline of [true, false]) {
          let atTransaction = 0;
          while (await meets(act, { atTransaction, what }, isOnline)) atTransaction++;
          // Each writes twice at least.
          expect(atTransaction).toBeGreaterThan(1);
        }
      }
    },
  );
});

/** Ask it of every store of both databases. */
async function everyStore<Answer>(ask: (store: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const name of ['standpoint', 'standpoint-lab']) {
    const database = await answered(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      answers.push(await answered(ask(database.transaction(store, 'readwrite').objectStore(store))));
    }
    database.close();
  }
  return answers;
}

function answered<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB said no'));
  });
}

const PAGE: KeptPage = {
  ...{ step: 'review', isGuided: true, reasons: { [nineCardView.statements[0]!.statementId]: REASON } },
  ...{ answers: {}, startedAt: 1, modeSwitches: 0, stepTimes: [], isSending: false },
};

/** A card a move, each to its column; ids that tell whose they are. */
function movesOf({ place, participationToken }: Seated) {
  return nineCardView.statements.map(({ statementId }, index) => ({
    moveId: `${place.placeId}-${participationToken.slice(0, 8)}-${index}`,
    move: { kind: 'place' as const, statementId, value: nineCells[index]! },
    ...{ by: 'click' as const, isGuided: true, atMs: null },
  }));
}

function sortOf(person: Seated) {
  return {
    conditionId: nineCardView.condition.conditionId,
    occasion: 1,
    placements: movesOf(person).map(({ move: { statementId, value } }) => ({ statementId, value })),
    reasons: [{ statementId: nineCardView.statements[0]!.statementId, text: REASON }],
    sortingMs: 61_234,
  };
}

function kitOf(studySlug: string, { publicKey }: LabKeyPair): LabKit {
  return {
    labComputerId: randomUUID(),
    studySlug,
    name: 'Room 12',
    studyVersionId: randomUUID(),
    useUntil: '2027-03-01T10:00:00.000Z',
    publicKey: publicKey.toString('base64'),
    places: Array.from({ length: PLACES }, () => ({
      placeId: randomUUID(),
      placeToken: randomUUID(),
      order: [0, 1, 2, 3, 4, 5, 6, 7, 8],
    })),
    texts: [
      {
        language: 'en',
        name: 'English',
        consentHtml: '<h1>Consent</h1>',
        view: { ...nineCardView, studySlug },
      },
    ],
  };
}
