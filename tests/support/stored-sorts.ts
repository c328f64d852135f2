import { receiptHash } from '../../server/receipt-code.ts';
import { secretHash } from '../../server/secrets.ts';
import type { Queryable } from '../../server/stores/database.ts';
import type { CrowdMember } from './submitting-crowd.ts';

/** What became of sorts that a server said it had: all zeros is the promise. */
export interface Losses {
  /** CrowdMember, and not in the database. */
  readonly lost: number;
  /** In the database more than once. */
  readonly doubled: number;
  /** In the database with other cards or another receipt than was acknowledged. */
  readonly changed: number;
  /** CrowdMember with two different receipts. */
  readonly twoReceipts: number;
  /** In the database, of a study's participants, and never acknowledged to anybody. */
  readonly unknown: number;
}

interface StoredRow {
  readonly token: string;
  readonly receipt: string;
  readonly placed: Readonly<Record<string, number>>;
  readonly reasons: Readonly<Record<string, string>> | null;
}

/** Compare what a study's participants were told with what its database holds, straight from the tables. */
export async function lossesOf(
  database: Queryable,
  slug: string,
  acknowledged: readonly CrowdMember[],
): Promise<Losses> {
  const { rows } = await database.query<StoredRow>(
    `select encode(p.token_hash, 'hex') as token, encode(q.receipt_sha256, 'hex') as receipt,
            (select jsonb_object_agg(s.id, q.grid_values[s.position]) from statements s
              where s.study_version_id = q.study_version_id) as placed,
            (select jsonb_object_agg(r.statement_id, r.text) from reasons r where r.q_sort_id = q.id) as reasons
       from q_sorts q join participations p on p.id = q.participation_id join studies on studies.id = p.study_id
      where studies.slug = $1`,
    [slug],
  );
  const byToken = new Map<string, StoredRow[]>();
  for (const row of rows) byToken.set(row.token, [...(byToken.get(row.token) ?? []), row]);
  const told = acknowledged.map((each) => ({
    ...each,
    stored: byToken.get(secretHash(each.token).toString('hex')) ?? [],
  }));
  const known = new Set(acknowledged.map(({ token }) => secretHash(token).toString('hex')));
  return {
    lost: told.filter(({ stored }) => stored.length === 0).length,
    doubled: [...byToken.values()].filter(({ length }) => length > 1).length,
    changed: told.filter(({ stored, ...each }) => stored.some((row) => !isSame(row, each))).length,
    twoReceipts: told.filter(({ receipts }) => new Set(receipts).size !== 1).length,
    unknown: rows.filter(({ token }) => !known.has(token)).length,
  };
}

/** Nothing lost, nothing doubled, nothing changed. */
export const NO_LOSSES: Losses = { lost: 0, doubled: 0, changed: 0, twoReceipts: 0, unknown: 0 };

function isSame(row: StoredRow, { request, receipts }: CrowdMember): boolean {
  const { placements, reasons } = request;
  return (
    row.receipt === receiptHash(receipts[0] ?? '').toString('hex') &&
    placements.every(({ statementId, value }) => row.placed[statementId] === value) &&
    reasons.every(({ statementId, text }) => row.reasons?.[statementId] === text)
  );
}
