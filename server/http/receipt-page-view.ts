import type { Request } from 'express';
import type { Services } from '../services.ts';
import { readStudyCard } from '../usecases/read-study-card.ts';
import { languageFor, studyWords } from '../usecases/study-words.ts';

/**
 * What stands around a page that asks for a receipt: the study, in the language of the link or of the form.
 *
 * @throws {AppError} `not-found` if there is no such study.
 */
export async function receiptPageView(services: Services, req: Request) {
  const { study, version } = await readStudyCard(services, String(req.params['studySlug']), null);
  const body = (req.body ?? {}) as Record<string, unknown>;
  const { title, language } = studyWords(
    version,
    study.title,
    languageFor(version, body['language'] ?? req.query['lang']),
  );
  return { slug: study.slug, title, language };
}

/** The receipt that came with a link, or nothing. */
export function receiptInAddress(req: Request): string {
  return typeof req.query['receipt'] === 'string' ? req.query['receipt'].slice(0, 100) : '';
}
