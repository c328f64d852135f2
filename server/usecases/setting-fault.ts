/** One thing wrong with the settings of a version, and where. */
export interface SettingFault {
  /** E.g. `translations.0.statements`. */
  readonly field: string;
  readonly message: string;
}
