/**
 * An error as the log may hold it. A database error quotes the offending row in `detail` and `where`, and a
 * participant's words have no place in a log.
 */
export function loggedError(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  const code = 'code' in error ? { code: error.code } : {};
  const constraint = 'constraint' in error ? { constraint: error.constraint } : {};
  return { type: error.name, message: error.message, stack: error.stack, ...code, ...constraint };
}
