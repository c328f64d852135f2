/** Something the researcher should know about how a figure came about. Never an error. */
export interface Notice {
  /** One of NOTICE_CODES. */
  readonly code: string;
  readonly message: string;
}

/** Everything the analysis may remark on beside its figures; each has a part in docs/errors.md. */
export const NOTICE_CODES = [
  'q-sorts-off-grid',
  'q-sorts-identical',
  'q-sorts-mirrored',
  'rank-below-q-sorts',
  'factors-not-unique',
  'rotation-undetermined',
  'rotation-not-converged',
  'rotation-second-optimum',
  'sign-arbitrary',
  'factor-undefined',
  'factor-on-one-q-sort',
  'bipolar-factor',
  'loading-of-one',
  'loading-dominates',
  'tie-split',
  'nothing-to-compare',
  'missing-values-centred',
  'missing-values-pairwise',
  'correlations-indefinite',
  'extraction-not-converged',
  'heywood-case',
  'centroid-order-arbitrary',
  'weights-capped',
  'reliability-unobservable',
  'flag-edit-unused',
  'too-few-definers',
  'resamples-short',
] as const;

export type NoticeCode = (typeof NOTICE_CODES)[number];

/** A notice with a code from the list. */
export function notice(code: NoticeCode, message: string): Notice {
  return { code, message };
}

/** How many names a message spells out before it counts the rest. */
const NAMES_SHOWN = 12;

/** `US1, US2 and US3`; long lists end in `and 40 more`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  const shown = names.length > NAMES_SHOWN ? names.slice(0, NAMES_SHOWN) : names.slice(0, -1);
  const last = names.length > NAMES_SHOWN ? `${names.length - NAMES_SHOWN} more` : names.at(-1)!;
  return `${shown.join(', ')} and ${last}`;
}
