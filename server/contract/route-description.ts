import type { z } from 'zod';
import type { Permission } from './study-role.ts';

/** What one status answers: a JSON shape, a page of HTML, a picture, a web manifest, or nothing but the status and its headers. */
type Answer = z.core.$ZodType | 'html' | 'svg' | 'script' | 'manifest' | 'empty';

/**
 * Who may ask. A test asks every route of a study in every role, and as somebody else's.
 *
 * - `anyone`, also without signing in
 * - `secret`: whoever holds the secret in the address or the form
 * - `signed-in`: every researcher; what they may see is decided within
 * - `installation-owner`: whoever became the owner by the set-up link
 * - `studyId`, `solutionId`: whoever has that permission in the study which that parameter of the path names
 */
export type RouteAccess =
  | 'anyone'
  | 'secret'
  | 'signed-in'
  | 'installation-owner'
  | { readonly of: 'studyId' | 'solutionId'; readonly permission: Permission };

/** One route of the server, as /api/openapi.json describes it. */
export interface RouteDescription {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As Express writes it, from the subject's own contract file. */
  readonly path: string;
  readonly summary: string;
  readonly access: RouteAccess;
  /** The JSON body, or for pages the form. */
  readonly request?: z.core.$ZodType;
  /** Status → answer. Refusals are listed by status alone in `refusals`. */
  readonly responses: Readonly<Record<number, Answer>>;
  /** Statuses answered with a `Problem` (on pages: with a page that says so). */
  readonly refusals?: readonly number[];
}
