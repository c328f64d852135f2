import * as z from 'zod/mini';

/** What the answer is and which native input asks for it. */
export const QuestionKind = z.enum([
  'text',
  'long-text',
  'number',
  'date',
  /** Radio buttons. */
  'single',
  /** Check boxes. */
  'multiple',
  'dropdown',
  /** One row of points between two named ends. */
  'scale',
  /** The same options for several rows. */
  'matrix',
  /** All options, put in an order. */
  'ranking',
  'slider',
  /** Words only; asks nothing. */
  'information',
]);
export type QuestionKind = z.infer<typeof QuestionKind>;

const Named = z.strictObject({
  key: z.string().check(z.minLength(1), z.maxLength(100)),
  label: z.string().check(z.minLength(1), z.maxLength(500)),
});

/** A question about the person, before or after the sort. */
export const Question = z.strictObject({
  /** Unique in the study version; the column's name in the export. Lower-case words joined by hyphens. */
  key: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60)),
  place: z.enum(['before', 'after']),
  kind: QuestionKind,
  label: z.string().check(z.minLength(1), z.maxLength(1000)),
  hint: z.string().check(z.maxLength(1000)),
  isRequired: z.boolean(),
  /** Options of single, multiple, dropdown, ranking and matrix; points of a scale. */
  options: z.array(Named).check(z.maxLength(100)),
  /** Rows of a matrix. */
  rows: z.array(Named).check(z.maxLength(50)),
  /** single, multiple, dropdown: an own answer in words, stored as `other: words`. */
  hasOther: z.boolean(),
  /** Of a number or slider; null for none. */
  minimum: z.nullable(z.number()),
  maximum: z.nullable(z.number()),
  /** Says who somebody is (an e-mail address for a prize, say): the answer is kept apart from the sort. Left out: no. */
  isIdentifying: z.optional(z.boolean()),
  /** Asked only if that question was answered with one of these. */
  showIf: z.nullable(z.strictObject({ key: z.string(), isOneOf: z.array(z.string()) })),
});
export type Question = z.infer<typeof Question>;
