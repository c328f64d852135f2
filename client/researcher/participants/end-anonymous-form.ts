import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';
import { participantsText } from '../../text/en/participants.ts';
import { languageName } from '../../text/language-name.ts';
import type { FieldFaults } from '../versions/form-standing.ts';
import type { VersionFormRules } from '../versions/use-version-form.ts';

const words = participantsText.anonymous.ending;

/** The consent text of every language, by the name of its field, and who wrote them. */
export type EndAnonymousFields = Record<string, string>;

/** One consent text of the study, and the field it is written in. */
export interface ConsentTextField {
  readonly name: string;
  readonly label: string;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
}

/** The consent texts of a version: the study’s own first, then its translations. */
export function consentTextFields({ language, settings }: StudyVersionResponse): ConsentTextField[] {
  const { consentText, translations } = settings;
  const isAlone = translations.length === 0;
  return [
    { name: 'consentText', language, text: consentText },
    ...translations.map((each) => ({
      name: `consentText-${each.language}`,
      language: each.language,
      text: each.consentText,
    })),
  ].map((each) => ({ ...each, label: isAlone ? words.text : words.textIn(languageName(each.language)) }));
}

/** What each field is called. */
export function endAnonymousLabels(version: StudyVersionResponse): Readonly<Record<string, string>> {
  const texts = consentTextFields(version).map(({ name, label }) => [name, label]);
  return { ...(Object.fromEntries(texts) as Record<string, string>), consentOrigin: words.origin };
}

/** The form that ends anonymous mode: a version that is anonymous no more, and says so in every language. */
export const endAnonymousForm: VersionFormRules<EndAnonymousFields> = {
  fieldsOf,
  faultsOf,
  requestOf: (fields, _changed, { settings }) => ({
    changes: {
      isAnonymous: false,
      consentText: fields['consentText'] ?? settings.consentText,
      translations: settings.translations.map((each) => ({
        ...each,
        consentText: fields[`consentText-${each.language}`] ?? each.consentText,
      })),
      consentOrigin: fields['consentOrigin'] === 'written' ? 'written' : settings.consentOrigin,
    },
  }),
  fieldOf: (serverField) => {
    const name = serverField.replace(/^changes\./, '');
    return name === 'consentText' || name === 'consentOrigin' ? name : null;
  },
};

function fieldsOf(version: StudyVersionResponse): EndAnonymousFields {
  const texts = consentTextFields(version).map(({ name, text }) => [name, text]);
  return {
    ...(Object.fromEntries(texts) as EndAnonymousFields),
    consentOrigin: version.settings.consentOrigin,
  };
}

/** A text that spoke for the mode speaks for it still, in whichever language it stands now. */
function faultsOf(
  fields: EndAnonymousFields,
  version: StudyVersionResponse,
): FieldFaults<EndAnonymousFields> {
  const texts = consentTextFields(version);
  const before = new Set(texts.map(({ text }) => text.trim()));
  return Object.fromEntries(
    texts.flatMap(({ name, label }) => {
      const typed = (fields[name] ?? '').trim();
      if (typed === '') return [[name, words.missing(label)]];
      return before.has(typed) ? [[name, words.unchanged(label)]] : [];
    }),
  );
}
