import type { LabDelivery } from '../contract/lab.ts';
import type { Queryable } from './database.ts';

/** A place as it is held while something is delivered for it. */
export interface HeldLabPlace {
  readonly placeHash: Buffer;
  /** Of what was delivered before; null: nothing was. */
  readonly bodySha256: Buffer | null;
}

/** The places of lab computers, and who took part on them. */
export function labPlaceStore(db: Queryable) {
  return {
    /** A place of a computer, held to the end of the transaction; null if it has no such place. */
    async holdPlace(labComputerId: string, placeId: string): Promise<HeldLabPlace | null> {
      const { rows } = await db.query<HeldLabPlace>(
        `select place_hash as "placeHash", body_sha256 as "bodySha256"
           from lab_places where lab_computer_id = $1 and id = $2 for update`,
        [labComputerId, placeId],
      );
      return rows[0] ?? null;
    },

    /** Something was delivered for a place: nothing else will be. */
    async markDelivered(
      placeId: string,
      delivered: {
        readonly outcome: LabDelivery['outcome'];
        readonly deliveredAt: Date;
        readonly bodySha256: Buffer;
      },
    ): Promise<void> {
      const { outcome, deliveredAt, bodySha256 } = delivered;
      await db.query(
        'update lab_places set outcome = $2, delivered_at = $3, body_sha256 = $4 where id = $1',
        [...[placeId, outcome, deliveredAt, bodySha256]],
      );
    },

    async insertParticipation(taken: {
      readonly participationId: string;
      readonly labComputerId: string;
      readonly agreedAt: Date;
      readonly leftAt: Date;
      readonly receivedAt: Date;
    }): Promise<void> {
      const { participationId, labComputerId, agreedAt, leftAt, receivedAt } = taken;
      await db.query(
        `insert into lab_participations (participation_id, lab_computer_id, agreed_at, left_at, received_at)
              values ($1, $2, $3, $4, $5)`,
        [participationId, labComputerId, agreedAt, leftAt, receivedAt],
      );
    },
  };
}
