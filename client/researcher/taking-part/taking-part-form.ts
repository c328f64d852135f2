import type {
  Completion,
  CreateStudyVersionRequest,
  StudyVersionResponse,
} from '../../../server/contract/study-version.ts';
import { takingPartSettingsText as words } from '../../text/en/taking-part-settings.ts';
import type { FieldFaults } from '../versions/form-standing.ts';
import type { VersionFormRules } from '../versions/use-version-form.ts';
import { TAKING_PART_LABELS } from './taking-part-labels.ts';
import { linesOf, takingPartFieldsOf, type TakingPartFields } from './taking-part-fields.ts';

type Changes = CreateStudyVersionRequest['changes'];
type Name = keyof TakingPartFields;

const MOST_PARAMETERS = 20;
/** As the server counts them: letters and digits alone. */
const SHORTEST_CODE = 6;

/** The form of the page “Taking part”. */
export const takingPartForm: VersionFormRules<TakingPartFields> = {
  fieldsOf: takingPartFieldsOf,
  faultsOf,
  requestOf,
  fieldOf,
};

function requestOf(
  fields: TakingPartFields,
  changed: readonly Name[],
  version: StudyVersionResponse,
): Omit<CreateStudyVersionRequest, 'basedOn'> {
  const has = (...names: Name[]) => names.some((name) => changed.includes(name));
  const changes: Changes = {
    ...(has('entry') && { isByInvitation: fields.entry === 'invitation' }),
    ...(has('externalParameters', 'externalIdentity') && linksOf(fields)),
    ...(has('identifying') && { questions: questionsOf(fields, version) }),
    ...(has('completion', 'completionCode', 'completionUrl') && { completion: wayOn('completion', fields) }),
    ...(has('screenedOut', 'screenedOutCode', 'screenedOutUrl') && {
      screenedOut: wayOn('screenedOut', fields),
    }),
    ...(has('moveTimesPurpose') && { moveTimesPurpose: fields.moveTimesPurpose.trim() }),
    ...(has('embedHosts') && { embedHosts: linesOf(fields.embedHosts) }),
  };
  return { changes, ...(has('entry', 'accessCode') && codeOf(fields)) };
}

/** Whoever chooses another way in gives the code up. */
function codeOf({ entry, accessCode }: TakingPartFields): { accessCode?: string | null } {
  if (entry !== 'code') return { accessCode: null };
  return accessCode.trim() === '' ? {} : { accessCode };
}

/** A parameter that is kept no more makes nobody unique. */
function linksOf(fields: TakingPartFields) {
  const externalParameters = linesOf(fields.externalParameters);
  const externalIdentity = fields.externalIdentity.filter((name) => externalParameters.includes(name));
  return { externalParameters, externalIdentity };
}

function questionsOf({ identifying }: TakingPartFields, { settings }: StudyVersionResponse) {
  return settings.questions.map((question) => ({
    ...question,
    isIdentifying: identifying.includes(question.key),
  }));
}

/** What is typed about people who are done, or about those who cannot take part. */
function wayOn(whose: 'completion' | 'screenedOut', fields: TakingPartFields): Completion {
  const kind = fields[whose];
  if (kind === 'code') return { kind, code: fields[`${whose}Code`].trim() };
  return kind === 'redirect' ? { kind, url: fields[`${whose}Url`].trim() } : { kind };
}

function faultsOf(fields: TakingPartFields, version: StudyVersionResponse): FieldFaults<TakingPartFields> {
  const parameters = linesOf(fields.externalParameters);
  const areParametersWrong =
    parameters.length > MOST_PARAMETERS ||
    parameters.some((name) => !/^[A-Za-z][A-Za-z0-9_]{0,59}$/.test(name));
  const wrongHost = linesOf(fields.embedHosts).find((host) => !isOrigin(host));
  return {
    ...codeFault(fields, version),
    ...(areParametersWrong && { externalParameters: words.links.parametersWrong }),
    ...wayOnFault('completion', fields),
    ...wayOnFault('screenedOut', fields),
    ...(wrongHost !== undefined && { embedHosts: words.embedding.hostsWrong(wrongHost) }),
  };
}

function codeFault(
  { entry, accessCode }: TakingPartFields,
  { hasAccessCode }: StudyVersionResponse,
): FieldFaults<TakingPartFields> {
  if (entry !== 'code') return {};
  if (accessCode.trim() === '') return hasAccessCode ? {} : { accessCode: words.entry.codeMissing };
  const characters = accessCode.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  return characters.length < SHORTEST_CODE ? { accessCode: words.entry.codeShort } : {};
}

function wayOnFault(
  whose: 'completion' | 'screenedOut',
  fields: TakingPartFields,
): FieldFaults<TakingPartFields> {
  const way = wayOn(whose, fields);
  if (way.kind === 'code' && way.code === '') return { [`${whose}Code`]: words[whose].codeMissing };
  return way.kind === 'redirect' && way.url === '' ? { [`${whose}Url`]: words[whose].urlMissing } : {};
}

/** The server looks closer; this catches what people mistype. */
function isOrigin(host: string): boolean {
  return URL.canParse(host) && new URL(host).origin === host;
}

/** Names of the contract whose field is called something else here. */
const OTHERWISE: Readonly<Record<string, Name>> = {
  isByInvitation: 'entry',
  'completion.url': 'completionUrl',
  'completion.code': 'completionCode',
  'screenedOut.url': 'screenedOutUrl',
  'screenedOut.code': 'screenedOutCode',
  questions: 'identifying',
};

function fieldOf(serverField: string): Name | null {
  const name = serverField.replace(/^changes\./, '').replace(/\.\d+.*$/, '');
  const field = OTHERWISE[name] ?? name;
  return (Object.keys(TAKING_PART_LABELS) as Name[]).find((each) => each === field) ?? null;
}
