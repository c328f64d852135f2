import type { Request, Response } from 'express';
import { languageOfVisitor } from './language-of-visitor.ts';
import { sendPage } from './pages.ts';
import type { HttpSettings } from './settings.ts';

/** Nothing is at this address: said in the browser's language, for no study's is known. */
export function sendNoSuchStudy(req: Request, res: Response, { assets }: HttpSettings): void {
  sendPage(res, assets, { page: 'no-such-study', language: languageOfVisitor(req, null) }, 404);
}
