import * as z from 'zod/mini';
import { ConsentItemName } from './consent-item.ts';
import { DraftPage, LoggedMove } from './draft.ts';
import { ParticipationView } from './participation.ts';
import { SubmitQSortRequest } from './q-sort.ts';

/** The page of a lab computer: one person after the other; opens without a network once it was prepared. */
export const labPagePath = '/s/:studySlug/lab';

/** What lets a browser install the page under the study's name. */
export const labManifestPath = '/s/:studySlug/lab/app.webmanifest';

/** POST: open the link that prepares a computer; each works once. */
export const labKitPath = '/api/lab-computers/kit';

/** GET: may people begin on a lab computer now. */
export const labComputerPath = '/api/lab-computers/:labComputerId';

/**
 * POST: what a lab computer has sealed for one place. 200 also when the same comes again; 409 `already-submitted` when
 * something else was delivered for this place before.
 */
export const labDeliveriesPath = '/api/lab-computers/:labComputerId/deliveries';

/** Most people one link prepares a computer for. */
export const MOST_LAB_PLACES = 200;

/** How long after its last day a lab computer may still deliver what people finished on it. */
export const LAB_GRACE_DAYS = 30;

export const LabKitRequest = z.strictObject({
  /** Of the link. */
  linkToken: z.string().check(z.maxLength(100)),
});
export type LabKitRequest = z.infer<typeof LabKitRequest>;

/** Where one person may sort; what is delivered for it counts once. */
export const LabPlace = z.strictObject({
  /** Becomes the key of the participation. */
  placeId: z.uuid(),
  /** Shows that the delivery comes from the prepared computer. */
  placeToken: z.string(),
  /** In which order the statements of the Q-set are dealt: indices from 0. [S] */
  order: z.array(z.int()),
});
export type LabPlace = z.infer<typeof LabPlace>;

/** Everything a lab computer needs without a network. */
export const LabKit = z.strictObject({
  labComputerId: z.uuid(),
  studySlug: z.string(),
  /** What the researcher calls the computer. */
  name: z.string(),
  studyVersionId: z.uuid(),
  useUntil: z.iso.datetime(),
  /** For ECDH on P-256, as SPKI in base 64. */
  publicKey: z.string(),
  /** What everybody is shown who has finished; left out: the study has no such code. */
  completionCode: z.optional(z.string()),
  places: z.array(LabPlace),
  /** The study in each of its languages, the one it was written in first. */
  texts: z.array(
    z.strictObject({
      language: z.string(),
      name: z.string(),
      /** The consent page as the server renders it. */
      consentHtml: z.string(),
      /** What whoever cannot take part is shown beside that they cannot; left out: nothing. */
      screenedOutHtml: z.optional(z.string()),
      /** Of nobody yet: statements in Q-set order, and no participation. */
      view: ParticipationView,
    }),
  ),
});
export type LabKit = z.infer<typeof LabKit>;

export const LabComputerState = z.strictObject({
  /** Does the study take Q-sorts now. */
  isOpen: z.boolean(),
  /** Is the version the computer was prepared with the newest. */
  isCurrent: z.boolean(),
  /** After that moment nobody new begins. */
  useUntil: z.iso.datetime(),
  /** Is that over, by the server's clock. */
  isOver: z.boolean(),
});
export type LabComputerState = z.infer<typeof LabComputerState>;

const base64 = (most: number) => z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/), z.maxLength(most));

/** What lies on a lab computer when somebody has left: only the server can open it. */
export const SealedDelivery = z.strictObject({
  placeId: z.uuid(),
  /** The public half of a key made for this delivery alone: ECDH on P-256, a point of 65 bytes. */
  key: base64(100),
  iv: base64(24),
  /** A `LabDelivery` as JSON under AES-GCM, by the key that follows from both; `placeId` is its additional data. */
  data: base64(1_000_000),
});
export type SealedDelivery = z.infer<typeof SealedDelivery>;

export const LabDeliveryResponse = z.strictObject({ outcome: z.literal('received') });
export type LabDeliveryResponse = z.infer<typeof LabDeliveryResponse>;

/** That somebody agreed to take part, and to what; times by the computer's own clock. */
export const LabConsent = z.strictObject({
  studyVersionId: z.uuid(),
  language: z.string().check(z.maxLength(35)),
  given: z.array(ConsentItemName).check(z.maxLength(3)),
  agreedAt: z.iso.datetime(),
});
export type LabConsent = z.infer<typeof LabConsent>;

const common = {
  placeToken: z.string().check(z.maxLength(100)),
  leftAt: z.iso.datetime(),
};
const moves = z.array(LoggedMove).check(z.maxLength(5000));

/** What is sealed. Without `consent` neither a Q-sort nor an unfinished one is taken. */
export const LabDelivery = z.discriminatedUnion('outcome', [
  z.strictObject({ ...common, outcome: z.literal('declined') }),
  z.strictObject({
    ...common,
    outcome: z.literal('finished'),
    consent: z.optional(LabConsent),
    /** Made on the computer for this person alone: receipt and personal link follow from it. */
    participationToken: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
    qSort: SubmitQSortRequest,
    /** Empty unless the study card names a purpose for the time of each move. */
    moves,
  }),
  z.strictObject({
    ...common,
    outcome: z.literal('unfinished'),
    consent: z.optional(LabConsent),
    /** A personal code, made on the computer: with it the person goes on, on any device. */
    code: z.string().check(z.maxLength(40)),
    conditionId: z.uuid(),
    occasion: z.int(),
    moves,
    page: z.nullable(DraftPage),
  }),
]);
export type LabDelivery = z.infer<typeof LabDelivery>;

/** What waits on a lab computer without a network, as a file to be carried to one with it. */
export const LabWaitingFile = z.strictObject({
  format: z.literal('standpoint-lab-waiting'),
  version: z.literal(1),
  deliveries: z
    .array(z.strictObject({ labComputerId: z.uuid(), sealed: SealedDelivery }))
    .check(z.maxLength(1000)),
});
export type LabWaitingFile = z.infer<typeof LabWaitingFile>;
