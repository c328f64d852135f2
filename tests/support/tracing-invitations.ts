import { createHash, createHmac } from 'node:crypto';
import { invitedParticipationToken } from '../../server/personal-secret.ts';
import type { StoredStudy } from '../../server/stores/study.store.ts';
import type { SeenRow } from './every-row.ts';

/** What really happened: who came with which invitation; nobody but the test knows it. */
export interface Truth {
  readonly number: number;
  readonly secret: string;
  readonly participationId: string;
}

/** Does a row belong to one of them, on the side of the answers. */
export function isOf({ table, cells }: SeenRow, truth: readonly Truth[]): boolean {
  const ids = new Set(truth.map(({ participationId }) => participationId));
  return table !== 'personal_invitations' && Object.values(cells).some((cell) => ids.has(String(cell)));
}

/** Every key and number of a row that other rows could share, without those that hardly anything is told by. */
function tokensOf(cells: SeenRow['cells']): string[] {
  return Object.values(cells)
    .map((cell) => String(cell))
    .filter((cell) => cell.length >= 16);
}

/**
 * People whose invitation and whose answers share a key, a hash or anything that can be made from the link that was
 * sent, or whose rows were written by the same transaction as no other invitation.
 */
export function linksFound(seen: readonly SeenRow[], truth: readonly Truth[]): number {
  const invitations = seen.filter(({ table }) => table === 'personal_invitations');
  const everywhere = new Map<string, number>();
  for (const { cells } of invitations)
    for (const token of new Set(tokensOf(cells))) everywhere.set(token, (everywhere.get(token) ?? 0) + 1);
  const writers = invitations.map(({ cells }) => cells['(written by)']);
  return truth.filter((person) => {
    const { cells } = invitations.find(
      ({ cells: { number, secret_sha256 } }) =>
        number === person.number && secret_sha256 === `\\x${sha256(person.secret).toString('hex')}`,
    )!;
    const known = new Set([
      ...tokensOf(cells).filter((token) => everywhere.get(token) === 1),
      ...madeFrom(person.secret),
    ]);
    const writer = cells['(written by)'];
    const isOnlyWriter = writers.filter((each) => each === writer).length === 1;
    return seen
      .filter((row) => isOf(row, [person]))
      .some(
        (row) =>
          tokensOf(row.cells).some((token) => known.has(token)) ||
          (isOnlyWriter && row.cells['(written by)'] === writer),
      );
  }).length;
}

/** What the server or anybody else could make from a link. */
function madeFrom(secret: string): string[] {
  const token = invitedParticipationToken(secret);
  const keyed = ['participation', 'receipt', secret, `participation ${secret}`].map((word) =>
    createHmac('sha256', secret).update(word).digest('base64url'),
  );
  return [secret, token, ...keyed].flatMap((each) => [
    each,
    `\\x${sha256(each).toString('hex')}`,
    sha256(each).toString('hex'),
  ]);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** For every two columns that rows can be put in order by: how many are guessed right by their place in that order. */
export function guessedByOrder(seen: readonly SeenRow[], study: StoredStudy, truth: readonly Truth[]) {
  const numbers = truth.map(({ number }) => number);
  const used = seen.filter(
    ({ table, cells }) =>
      table === 'personal_invitations' &&
      cells['study_id'] === study.studyId &&
      numbers.includes(cells['number'] as number),
  );
  const ownerOf = new Map(truth.map(({ number, participationId }) => [number, participationId]));
  const invited = orders(used, ({ cells }) => ownerOf.get(cells['number'] as number)!);
  const answering = ['participations', 'q_sorts', 'drafts', 'draft_moves', 'sorting_records'].flatMap(
    (name) => {
      const rows = seen.filter(({ table }) => table === name);
      const qSorts = new Map(
        seen
          .filter(({ table }) => table === 'q_sorts')
          .map(({ cells }) => [String(cells['id']), String(cells['participation_id'])]),
      );
      const personOf = ({ cells }: SeenRow) =>
        String(
          name === 'participations'
            ? cells['id']
            : (cells['participation_id'] ?? qSorts.get(String(cells['q_sort_id']))),
        );
      const ids = new Set(truth.map(({ participationId }) => participationId));
      return orders(
        rows.filter((row) => ids.has(personOf(row))),
        personOf,
      ).map((order) => ({ ...order, by: `${name}.${order.by}` }));
    },
  );
  return invited.flatMap((one) =>
    answering.flatMap((other) => {
      const among = one.people.filter((person) => other.people.includes(person));
      return [other.people, [...other.people].reverse()].map((guess) => ({
        by: `${one.by} and ${other.by}`,
        right: rightPairs(among, guess),
      }));
    }),
  );
}

/** People in the order of each column that has more than one value. */
function orders(rows: readonly SeenRow[], personOf: (row: SeenRow) => string) {
  const columns = Object.keys(rows[0]?.cells ?? {});
  return columns.flatMap((column) => {
    const values = rows.map(({ cells }) => cells[column]);
    if (new Set(values.map(String)).size < rows.length / 2) return [];
    const sorted = [...rows].sort((one, other) => compared(one.cells[column], other.cells[column]));
    return [{ by: column, people: sorted.map(personOf) }];
  });
}

function compared(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one) < String(other) ? -1 : 1;
}

/** How many stand in the same place of both. */
export function rightPairs(one: readonly string[], other: readonly string[]): number {
  return one.filter((person, index) => person === other[index]).length;
}

/** A shuffle that is the same at every run. */
export function byLot<Item extends { readonly number: number }>(
  items: readonly Item[],
  seed: string,
): Item[] {
  const lot = ({ number }: Item) => createHash('sha256').update(`${seed} ${number}`).digest('hex');
  return [...items].sort((one, other) => (lot(one) < lot(other) ? -1 : 1));
}
