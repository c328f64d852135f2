import type { Question } from '../contract/question.ts';
import type { StudyVersionSettings, Translation } from '../contract/study-version.ts';
import { isEmbedHost } from '../embed-host.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';
import { anonymityFaults } from './anonymity-faults.ts';
import { completionFaults } from './completion-faults.ts';
import type { SettingFault } from './setting-fault.ts';
import { itemsInWords } from './study-words.ts';

type Settled = Pick<StudyVersion, 'language' | 'distribution' | 'statements' | 'accessCodeHash'> &
  StudyVersionSettings;

/** Parameters of a study's link that have a meaning of their own. */
const OWN_PARAMETERS: readonly string[] = ['lang', 'anew', 'receipt', 'preview'];

/** What every object of the language has, as `constructor`: what nobody answered would seem answered. */
const isInEveryObject = (name: string) => name in Object.prototype;

const NO_LANGUAGE = 'is not a language as BCP 47 writes it';

const NEEDS_OPTIONS: ReadonlySet<Question['kind']> = new Set([
  'single',
  'multiple',
  'dropdown',
  'scale',
  'matrix',
  'ranking',
]);

/** Everything that is wrong with the settings of a version, in the order of its fields. */
export function studyVersionFaults(version: Settled, allowedHosts: readonly string[]): SettingFault[] {
  return [
    ...when([
      [!isLanguage(version.language), 'language', `${JSON.stringify(version.language)} ${NO_LANGUAGE}`],
    ]),
    ...reasonFaults(version),
    ...consentItemFaults(version),
    ...version.questions.flatMap((question, index) => questionFaults(version.questions, question, index)),
    ...version.translations.flatMap((_, index) => translationFaults(version, index)),
    ...parameterFaults(version.externalParameters),
    ...identityFaults(version),
    ...entryFaults(version),
    ...anonymityFaults(version),
    ...completionFaults(version, allowedHosts),
    ...embedHostFaults(version.embedHosts),
  ];
}

function reasonFaults({ reasonsAskedFor, distribution }: Settled): SettingFault[] {
  return reasonsAskedFor
    .filter((value) => !distribution.some((column) => column.value === value))
    .map((value) => ({ field: 'reasonsAskedFor', message: `the grid has no column ${value}` }));
}

/** An item asked twice, or in a language that has no standard words and none of the study's own. */
function consentItemFaults(version: Settled): SettingFault[] {
  const { consentItems, translations } = version;
  const places = [
    { at: 'consentItems', language: version.language },
    ...translations.map(({ language }, index) => ({ at: `translations.${index}.consentItems`, language })),
  ];
  return [
    ...consentItems.flatMap(({ item }, index) =>
      when([
        [
          consentItems.findIndex((other) => other.item === item) < index,
          `consentItems.${index}`,
          `${item} is asked twice`,
        ],
      ]),
    ),
    ...places.flatMap(({ at, language }) =>
      itemsInWords(version, language)
        .filter(({ words }) => words === '')
        .map(({ item }) => ({
          field: at,
          message: `there are no standard words for ${item} in ${JSON.stringify(language)}: give your own`,
        })),
    ),
  ];
}

function questionFaults(questions: readonly Question[], question: Question, index: number): SettingFault[] {
  const at = `questions.${index}`;
  const { kind, key, options, rows, minimum, maximum } = question;
  const isTwice = questions.findIndex((other) => other.key === key) < index;
  const hasBounds = minimum !== null && maximum !== null;
  return when([
    [isTwice, `${at}.key`, `another question has the key ${JSON.stringify(key)}`],
    [isInEveryObject(key), `${at}.key`, `${JSON.stringify(key)} is a word that programs use; choose another`],
    [
      NEEDS_OPTIONS.has(kind) && options.length < 2,
      `${at}.options`,
      `a question of the kind ${kind} needs two options or more`,
    ],
    [
      !NEEDS_OPTIONS.has(kind) && options.length > 0,
      `${at}.options`,
      `a question of the kind ${kind} has no options`,
    ],
    [hasDoubles(options), `${at}.options`, 'two options have the same key'],
    [(kind === 'matrix') !== rows.length > 0, `${at}.rows`, 'a matrix has rows, and nothing else has'],
    [hasDoubles(rows), `${at}.rows`, 'two rows have the same key'],
    [kind === 'slider' && !hasBounds, `${at}.minimum`, 'a slider needs a minimum and a maximum'],
    [
      hasBounds && minimum >= maximum,
      `${at}.maximum`,
      `the maximum ${maximum} is not above the minimum ${minimum}`,
    ],
    [
      kind === 'information' && question.isRequired,
      `${at}.isRequired`,
      'words that ask nothing cannot be required',
    ],
    [
      kind === 'information' && question.isIdentifying === true,
      `${at}.isIdentifying`,
      'words that ask nothing cannot identify anybody',
    ],
    [
      !isShowIfKnown(questions, index),
      `${at}.showIf`,
      'shown only after an answer to a question that stands before it',
    ],
  ]);
}

/** An own answer in words counts as `other`. */
function isAnswerOf({ options, hasOther }: Question, key: string): boolean {
  return options.some((option) => option.key === key) || (hasOther && key === 'other');
}

/** A condition names a question further up, and answers that question can have. */
function isShowIfKnown(questions: readonly Question[], index: number): boolean {
  const question = questions[index]!;
  if (question.showIf === null) return true;
  const { key, isOneOf } = question.showIf;
  const asked = questions.slice(0, index).find((other) => other.key === key);
  if (asked === undefined || (asked.place === 'after' && question.place === 'before')) return false;
  return asked.options.length === 0 || isOneOf.every((each) => isAnswerOf(asked, each));
}

function translationFaults(version: Settled, index: number): SettingFault[] {
  const translation = version.translations[index]!;
  const at = `translations.${index}`;
  const { language, statements } = translation;
  const others = [version.language, ...version.translations.slice(0, index).map((other) => other.language)];
  const isTwice = others.some((other) => other.toLowerCase() === language.toLowerCase());
  const expected = version.statements.length;
  return [
    ...when([
      [!isLanguage(language), `${at}.language`, `${JSON.stringify(language)} ${NO_LANGUAGE}`],
      [isTwice, `${at}.language`, `the study is in ${JSON.stringify(language)} already`],
      [
        (translation.moveTimesPurpose === '') !== (version.moveTimesPurpose === ''),
        `${at}.moveTimesPurpose`,
        'said in one language and not in the other',
      ],
      [
        statements.length !== expected,
        `${at}.statements`,
        `there are ${statements.length} statements; the Q-set has ${expected}`,
      ],
    ]),
    ...translatedQuestionFaults(version.questions, translation, at),
  ];
}

function translatedQuestionFaults(
  questions: readonly Question[],
  { questions: translated }: Translation,
  at: string,
): SettingFault[] {
  const keysOf = (named: readonly { readonly key: string }[]) =>
    named
      .map(({ key }) => key)
      .sort()
      .join('\n');
  if (keysOf(questions) !== keysOf(translated)) {
    return [{ field: `${at}.questions`, message: 'not the same questions as in the study’s own language' }];
  }
  return translated.flatMap((words, index) => {
    const original = questions.find(({ key }) => key === words.key)!;
    return when([
      [
        keysOf(original.options) !== keysOf(words.options),
        `${at}.questions.${index}.options`,
        'not the same options as in the study’s own language',
      ],
      [
        keysOf(original.rows) !== keysOf(words.rows),
        `${at}.questions.${index}.rows`,
        'not the same rows as in the study’s own language',
      ],
    ]);
  });
}

function parameterFaults(names: readonly string[]): SettingFault[] {
  return names.flatMap((name, index) =>
    when([
      [names.indexOf(name) < index, `externalParameters.${index}`, `${name} is declared twice`],
      [
        OWN_PARAMETERS.includes(name),
        `externalParameters.${index}`,
        `${name} has a meaning of its own in the study’s link`,
      ],
      [
        isInEveryObject(name),
        `externalParameters.${index}`,
        `${name} is a word that programs use; choose another`,
      ],
    ]),
  );
}

function identityFaults({ externalIdentity, externalParameters }: Settled): SettingFault[] {
  return externalIdentity
    .filter((name) => !externalParameters.includes(name))
    .map((name) => ({ field: 'externalIdentity', message: `${name} is not a declared parameter` }));
}

/** Two ways in that shut each other: whoever has the shared code would still be turned away. */
function entryFaults({ isByInvitation, accessCodeHash }: Settled): SettingFault[] {
  const message =
    'a study for invited people alone asks no access code that all share: remove the code, or let everybody in who has it';
  return when([[isByInvitation && accessCodeHash !== null, 'isByInvitation', message]]);
}

function embedHostFaults(hosts: readonly string[]): SettingFault[] {
  return hosts.flatMap((host, index) =>
    when([
      [
        !isEmbedHost(host),
        `embedHosts.${index}`,
        `${JSON.stringify(host)} is no origin such as https://moodle.example.ac.uk: https, a host, nothing behind it`,
      ],
    ]),
  );
}

function when(
  checks: readonly (readonly [isFaulty: boolean, field: string, message: string])[],
): SettingFault[] {
  return checks.filter(([isFaulty]) => isFaulty).map(([, field, message]) => ({ field, message }));
}

function hasDoubles(named: readonly { readonly key: string }[]): boolean {
  return new Set(named.map(({ key }) => key)).size < named.length;
}

function isLanguage(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}
