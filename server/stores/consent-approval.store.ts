import type { Queryable } from './database.ts';

/** That a person took a consent text for the study's own. */
export interface ConsentApproval {
  readonly textSha256: string;
  /** Null: the account is gone. */
  readonly approvedBy: string | null;
  readonly approvedAt: Date;
}

/** People who agreed to one text of one version. */
export interface AgreedCount {
  readonly studyVersionId: string;
  readonly textSha256: string;
  readonly count: number;
}

/** Who approved which consent text, and who agreed to it. */
export function consentApprovalStore(db: Queryable) {
  return {
    /** The first approval of a text stands. */
    async insert(
      studyId: string,
      texts: readonly { readonly language: string; readonly textSha256: string }[],
      approval: { readonly approvedBy: string; readonly approvedAt: Date },
    ): Promise<void> {
      for (const { language, textSha256 } of texts) {
        await db.query(
          `insert into consent_approvals (study_id, text_sha256, language, approved_by, approved_at)
                values ($1, $2, $3, $4, $5) on conflict do nothing`,
          [studyId, textSha256, language, approval.approvedBy, approval.approvedAt],
        );
      }
    },

    async approvalsOf(studyId: string): Promise<ConsentApproval[]> {
      const { rows } = await db.query<ConsentApproval>(
        `select text_sha256 as "textSha256", researchers.name as "approvedBy", approved_at as "approvedAt"
           from consent_approvals left join researchers on researchers.id = approved_by
          where study_id = $1`,
        [studyId],
      );
      return rows;
    },

    /** How many people who are still there agreed to which text. */
    async agreedCounts(studyId: string): Promise<AgreedCount[]> {
      const { rows } = await db.query<AgreedCount>(
        `select study_version_id as "studyVersionId", consent_sha256 as "textSha256", count(*)::int as count
           from participations where study_id = $1 and origin = 'collected' group by 1, 2`,
        [studyId],
      );
      return rows;
    },
  };
}
