/** Every way the analysis can refuse its input; each has a section in docs/errors.md. */
export const ANALYSIS_ERROR_CODES = [
  'too-few-statements',
  'too-few-q-sorts',
  'too-many-factors',
  'factor-count-invalid',
  'recipe-invalid',
  'factors-dependent',
  'flag-alpha-invalid',
  'constant-q-sort',
  'value-missing',
  'duplicate-name',
  'grid-invalid',
  'grid-size-mismatch',
  'unknown-q-sort',
  'q-sets-differ',
  'recipe-not-in-r',
  'parts-unlike',
  'parts-missing',
] as const;

export type AnalysisErrorCode = (typeof ANALYSIS_ERROR_CODES)[number];

/** The data cannot be analysed as asked. The program is not broken: tell the researcher why. */
export class AnalysisError extends Error {
  override readonly name = 'AnalysisError';
  readonly code: AnalysisErrorCode;

  constructor(code: AnalysisErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
