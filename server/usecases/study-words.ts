import type { Question } from '../contract/question.ts';
import type { StudyCard, StudyVersion } from '../stores/study-version.store.ts';
import { conditionOf } from './find-participation.ts';

/** Everything a participant reads, in one language. */
export interface StudyWords {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly card: StudyCard;
  readonly consentText: string;
  readonly instruction: string;
  readonly disagreePole: string;
  readonly agreePole: string;
  /** What the time of each move is used for; empty: it is not kept. */
  readonly moveTimesPurpose: string;
  /** In Q-set order. [S] */
  readonly statementTexts: readonly string[];
  readonly questions: readonly Question[];
}

/** A language with its own name for itself. */
export interface OfferedLanguage {
  readonly language: string;
  readonly name: string;
}

/** All languages of a version, the one it was written in first. */
export function languagesOf({ language, translations }: StudyVersion): OfferedLanguage[] {
  return [language, ...translations.map((translation) => translation.language)].map((each) => ({
    language: each,
    name: ownName(each),
  }));
}

/** `Deutsch` for `de`; the tag itself where the language's own name is not known. */
function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The language wished for if the version has it, else the one it was written in. */
export function languageFor(version: StudyVersion, wish: unknown): string {
  const wished = typeof wish === 'string' ? wish.toLowerCase() : '';
  const found = version.translations.find(({ language }) => language.toLowerCase() === wished);
  return found?.language ?? version.language;
}

/** The words of a version in one of its languages; `title` is the study's own, for the language it was written in. */
export function studyWords(version: StudyVersion, title: string, language: string): StudyWords {
  const translation = version.translations.find((each) => each.language === language);
  if (translation) {
    const { statements: statementTexts, questions, ...words } = translation;
    const byKey = new Map(questions.map((question) => [question.key, question]));
    return {
      ...words,
      statementTexts,
      questions: version.questions.map((question) => translated(question, byKey.get(question.key))),
    };
  }
  const { instruction, disagreePole, agreePole } = conditionOf(version);
  return {
    language: version.language,
    title,
    card: version.card,
    consentText: version.consentText,
    instruction,
    disagreePole,
    agreePole,
    moveTimesPurpose: version.moveTimesPurpose,
    statementTexts: version.statements.map(({ text }) => text),
    questions: version.questions,
  };
}

type TranslatedQuestion = StudyVersion['translations'][number]['questions'][number];

function translated(question: Question, words: TranslatedQuestion | undefined): Question {
  if (words === undefined) return question;
  const labelled = (named: Question['options'], labels: TranslatedQuestion['options']) =>
    named.map(({ key, label }) => ({ key, label: labels.find((each) => each.key === key)?.label ?? label }));
  return {
    ...question,
    label: words.label,
    hint: words.hint,
    options: labelled(question.options, words.options),
    rows: labelled(question.rows, words.rows),
  };
}
