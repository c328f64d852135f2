import * as z from 'zod/mini';
import { ConsentItem } from './consent-item.ts';
import { Question } from './question.ts';

/** GET: what the version newcomers are shown is set to. POST: publish a new version, changed in some of it. */
export const studyVersionsPath = '/api/studies/:studyId/versions';

const words = (most: number) => z.string().check(z.maxLength(most));
const someWords = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** A language as BCP 47 writes it, e.g. `de`, `pt-BR`, `zh-Hant`. */
const Language = z.string().check(z.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/), z.maxLength(35));

/** A parameter of a link, e.g. `PROLIFIC_PID`. */
const ParameterName = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_]*$/), z.maxLength(60));

/** What Article 6 (1) of the GDPR lets data rest on, in its order; or that nobody can be recognised. */
export const LegalBasis = z.enum([
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
  'no-personal-data',
]);
export type LegalBasis = z.infer<typeof LegalBasis>;

/** What people are told before they take part; empty where nothing is said. */
export const StudyCardWords = z.strictObject({
  ownerName: words(500),
  purpose: words(5000),
  /** Beside the basis itself, e.g. the law that gives the task. */
  legalBasis: words(2000),
  viewers: words(5000),
  retention: words(5000),
  withdrawal: words(5000),
  contact: words(1000),
  minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(600))),
});

const Labels = z.array(z.strictObject({ key: z.string(), label: someWords(500) })).check(z.maxLength(100));

/** Everything a participant reads, in another language than the version's own. */
export const Translation = z.strictObject({
  language: Language,
  title: someWords(300),
  card: StudyCardWords,
  consentText: words(50_000),
  instruction: someWords(2000),
  disagreePole: someWords(200),
  agreePole: someWords(200),
  /** Empty exactly where the version's own is. */
  moveTimesPurpose: words(2000),
  /** One a statement, in Q-set order. */
  statements: z.array(someWords(2000)).check(z.maxLength(300)),
  /** One a question, by its key, with every option and row of it. */
  /** Own words for items that are asked; for one left out, the language's standard words. */
  consentItems: z.optional(z.array(ConsentItem).check(z.maxLength(3))),
  questions: z
    .array(
      z.strictObject({
        key: z.string(),
        label: someWords(1000),
        hint: words(1000),
        options: Labels,
        rows: Labels,
      }),
    )
    .check(z.maxLength(100)),
});
export type Translation = z.infer<typeof Translation>;

/** Where people go on to when they are done, or cannot take part. */
export const Completion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('code'), code: someWords(200) }),
  /** https, to a host the operator allows; `{PROLIFIC_PID}` stands for the declared parameter of that name. */
  z.strictObject({ kind: z.literal('redirect'), url: someWords(2000) }),
]);
export type Completion = z.infer<typeof Completion>;

export const StudyVersionSettings = z.strictObject({
  card: StudyCardWords,
  /** Null: not said. */
  legalBasis: z.nullable(LegalBasis),
  consentText: words(50_000),
  /** What is asked besides taking part, each with a box that is empty at first; in this order. */
  consentItems: z.array(ConsentItem).check(z.maxLength(3)),
  /** Texts that a machine drafted open no study until a person has approved them. */
  consentOrigin: z.enum(['written', 'machine-drafted']),
  /** The last day on which those who agree to this version can be identified, `2027-03-31`; null: no day is set. */
  identifiersUntil: z.nullable(z.iso.date()),
  /** Grid values of the columns whose cards are asked a reason. */
  reasonsAskedFor: z.array(z.int()).check(z.maxLength(201)),
  translations: z.array(Translation).check(z.maxLength(50)),
  questions: z.array(Question).check(z.maxLength(100)),
  /** Must every column be filled exactly. If not, columns take any number of cards, and the grid is a suggestion. */
  isForced: z.boolean(),
  hasPiles: z.boolean(),
  hasTryOut: z.boolean(),
  /** Of the link; kept when somebody agrees. */
  externalParameters: z.array(ParameterName).check(z.maxLength(20)),
  /** Those of them that together make a person unique: the same ones again go on with the same sort. Empty: none do. */
  externalIdentity: z.array(ParameterName).check(z.maxLength(20)),
  /** Is a personal link or code needed to take part. */
  isByInvitation: z.boolean(),
  /** Is nothing kept that leads from an invitation, or from when somebody came, to what they answered. */
  isAnonymous: z.boolean(),
  /** After the receipt. */
  completion: Completion,
  /** Of whoever leaves the box empty that everybody has to tick; never the same as `completion`. */
  screenedOut: Completion,
  /** Days after handing in until which the receipt withdraws a sort; null: no end; 0: not at all. */
  withdrawalDays: z.nullable(z.int().check(z.minimum(0), z.maximum(36_500))),
  /** What the time of each move is used for, as participants are told; empty: it is not kept. */
  moveTimesPurpose: words(2000),
  /** Many participants on one computer. */
  isLab: z.boolean(),
  /** Sites that may show the study's pages in a frame of theirs, as origins: `https://moodle.example.ac.uk`. */
  embedHosts: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20)),
});
export type StudyVersionSettings = z.infer<typeof StudyVersionSettings>;

/** The question under which the statements are sorted, and the words at the two ends of the grid. */
export const Condition = z.strictObject({
  instruction: words(2000),
  disagreePole: someWords(200),
  agreePole: someWords(200),
});
export type Condition = z.infer<typeof Condition>;

export const StudyVersionResponse = z.strictObject({
  studyVersionId: z.uuid(),
  /** 1, 2 … */
  number: z.int(),
  publishedAt: z.iso.datetime(),
  language: z.string(),
  condition: Condition,
  /** May language and condition still be changed: the study was never open, or asks nothing yet. */
  isConditionChangeable: z.boolean(),
  settings: StudyVersionSettings,
  /** Is an access code asked. The code itself is told to nobody. */
  hasAccessCode: z.boolean(),
  /** People who did not agree to take part. */
  declinedCount: z.int(),
});
export type StudyVersionResponse = z.infer<typeof StudyVersionResponse>;

export const CreateStudyVersionRequest = z.strictObject({
  /** The version these changes begin from; a newer one is 409 `edited-elsewhere`. */
  basedOn: z.uuid(),
  /** What is left out stays as it was. */
  changes: z.partial(StudyVersionSettings),
  /** Left out: as before. Changed only until the study is first opened, or while it asks nothing. */
  condition: z.optional(Condition),
  /** Of the study's own words; the same holds for it. */
  language: z.optional(Language),
  /** Left out: as before. Null: none is asked any more. */
  accessCode: z.optional(z.nullable(z.string().check(z.maxLength(200)))),
});
export type CreateStudyVersionRequest = z.infer<typeof CreateStudyVersionRequest>;
