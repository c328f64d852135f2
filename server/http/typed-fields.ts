import type { Request } from 'express';

/** What was typed, to be shown again beside what is wrong with it. */
export function typedFields<Name extends string>(req: Request, names: readonly Name[]): Record<Name, string> {
  const body = (req.body ?? {}) as Record<string, unknown>;
  const values = names.map((name) => [name, typeof body[name] === 'string' ? body[name] : '']);
  return Object.fromEntries(values) as Record<Name, string>;
}
