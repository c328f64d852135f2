import express, { Router, type RequestHandler } from 'express';
import { IMPORT_MAX_BYTES } from '../contract/import.ts';
import { AppError } from '../errors.ts';

const JSON_LIMIT = '1mb';
/** Files travel as base64, four characters for three bytes, with some room for names and settings. */
const IMPORT_LIMIT = Math.ceil((IMPORT_MAX_BYTES * 4) / 3) + 1_000_000;
const FORM_LIMIT = '50kb';
/** Nothing in the contract nests deeper. */
const DEEPEST = 32;

/** Read the body: JSON under /api/, forms elsewhere; unreadable text is refused before any route sees it. */
export function bodyParsers(): RequestHandler {
  const router = Router();
  router.use('/api/imports', express.json({ limit: IMPORT_LIMIT, strict: true }));
  router.use('/api', express.json({ limit: JSON_LIMIT, strict: true }));
  router.use(express.urlencoded({ limit: FORM_LIMIT, extended: false }));
  router.use((req, _res, next) => {
    refuseUnstorable(decoded(req.path), 'the address');
    refuseUnstorable(req.query, 'the address');
    if (req.body !== undefined) refuseUnstorable(req.body as unknown, 'the request');
    next();
  });
  return router;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new AppError('request-malformed', 'the address cannot be read: a % in it is not followed by UTF-8');
  }
}

/**
 * U+0000 cannot be stored and a lone surrogate cannot be encoded: both are refused at the edge, in keys and values.
 * Walked without recursion, so that depth cannot exhaust the stack.
 */
function refuseUnstorable(value: unknown, what: string): void {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (typeof item.value === 'string') refuseText(item.value, what);
    if (typeof item.value !== 'object' || item.value === null) continue;
    if (item.depth === DEEPEST) throw new AppError('request-malformed', `${what} is nested too deeply`);
    for (const [key, child] of Object.entries(item.value)) {
      refuseText(key, what);
      open.push({ value: child, depth: item.depth + 1 });
    }
  }
}

function refuseText(text: string, what: string): void {
  if (!text.includes('\0') && isWellFormed(text)) return;
  throw new AppError(
    'request-malformed',
    `${what} holds characters that are no text (U+0000, or half of a surrogate pair)`,
  );
}

/** String.prototype.isWellFormed, which TypeScript's ES2023 does not know yet. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
