import type { Completion, StudyVersionResponse } from '../../../server/contract/study-version.ts';

/** The fields of the page “Taking part”, as they are typed. */
export interface TakingPartFields {
  readonly entry: 'open' | 'code' | 'invitation';
  /** A new one; empty: as it is. */
  readonly accessCode: string;
  /** One a line. */
  readonly externalParameters: string;
  readonly externalIdentity: readonly string[];
  /** Keys of questions whose answers say who somebody is. */
  readonly identifying: readonly string[];
  readonly completion: Completion['kind'];
  readonly completionCode: string;
  readonly completionUrl: string;
  /** Of people who cannot take part. */
  readonly screenedOut: Completion['kind'];
  readonly screenedOutCode: string;
  readonly screenedOutUrl: string;
  readonly moveTimesPurpose: string;
  /** One a line. */
  readonly embedHosts: string;
}

/** A version as its fields show it. */
export function takingPartFieldsOf({ settings, hasAccessCode }: StudyVersionResponse): TakingPartFields {
  const { completion, screenedOut, questions, isByInvitation } = settings;
  return {
    entry: isByInvitation ? 'invitation' : hasAccessCode ? 'code' : 'open',
    accessCode: '',
    externalParameters: settings.externalParameters.join('\n'),
    externalIdentity: settings.externalIdentity,
    identifying: questions.filter(({ isIdentifying }) => isIdentifying).map(({ key }) => key),
    completion: completion.kind,
    completionCode: completion.kind === 'code' ? completion.code : '',
    completionUrl: completion.kind === 'redirect' ? completion.url : '',
    screenedOut: screenedOut.kind,
    screenedOutCode: screenedOut.kind === 'code' ? screenedOut.code : '',
    screenedOutUrl: screenedOut.kind === 'redirect' ? screenedOut.url : '',
    moveTimesPurpose: settings.moveTimesPurpose,
    embedHosts: settings.embedHosts.join('\n'),
  };
}

/** What stands on the lines of a field, without empty ones. */
export function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
