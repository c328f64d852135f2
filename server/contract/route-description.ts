import type { z } from 'zod';

/** What one status answers: a JSON shape, a page of HTML, a picture, or nothing but the status and its headers. */
type Answer = z.core.$ZodType | 'html' | 'svg' | 'script' | 'empty';

/** One route of the server, as /api/openapi.json describes it. */
export interface RouteDescription {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As Express writes it, from the subject's own contract file. */
  readonly path: string;
  readonly summary: string;
  /** The JSON body, or for pages the form. */
  readonly request?: z.core.$ZodType;
  /** Status → answer. Refusals are listed by status alone in `refusals`. */
  readonly responses: Readonly<Record<number, Answer>>;
  /** Statuses answered with a `Problem` (on pages: with a page that says so). */
  readonly refusals?: readonly number[];
}
