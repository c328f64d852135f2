import type { ChainedEntry } from '../audit-chain.ts';
import { auditHash, CHAIN_START } from '../audit-hash.ts';
import type { AuditAct } from '../contract/audit.ts';
import type { StudyRole } from '../contract/study-role.ts';
import type { Queryable } from './database.ts';

/** Something that was done. */
export interface NewAuditEntry {
  /** Null: done to the installation. */
  readonly studyId: string | null;
  readonly at: Date;
  /** Null: a participant, or the server by itself. */
  readonly actorId: string | null;
  readonly role: StudyRole | null;
  readonly act: AuditAct;
  /** Keys and counts that tell which; never a participant's words, code or link. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** What the chain of a study, or of the installation, is called. */
const scopeOf = (studyId: string | null) => studyId ?? 'installation';

/** An entry as it is stored, and who its actor is now. */
export interface StoredEntry extends ChainedEntry {
  /** Null: nobody, or an account that is gone. */
  readonly actorName: string | null;
}

/** Who did what: chains that are only added to. */
export function auditStore(db: Queryable) {
  return {
    /**
     * Add to the study's chain. Call it in the transaction of the act itself, as its last statement: the chain is
     * held until the commit, so that two acts at once stand one after the other.
     */
    async append({ studyId, details = {}, ...done }: NewAuditEntry): Promise<void> {
      const scope = scopeOf(studyId);
      await db.query('select pg_advisory_xact_lock(hashtextextended($1, 7236522))', [`audit ${scope}`]);
      const { rows } = await db.query<{ sequence: number; hash: Buffer }>(
        'select sequence, hash from audit_entries where scope = $1 order by sequence desc limit 1',
        [scope],
      );
      const last = rows[0];
      const entry = { ...done, scope, details, sequence: (last?.sequence ?? 0) + 1 };
      const previousHash = last?.hash ?? CHAIN_START;
      await db.query(
        `insert into audit_entries (scope, sequence, at, actor_id, role, act, details, previous_hash, hash)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[scope, entry.sequence, entry.at, entry.actorId, entry.role, entry.act],
          ...[JSON.stringify(details), previousHash, auditHash(previousHash, entry)],
        ],
      );
    },

    /** A whole chain, oldest first. @param scope the key of a study, or `installation`. */
    async entriesOf(scope: string): Promise<StoredEntry[]> {
      const { rows } = await db.query<StoredEntry>(
        `select scope, sequence, at, actor_id as "actorId", role, act, details, previous_hash as "previousHash", hash,
                researchers.name as "actorName"
           from audit_entries left join researchers on researchers.id = actor_id
          where scope = $1 order by sequence`,
        [scope],
      );
      return rows;
    },

    /** Every chain there is. */
    async scopes(): Promise<string[]> {
      const { rows } = await db.query<{ scope: string }>(
        'select distinct scope from audit_entries order by scope',
      );
      return rows.map(({ scope }) => scope);
    },
  };
}
