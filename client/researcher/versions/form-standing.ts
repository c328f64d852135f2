import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';
import { versionsText as words } from '../../text/en/versions.ts';
import { conflictingFields, differing } from './typed-fields.ts';

/** The names of a form's fields. */
export type FieldName<Fields extends object> = keyof Fields & string;

/** What is wrong, by field. */
export type FieldFaults<Fields extends object> = Partial<Record<FieldName<Fields>, string>>;

/** How a form about the settings of a study stands. */
export interface FormStanding<Fields extends object> {
  /** The one that newcomers are shown, as far as this page knows. */
  readonly version: StudyVersionResponse;
  /** What differs from it. */
  readonly typed: Partial<Fields>;
  /** Fields that somebody else changed too, while they were typed in here. */
  readonly conflicts: readonly FieldName<Fields>[];
  /** The number of a version that somebody else published meanwhile; null: none. */
  readonly publishedElsewhere: number | null;
  /** What the server refused, by field. */
  readonly refused: FieldFaults<Fields>;
  readonly failure: string | null;
  readonly message: string;
}

/** The fields of a version, as a form shows them. */
type FieldsOf<Fields> = (version: StudyVersionResponse) => Fields;

/** A form in which nothing was typed. */
export function untouched<Fields extends object>(version: StudyVersionResponse): FormStanding<Fields> {
  return {
    ...{ version, typed: {}, conflicts: [], publishedElsewhere: null },
    ...{ refused: {}, failure: null, message: '' },
  };
}

/** Something was typed into a field: what the server said of it holds no more. */
export function typedInto<Fields extends object, Name extends FieldName<Fields>>(
  before: FormStanding<Fields>,
  { name, value }: { readonly name: Name; readonly value: Fields[Name] },
  fieldsOf: FieldsOf<Fields>,
): FormStanding<Fields> {
  const typed = differing<Fields>({ ...before.typed, [name]: value }, fieldsOf(before.version));
  const refused = Object.fromEntries(
    Object.entries(before.refused).filter(([field]) => field !== name),
  ) as FieldFaults<Fields>;
  return { ...before, typed, refused, message: '' };
}

/** What was sent is published; what was typed since waits for the next time. */
export function publishedAs<Fields extends object>(
  before: FormStanding<Fields>,
  { next, sent }: { readonly next: StudyVersionResponse; readonly sent: Partial<Fields> },
  fieldsOf: FieldsOf<Fields>,
): FormStanding<Fields> {
  const typed = differing(differing(before.typed, sent), fieldsOf(next));
  return { ...untouched<Fields>(next), typed, message: words.published(next.number) };
}

/** Somebody else published: what was typed here goes on from there. */
export function rebased<Fields extends object>(
  before: FormStanding<Fields>,
  newer: StudyVersionResponse,
  fieldsOf: FieldsOf<Fields>,
): FormStanding<Fields> {
  const conflicts = conflictingFields(before.typed, fieldsOf(before.version), fieldsOf(newer));
  return { ...replaced(before, newer, fieldsOf), conflicts, publishedElsewhere: newer.number };
}

/** The version is another now, through something else than this form. */
export function replaced<Fields extends object>(
  before: FormStanding<Fields>,
  version: StudyVersionResponse,
  fieldsOf: FieldsOf<Fields>,
): FormStanding<Fields> {
  return { ...before, version, typed: differing(before.typed, fieldsOf(version)) };
}
