import type { Request } from 'express';

/** Is a program asking, and gets JSON, or a person, and gets a page. */
export function isApi(req: Request): boolean {
  return /^\/(api|health)(\/|$)/.test(req.path);
}
