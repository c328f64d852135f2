import { z } from 'zod';
import { MOST_LAB_PLACES } from './lab.ts';

/** GET: the lab computers of a study. POST: make the link that prepares another one. */
export const labComputersPath = '/api/studies/:studyId/lab-computers';

/** DELETE: take a computer back: an unused link opens nothing any more; on a prepared computer nobody new begins. */
export const labComputerOfStudyPath = '/api/studies/:studyId/lab-computers/:labComputerId';

/** What came of a lab computer's places, as far as the server knows. */
const LabComputer = z.strictObject({
  labComputerId: z.uuid(),
  name: z.string(),
  placeCount: z.int(),
  useUntil: z.iso.datetime(),
  /** Is that moment past, by the server's clock: nobody new begins. */
  isOver: z.boolean(),
  /** Null: its link was not opened yet. */
  preparedAt: z.iso.datetime().nullable(),
  finished: z.int(),
  unfinished: z.int(),
  declined: z.int(),
  /** Null: it has delivered nothing yet. */
  lastDeliveredAt: z.iso.datetime().nullable(),
});
export type LabComputer = z.infer<typeof LabComputer>;

export const LabComputersResponse = z.strictObject({
  /** Newest first. */
  labComputers: z.array(LabComputer),
});
export type LabComputersResponse = z.infer<typeof LabComputersResponse>;

export const MakeLabLinkRequest = z.strictObject({
  /** What the computer is called, for those who look after it. */
  name: z.string().min(1).max(100),
  /** For how many people. */
  placeCount: z.int().min(1).max(MOST_LAB_PLACES),
  /** How many days people may begin on it. */
  days: z.int().min(1).max(60),
});
export type MakeLabLinkRequest = z.infer<typeof MakeLabLinkRequest>;

export const LabLinkResponse = z.strictObject({
  /** Prepares the computer it is opened on, once; shown this one time. */
  link: z.url(),
});
export type LabLinkResponse = z.infer<typeof LabLinkResponse>;
