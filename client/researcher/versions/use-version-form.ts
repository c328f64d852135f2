import { useState } from 'react';
import type {
  CreateStudyVersionRequest,
  StudyVersionResponse,
} from '../../../server/contract/study-version.ts';
import { CallError } from '../../api/call.ts';
import { changeVersion, readVersion } from '../../api/participants.api.ts';
import { versionsText as words } from '../../text/en/versions.ts';
import { problemText } from '../problem-text.ts';
import {
  publishedAs,
  rebased,
  replaced,
  typedInto,
  untouched,
  type FieldFaults,
  type FieldName,
  type FormStanding,
} from './form-standing.ts';

/** What a form is about: its fields, what may be wrong with them, and what is sent of them. */
export interface VersionFormRules<Fields extends object> {
  readonly fieldsOf: (version: StudyVersionResponse) => Fields;
  /** What is wrong before anything is sent, in words. */
  readonly faultsOf: (fields: Fields, version: StudyVersionResponse) => FieldFaults<Fields>;
  readonly requestOf: (
    fields: Fields,
    changed: readonly FieldName<Fields>[],
    version: StudyVersionResponse,
  ) => Omit<CreateStudyVersionRequest, 'basedOn'>;
  /** The field that the server means by a name of the contract; null: none of this form. */
  readonly fieldOf: (serverField: string) => FieldName<Fields> | null;
}

interface VersionFormProps<Fields extends object> {
  readonly studyId: string;
  readonly loaded: StudyVersionResponse;
  readonly rules: VersionFormRules<Fields>;
  /** Whatever else the page shows of the study is read anew, before it says that it is published. */
  readonly onPublished?: () => Promise<void>;
}

/** A form about the settings of a study; publishing it makes the next version. */
export type VersionForm<Fields extends object> = ReturnType<typeof useVersionForm<Fields>>;

/**
 * Fields over a version of a study. What was typed stays until it is published or undone: also when somebody publishes
 * meanwhile, when something is refused, or when the connection is lost.
 */
export function useVersionForm<Fields extends object>(props: VersionFormProps<Fields>) {
  const { loaded, rules } = props;
  const { fieldsOf } = rules;
  const [standing, setStanding] = useState<FormStanding<Fields>>(() => untouched(loaded));
  const [attempt, setAttempt] = useState(0);
  const published = fieldsOf(standing.version);
  const fields: Fields = { ...published, ...standing.typed };
  const ownFaults = rules.faultsOf(fields, standing.version);
  const faults: FieldFaults<Fields> = attempt === 0 ? {} : { ...standing.refused, ...ownFaults };
  const changed = Object.keys(standing.typed) as FieldName<Fields>[];
  const sender = useSender(props, { standing, setStanding, setAttempt });

  function publish(): void {
    setAttempt((count) => count + 1);
    if (changed.length === 0) setStanding({ ...standing, message: words.nothing });
    else if (Object.keys(ownFaults).length === 0) void sender.send(fields, changed);
  }

  return {
    ...standing,
    ...{ published, fields, changed, faults, attempt, publish },
    isBusy: sender.isBusy,
    type: <Name extends FieldName<Fields>>(name: Name, value: Fields[Name]) =>
      setStanding((before) => typedInto(before, { name, value }, fieldsOf)),
    /** Back to what is published. */
    discard: () => {
      setStanding(untouched(standing.version));
      setAttempt(0);
    },
    /** The version is another now, through something else than this form. */
    replace: (other: StudyVersionResponse) => setStanding((before) => replaced(before, other, fieldsOf)),
  };
}

interface State<Fields extends object> {
  readonly standing: FormStanding<Fields>;
  readonly setStanding: (change: (before: FormStanding<Fields>) => FormStanding<Fields>) => void;
  readonly setAttempt: (change: (count: number) => number) => void;
}

/** Sends what was typed, one thing at a time, and says in the form what came of it. */
function useSender<Fields extends object>(
  { studyId, rules, onPublished }: VersionFormProps<Fields>,
  { standing: { version, typed: sent }, setStanding, setAttempt }: State<Fields>,
) {
  const [isBusy, setIsBusy] = useState(false);

  async function publish(fields: Fields, changed: readonly FieldName<Fields>[]): Promise<void> {
    const request = rules.requestOf(fields, changed, version);
    const next = await changeVersion(studyId, { basedOn: version.studyVersionId, ...request });
    try {
      await onPublished?.();
    } finally {
      setStanding((before) => publishedAs(before, { next, sent }, rules.fieldsOf));
      setAttempt(() => 0);
    }
  }

  async function fail(error: unknown): Promise<void> {
    const refusal = error instanceof CallError ? error : null;
    if (refusal?.code === 'edited-elsewhere') {
      const newer = await readVersion(studyId);
      setStanding((before) => rebased(before, newer, rules.fieldsOf));
      setAttempt(() => 0);
      return;
    }
    const field = refusal?.field === undefined ? null : rules.fieldOf(refusal.field);
    const { text } = problemText(error);
    const told = field === null ? { failure: text } : { refused: { [field]: text } as FieldFaults<Fields> };
    setStanding((before) => ({ ...before, ...told }));
    setAttempt((count) => count + 1);
  }

  async function send(fields: Fields, changed: readonly FieldName<Fields>[]): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    setStanding((before) => ({ ...before, failure: null, refused: {}, message: '' }));
    try {
      await publish(fields, changed).catch(fail);
    } catch (error) {
      setStanding((before) => ({ ...before, failure: problemText(error).text }));
    }
    setIsBusy(false);
  }

  return { isBusy, send };
}
