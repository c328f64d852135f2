import * as z from 'zod/mini';

/** Every refusal, on every route. Codes are explained in docs/errors.md. */
export const Problem = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    field: z.optional(z.string()),
  }),
});
export type Problem = z.infer<typeof Problem>;
