import type { ConsentItemName } from '../contract/consent-item.ts';
import type { Queryable } from './database.ts';

/** What a participant answered to one item. */
export interface NewConsent {
  readonly item: ConsentItemName;
  readonly isGiven: boolean;
  /** Of the words beside the box, hexadecimal. */
  readonly wordsSha256: string;
}

/** When, in which version and in which language the items were answered. */
export interface Answered {
  readonly participationId: string;
  readonly studyVersionId: string;
  readonly language: string;
  readonly answeredAt: Date;
}

/** What people agreed to besides taking part. */
export function consentStore(db: Queryable) {
  return {
    async insertConsents(answered: Answered, consents: readonly NewConsent[]): Promise<void> {
      await db.query(
        `insert into consents (participation_id, study_version_id, language, answered_at, item, is_given, words_sha256)
              select $1, $2, $3, $4, item, "isGiven", "wordsSha256"
                from jsonb_to_recordset($5) as c(item text, "isGiven" boolean, "wordsSha256" text)`,
        [
          answered.participationId,
          answered.studyVersionId,
          answered.language,
          answered.answeredAt,
          JSON.stringify(consents),
        ],
      );
    },

    /** Codes of those people of a study who agreed to an item. */
    async codesOfThoseWhoGave(studyId: string, item: ConsentItemName): Promise<Set<string>> {
      const { rows } = await db.query<{ code: string }>(
        `select code from participations join consents on participation_id = participations.id
          where study_id = $1 and item = $2 and is_given`,
        [studyId, item],
      );
      return new Set(rows.map(({ code }) => code));
    },
  };
}
