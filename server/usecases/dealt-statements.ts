import { createHash } from 'node:crypto';

/**
 * The statements in the order they are dealt to one participant: sorted by SHA-256(participation, statement), which
 * is a shuffle of its own for everybody, the same one at every reload, and known for good from the two keys.
 */
export function dealtStatements<Dealt extends { readonly statementId: string }>(
  participationId: string,
  statements: readonly Dealt[],
): Dealt[] {
  const keyed = statements.map((statement) => ({
    statement,
    key: createHash('sha256').update(`${participationId}:${statement.statementId}`).digest('hex'),
  }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ statement }) => statement);
}
