import { STANDARD_RECIPE } from '../../../analysis/index.ts';
import type { NewQSort } from '../../stores/study-q-sorts.store.ts';
import type { DemoStudy } from '../demo-study.ts';
import { PARTICIPANTS, type DemoParticipant } from './participants.ts';
import { publicServiceInput, simulatedQSorts } from './simulated-q-sorts.ts';
import { DISTRIBUTION, STATEMENTS } from './statements.ts';
import { CARD, CONDITION, CONSENT_TEXT, TITLE } from './study-card.ts';
import { PUBLIC_SERVICE_VIEWPOINTS } from './viewpoints.ts';
import { BLURRING_WORDS, CAREER_WORDS } from './words/career-and-blurring.ts';
import { COLD_WORDS } from './words/cold.ts';
import { CUTS_WORDS, MIXED_AND_NULL_WORDS } from './words/cuts-mixed-and-null.ts';
import { IDEALISTIC_WORDS } from './words/idealistic.ts';
import type { WordsByParticipant } from './words/participant-words.ts';
import { STEREOTYPED_WORDS } from './words/stereotyped.ts';
import { WARM_WORDS } from './words/warm.ts';

const WORDS: WordsByParticipant = {
  ...WARM_WORDS,
  ...COLD_WORDS,
  ...IDEALISTIC_WORDS,
  ...STEREOTYPED_WORDS,
  ...CAREER_WORDS,
  ...BLURRING_WORDS,
  ...CUTS_WORDS,
  ...MIXED_AND_NULL_WORDS,
};

const REASON_FOR_SEVEN =
  'The statistics alone do not ask for seven: parallel analysis with permuted sorts supports five factors, and the seventh eigenvalue (1.72) stands only a little clear of the eighth (1.29). With six, however, the two sorts concerned about cuts become the opposite pole of the career-minded factor, which neither their own order of the cards nor their interviews bear out; with seven they stand apart and speak alike. The debate about public services would lead one to expect such a viewpoint. It rests on two sorts and is reported as tentative. An eighth factor would rest on one sort or none.';

/** The simulated study that a newcomer opens first: to sort, to analyse and to read. */
export function publicServiceStudy(): DemoStudy {
  return {
    study: {
      slug: 'public-service-professionals',
      title: TITLE,
      provenance: 'simulated',
      isOpen: true,
      language: 'en',
      card: CARD,
      legalBasis: 'consent',
      consentText: CONSENT_TEXT,
      distribution: DISTRIBUTION,
      reasonsAskedFor: [DISTRIBUTION[0]!.value, DISTRIBUTION.at(-1)!.value],
      statements: STATEMENTS.map(({ text, source }, index) => ({ label: String(index + 1), text, source })),
      conditions: [CONDITION],
    },
    qSorts: simulatedQSorts().map(({ values }, index) => simulatedParticipant(PARTICIPANTS[index]!, values)),
    origin: 'simulated',
    solutions: [
      {
        name: 'Seven ways of seeing public service',
        slug: 'public-service-professionals',
        reasonForFactorCount: REASON_FOR_SEVEN,
        recipe: { ...STANDARD_RECIPE, factorCount: 7 },
        input: publicServiceInput(),
        viewpoints: PUBLIC_SERVICE_VIEWPOINTS,
      },
    ],
  };
}

function simulatedParticipant({ code, course, year }: DemoParticipant, values: readonly number[]): NewQSort {
  const words = WORDS[code] ?? { reasons: {} };
  return {
    name: code,
    values,
    characteristics: { course, year },
    reasons: STATEMENTS.flatMap(({ key }, index) => {
      const text = words.reasons[key];
      return text === undefined ? [] : [{ position: index + 1, text }];
    }),
    interview: words.interview === undefined ? null : { words: words.interview, isComposed: true },
  };
}
