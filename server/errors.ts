/** Code → HTTP status. docs/errors.md has one section for each; a test compares the two. */
export const APP_ERRORS = {
  'request-malformed': 400,
  'sign-in-needed': 401,
  'sign-in-wrong': 401,
  'code-wrong': 401,
  'provider-refused': 401,
  'identity-unknown': 403,
  'origin-refused': 403,
  'installation-owner-only': 403,
  'solution-read-only': 403,
  'study-read-only': 403,
  'role-not-allowed': 403,
  'not-found': 404,
  'member-unknown': 404,
  'set-up-done': 409,
  'already-member': 409,
  'second-factor-on': 409,
  'identity-taken': 409,
  'already-submitted': 409,
  'draft-stale': 409,
  'study-closed': 409,
  'lab-off': 409,
  'lab-link-used': 409,
  'edited-elsewhere': 409,
  'owner-stays': 409,
  'edition-unchanged': 409,
  'edition-too-near': 409,
  'request-too-large': 413,
  'content-type-refused': 415,
  'password-wrong': 422,
  'q-sort-invalid': 422,
  'draft-invalid': 422,
  'consent-missing': 422,
  'lab-delivery-unreadable': 422,
  'study-version-invalid': 422,
  'study-not-ready': 422,
  'reason-missing': 422,
  'quotation-not-said': 422,
  'quotation-without-consent': 422,
  'quotation-not-defining': 422,
  'import-faulty': 422,
  'too-many-tries': 429,
  internal: 500,
  'database-unavailable': 503,
  'erasure-not-recorded': 503,
  'provider-unavailable': 503,
} as const satisfies Record<string, number>;

export type AppErrorCode = keyof typeof APP_ERRORS;

/** A refusal the caller can act on. Anything else that reaches the error handler is a bug: 500. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: AppErrorCode;
  readonly field: string | undefined;
  /** Seconds after which trying again makes sense; sent as Retry-After. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: AppErrorCode, message: string, field?: string, retryAfterSeconds?: number) {
    super(message);
    this.code = code;
    this.field = field;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Something the operator has to put right before the server can start: said in words, exit code 1. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
