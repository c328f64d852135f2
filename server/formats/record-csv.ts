import type { Answer } from '../contract/draft.ts';
import type { RecordedSort, RecordResponse } from '../contract/record.ts';
import { csvTable, type Cell, type Column } from './csv-table.ts';

/**
 * One row a Q-sort. Statements are `s1` … `sN`, grid values; no other column's name begins with s. The columns are
 * explained in docs/record.md.
 */
export function wideRecordCsv(record: RecordResponse): string {
  const positions = record.statements.map(({ position }) => position);
  const perStatement = (name: string, cell: (sort: RecordedSort, index: number) => Cell) =>
    positions.map((position): Column<RecordedSort> => ({
      name: `${name}${position}`,
      cell: (sort) => cell(sort, position - 1),
    }));
  return csvTable(
    [
      ...FIXED,
      ...consentColumns(record.sorts),
      ...perStatement('s', ({ values }, index) => values[index]!),
      ...perStatement('pile_', ({ piles }, index) => piles?.[index] ?? null),
      ...perStatement('placed_by_', ({ placedBy }, index) => placedBy?.[index] ?? null),
      ...perStatement('dealt_as_', ({ dealtAs }, index) => dealtAs?.[index] ?? null),
      ...perStatement('reason_', ({ reasons }, index) => reasons[index] ?? null),
      ...stepColumns(record.sorts),
      ...answerColumns(record.sorts),
      ...namedColumns('about_', record.sorts, ({ characteristics }) => characteristics),
    ],
    record.sorts,
  );
}

/** One row a card: which statement of which participant, where it lies and how it came there. */
export function longRecordCsv({ sorts, statements }: RecordResponse): string {
  const cards = sorts.flatMap((sort) => statements.map((statement) => ({ sort, statement })));
  type Card = (typeof cards)[number];
  const at = ({ statement }: Card) => statement.position - 1;
  const columns: Column<Card>[] = [
    { name: 'participant', cell: ({ sort }) => sort.participant },
    { name: 'position', cell: ({ statement }) => statement.position },
    { name: 'label', cell: ({ statement }) => statement.label },
    { name: 'value', cell: (card) => card.sort.values[at(card)]! },
    { name: 'pile', cell: (card) => card.sort.piles?.[at(card)] ?? null },
    { name: 'placed_by', cell: (card) => card.sort.placedBy?.[at(card)] ?? null },
    { name: 'dealt_as', cell: (card) => card.sort.dealtAs?.[at(card)] ?? null },
    { name: 'reason', cell: (card) => card.sort.reasons[at(card)] ?? null },
  ];
  return csvTable(columns, cards);
}

const FIXED: readonly Column<RecordedSort>[] = [
  { name: 'participant', cell: ({ participant }) => participant },
  { name: 'origin', cell: ({ origin }) => origin },
  { name: 'version_number', cell: ({ versionNumber }) => versionNumber },
  { name: 'language', cell: ({ language }) => language },
  { name: 'consented_at', cell: ({ consentedAt }) => consentedAt },
  { name: 'consent_sha256', cell: ({ consentSha256 }) => consentSha256 },
  { name: 'handed_in_at', cell: ({ submittedAt }) => submittedAt },
  { name: 'is_lab', cell: ({ lab }) => lab !== null },
  { name: 'lab_agreed_at', cell: ({ lab }) => lab?.agreedAt ?? null },
  { name: 'lab_left_at', cell: ({ lab }) => lab?.leftAt ?? null },
  { name: 'duration_ms', cell: ({ sortingMs }) => sortingMs },
  { name: 'has_doubtful_times', cell: ({ hasDoubtfulTimes }) => hasDoubtfulTimes },
  { name: 'is_unforced', cell: ({ isUnforced }) => isUnforced },
  { name: 'moves', cell: ({ moveCount }) => moveCount },
  { name: 'undos', cell: ({ undoCount }) => undoCount },
  { name: 'mode_switches', cell: ({ modeSwitches }) => modeSwitches },
  { name: 'device', cell: ({ deviceClass }) => deviceClass },
  { name: 'viewport_width', cell: ({ viewportWidth }) => viewportWidth },
  { name: 'viewport_height', cell: ({ viewportHeight }) => viewportHeight },
];

/** Of every item anybody was asked besides taking part: the answer, and to which words it was given, where and when. */
function consentColumns(sorts: readonly RecordedSort[]): Column<RecordedSort>[] {
  const items = distinct(sorts.flatMap(({ consents }) => consents.map(({ item }) => item)));
  const parts = [
    ['', ({ isGiven }: Consent) => isGiven],
    ['_version_number', ({ versionNumber }: Consent) => versionNumber],
    ['_sha256', ({ wordsSha256 }: Consent) => wordsSha256],
    ['_language', ({ language }: Consent) => language],
    ['_at', ({ answeredAt }: Consent) => answeredAt],
  ] as const;
  return items.flatMap((item) =>
    parts.map(([ending, cell]) => ({
      name: `consent_${item}${ending}`,
      cell: ({ consents }: RecordedSort) => {
        const consent = consents.find((each) => each.item === item);
        return consent ? cell(consent) : null;
      },
    })),
  );
}

type Consent = RecordedSort['consents'][number];

/** Active and idle time of every step anybody was on. */
function stepColumns(sorts: readonly RecordedSort[]): Column<RecordedSort>[] {
  const steps = distinct(sorts.flatMap(({ stepTimes }) => stepTimes.map(({ step }) => step)));
  return steps.flatMap((step) =>
    (['active', 'idle'] as const).map((kind) => ({
      name: `${kind}_ms_${step}`,
      cell: ({ stepTimes }: RecordedSort) => {
        const time = stepTimes.find((each) => each.step === step);
        return (kind === 'active' ? time?.activeMs : time?.idleMs) ?? null;
      },
    })),
  );
}

/** A column a question; of a matrix a column a row. */
function answerColumns(sorts: readonly RecordedSort[]): Column<RecordedSort>[] {
  return namedColumns('answer_', sorts, ({ answers }) =>
    Object.fromEntries(Object.entries(answers).flatMap(([key, answer]) => answerCells(key, answer))),
  );
}

function answerCells(key: string, answer: Answer): [string, Cell][] {
  if (Array.isArray(answer)) return [[key, answer.join('; ')]];
  if (typeof answer !== 'object') return [[key, answer]];
  return Object.entries(answer).map(([row, option]) => [`${key}_${row}`, option]);
}

function namedColumns(
  prefix: string,
  sorts: readonly RecordedSort[],
  named: (sort: RecordedSort) => Readonly<Record<string, Cell>>,
): Column<RecordedSort>[] {
  return distinct(sorts.flatMap((sort) => Object.keys(named(sort)))).map((name) => ({
    name: `${prefix}${name}`,
    cell: (sort) => named(sort)[name] ?? null,
  }));
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
