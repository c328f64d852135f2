import { completionFault, type CompletionFault } from '../completion-address.ts';
import type { Completion, StudyVersionSettings } from '../contract/study-version.ts';
import type { SettingFault } from './setting-fault.ts';

const WORDS: Readonly<Record<CompletionFault, string>> = {
  'not-https': 'the address must be https, without a name or password in it',
  'host-not-allowed': 'the operator does not allow this host; COMPLETION_HOSTS lists those that are',
  'placeholder-in-host': 'a placeholder may stand only behind the host',
  'placeholder-unknown': 'a placeholder names a parameter that is not declared',
};

/** What is wrong with where people go on to: those who are done, and those who cannot take part. */
export function completionFaults(
  { completion, screenedOut, externalParameters }: StudyVersionSettings,
  allowedHosts: readonly string[],
): SettingFault[] {
  const addressFaults = (field: string, to: Completion): SettingFault[] => {
    if (to.kind !== 'redirect') return [];
    const fault = completionFault(to.url, externalParameters, allowedHosts);
    return fault === null ? [] : [{ field: `${field}.url`, message: WORDS[fault] }];
  };
  return [
    ...addressFaults('completion', completion),
    ...addressFaults('screenedOut', screenedOut),
    ...sameFaults(completion, screenedOut),
  ];
}

/** One code or address for both: the panel could not tell who is done from who could not take part. */
function sameFaults(completion: Completion, screenedOut: Completion): SettingFault[] {
  const message = (what: string) => `the same ${what} as for people who are done: ask the panel for another`;
  if (completion.kind === 'code' && screenedOut.kind === 'code') {
    const isSame = completion.code.toLowerCase() === screenedOut.code.toLowerCase();
    return isSame ? [{ field: 'screenedOut.code', message: message('code') }] : [];
  }
  if (completion.kind !== 'redirect' || screenedOut.kind !== 'redirect') return [];
  return completion.url === screenedOut.url
    ? [{ field: 'screenedOut.url', message: message('address') }]
    : [];
}
