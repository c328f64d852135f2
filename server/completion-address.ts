import type { Completion } from './contract/study-version.ts';
import type { SubmitQSortResponse } from './contract/q-sort.ts';

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Why a study may not send people to an address. */
export type CompletionFault =
  'not-https' | 'host-not-allowed' | 'placeholder-in-host' | 'placeholder-unknown';

/**
 * May a study send its participants to this address: https, a host the operator allows, placeholders behind it, and
 * each of them a declared parameter?
 *
 * @returns null if it may.
 */
export function completionFault(
  address: string,
  externalParameters: readonly string[],
  allowedHosts: readonly string[],
): CompletionFault | null {
  const filled = address.replace(PLACEHOLDER, 'x');
  const url = URL.canParse(filled) ? new URL(filled) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return 'not-https';
  if (!allowedHosts.includes(url.host)) return 'host-not-allowed';
  if (!address.toLowerCase().startsWith(`${url.origin}/`)) return 'placeholder-in-host';
  const names = [...address.matchAll(PLACEHOLDER)].map(([, name]) => name!);
  return names.every((name) => externalParameters.includes(name)) ? null : 'placeholder-unknown';
}

interface Finished {
  readonly completion: Completion;
  readonly externalParameters: readonly string[];
  /** Of the person; a declared parameter the link did not have is left empty. */
  readonly externalIds: Readonly<Record<string, string>>;
}

/** Where one person goes on to; undefined: nowhere, or to a host that is not allowed any more. */
export function completionOf(
  { completion, externalParameters, externalIds }: Finished,
  allowedHosts: readonly string[],
): SubmitQSortResponse['completion'] {
  if (completion.kind === 'none') return undefined;
  if (completion.kind === 'code') return completion;
  if (completionFault(completion.url, externalParameters, allowedHosts) !== null) return undefined;
  const url = completion.url.replace(PLACEHOLDER, (_, name: string) =>
    encodeURIComponent(externalIds[name] ?? ''),
  );
  return { kind: 'redirect', url };
}
