import { safeParse, type $ZodType, type output } from 'zod/v4/core';

/** The form's values, or a fault a field: `<field>-missing` or `<field>-wrong`, in the order of the schema. */
export function readForm<Schema extends $ZodType>(
  schema: Schema,
  body: unknown,
): { values: output<Schema> } | { faults: string[] } {
  const parsed = safeParse(schema, body ?? {});
  if (parsed.success) return { values: parsed.data };
  const given = (body ?? {}) as Record<string, unknown>;
  const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? 'form')));
  return {
    faults: [...fields].map((field) => `${field}-${isBlank(given[field]) ? 'missing' : 'wrong'}`),
  };
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
