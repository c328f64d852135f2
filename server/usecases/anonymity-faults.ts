import type { StudyVersionSettings } from '../contract/study-version.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';
import type { SettingFault } from './setting-fault.ts';

/** What an anonymous study cannot ask or keep, for it says who somebody is or what the clock showed. */
export function anonymityFaults({
  isAnonymous,
  externalParameters,
  questions,
  moveTimesPurpose,
}: StudyVersionSettings): SettingFault[] {
  if (!isAnonymous) return [];
  const fault = (field: string, message: string): SettingFault => ({ field, message });
  return [
    ...externalParameters.map((name, index) =>
      fault(
        `externalParameters.${index}`,
        `an anonymous study keeps no parameter of its link: take out ${name}`,
      ),
    ),
    ...questions.flatMap(({ key, isIdentifying }, index) =>
      isIdentifying === true
        ? [
            fault(
              `questions.${index}.isIdentifying`,
              `an anonymous study does not ask who somebody is: take out ${JSON.stringify(key)}`,
            ),
          ]
        : [],
    ),
    ...(moveTimesPurpose === ''
      ? []
      : [fault('moveTimesPurpose', 'an anonymous study keeps no times of moves: leave it empty')]),
  ];
}

/**
 * A study that was anonymous and is so no more says it in its own words: a consent text that spoke for the mode may not
 * stay as it was in any language.
 */
export function leavingFaults(last: StudyVersion, next: StudyVersion): SettingFault[] {
  if (!last.isAnonymous || next.isAnonymous) return [];
  const before = new Set([last, ...last.translations].map(({ consentText }) => consentText.trim()));
  const message = 'the study is anonymous no more: say so in the consent text of every language';
  return [
    { consentText: next.consentText, field: 'consentText' },
    ...next.translations.map(({ consentText }, index) => ({
      consentText,
      field: `translations.${index}.consentText`,
    })),
  ]
    .filter(({ consentText }) => before.has(consentText.trim()))
    .map(({ field }) => ({ field, message }));
}
