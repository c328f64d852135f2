import type { Answer } from '../contract/draft.ts';
import type { Queryable } from './database.ts';

type Answers = Readonly<Record<string, Answer>>;

/** What says who one participant is. */
export interface Identity {
  /** What researchers call the person; leads to their Q-sort. */
  readonly participant: string;
  /** Declared parameters of the link. */
  readonly externalIds: Readonly<Record<string, string>>;
  /** To questions marked as identifying, by key. */
  readonly answers: Answers;
}

/** Whom a personal invitation is for. */
export interface Invited {
  readonly number: number;
  readonly label: string;
  /** Who came with it; null: nobody yet. */
  readonly participant: string | null;
}

/** What says who somebody is, in tables of its own. */
export function identityStore(db: Queryable) {
  return {
    /** Everybody of a study of whom anything is kept, by what researchers call them. */
    async identitiesOf(studyId: string): Promise<Identity[]> {
      const { rows } = await db.query<Identity>(
        `select code as participant, external_ids as "externalIds", answers
           from identities join participations on participations.id = participation_id
          where identities.study_id = $1 and (external_ids <> '{}' or answers <> '{}')
          order by arrival`,
        [studyId],
      );
      return rows;
    },

    /** What one participant answered so far to questions marked as identifying. */
    async answersOf(participationId: string): Promise<Answers> {
      const { rows } = await db.query<{ answers: Answers }>(
        'select answers from identities where participation_id = $1',
        [participationId],
      );
      return rows[0]?.answers ?? {};
    },

    /** These are the answers now; what was answered before is forgotten. */
    async saveAnswers(
      { participationId, studyId }: { readonly participationId: string; readonly studyId: string },
      answers: Answers,
    ): Promise<void> {
      await db.query(
        `insert into identities (participation_id, study_id, answers) values ($1, $2, $3)
         on conflict (participation_id) do update set answers = $3`,
        [participationId, studyId, JSON.stringify(answers)],
      );
    },

    /** Forget who is who in a study, for good; the Q-sorts stay, under what researchers call their people. */
    async eraseIdentities(studyId: string): Promise<void> {
      await db.query('delete from identities where study_id = $1', [studyId]);
      await db.query('update personal_invitations set label = null where study_id = $1', [studyId]);
    },

    /** Personal invitations that say whom they are for, by number. */
    async labelsOf(studyId: string): Promise<Invited[]> {
      const { rows } = await db.query<Invited>(
        `select number, label, code as participant
           from personal_invitations left join participations on participations.id = participation_id
          where personal_invitations.study_id = $1 and label is not null order by number`,
        [studyId],
      );
      return rows;
    },
  };
}
