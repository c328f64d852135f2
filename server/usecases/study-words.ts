import { standardWords, type ConsentItem } from '../contract/consent-item.ts';
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
  /** What is asked besides taking part, each in words. */
  readonly consentItems: readonly ConsentItem[];
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
      consentItems: itemsInWords(version, language),
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
    consentItems: itemsInWords(version, language),
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

/** Each item that a version asks, in the words of a language: its own there, or the standard ones; empty where there are neither. */
export function itemsInWords(
  {
    language: original,
    consentItems,
    translations,
  }: Pick<StudyVersion, 'language' | 'consentItems' | 'translations'>,
  language: string,
): ConsentItem[] {
  const own =
    language === original
      ? consentItems
      : (translations.find((translation) => translation.language === language)?.consentItems ?? []);
  return consentItems.map(({ item }) => {
    const words = own.find((each) => each.item === item)?.words ?? '';
    return { item, words: words.trim() === '' ? (standardWords(item, language) ?? '') : words };
  });
}
