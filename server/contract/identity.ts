import { z } from 'zod';
import { Answer } from './draft.ts';

/** GET: who is who in a study, `?format=json` (the default) or `csv`. Every time it is read is written down. */
export const identitiesPath = '/api/studies/:studyId/identities';
/** GET: the editors of a study, and which of them may see who is who. PUT: name those who may. */
export const identityReadersPath = '/api/studies/:studyId/identity-readers';

export const IdentitiesFormat = z.enum(['json', 'csv']);
export type IdentitiesFormat = z.infer<typeof IdentitiesFormat>;

export const IdentitiesResponse = z.strictObject({
  /** Those of whom anything is kept, in order of arrival. */
  participants: z.array(
    z.strictObject({
      /** What researchers call the person; leads to their Q-sort. */
      participant: z.string(),
      /** Declared parameters of the link. */
      externalIds: z.record(z.string(), z.string()),
      /** To questions marked as identifying, by key. */
      answers: z.record(z.string(), Answer),
    }),
  ),
  /** Personal invitations with a label, by number. */
  invited: z.array(
    z.strictObject({
      number: z.int(),
      label: z.string(),
      /** Who came with it; null: nobody yet. */
      participant: z.nullable(z.string()),
    }),
  ),
});
export type IdentitiesResponse = z.infer<typeof IdentitiesResponse>;

export const IdentityReadersResponse = z.strictObject({
  editors: z.array(z.strictObject({ researcherId: z.uuid(), name: z.string(), isReader: z.boolean() })),
});
export type IdentityReadersResponse = z.infer<typeof IdentityReadersResponse>;

export const IdentityReadersRequest = z.strictObject({
  /** Editors of the study; everybody else who was named is so no more. */
  researcherIds: z.array(z.uuid()).max(200),
});
export type IdentityReadersRequest = z.infer<typeof IdentityReadersRequest>;
