import type { Question } from '../../server/contract/question.ts';
import type { Translation } from '../../server/contract/study-version.ts';
import { nineLabels } from './a-study.ts';

/** A question with nothing special about it. */
export function aQuestion(changes: Partial<Question> = {}): Question {
  return {
    key: 'course',
    place: 'after',
    kind: 'text',
    label: 'What do you study?',
    hint: '',
    isRequired: false,
    options: [],
    rows: [],
    hasOther: false,
    minimum: null,
    maximum: null,
    showIf: null,
    ...changes,
  };
}

/** The study of nine words on weather in another language; statements say which. */
export function aTranslation(language: string, changes: Partial<Translation> = {}): Translation {
  return {
    language,
    title: `Titel (${language})`,
    card: {
      ownerName: 'Ada Researcher',
      purpose: `Zweck (${language})`,
      legalBasis: '',
      viewers: `Wer es sieht (${language})`,
      retention: `Wie lange (${language})`,
      withdrawal: '',
      contact: 'ada@example.org',
      minutes: 5,
    },
    consentText: `Einwilligung (${language})`,
    instruction: `Ordnen Sie (${language}).`,
    disagreePole: 'am wenigsten',
    agreePole: 'am meisten',
    moveTimesPurpose: '',
    statements: nineLabels.map((label) => `Wetter ${label} (${language})`),
    questions: [],
    ...changes,
  };
}
