import type { PlantedViewpoint } from '../../../analysis/simulation/index.ts';
import { DISTRIBUTION, STATEMENTS, type StatementKey } from './statements.ts';

/**
 * The seven viewpoints put into the demo's data, each a reasoned ranking of the Q-set: one row a column of the
 * grid, from +5 down to −5. docs/simulation.md says how they were made and how far they were found again.
 */
const RANKINGS = {
  /** Warm: capable people doing necessary work, undervalued. */
  warm: [
    ['trust-with-family', 'better-image'],
    ['no-thanks', 'high-standards', 'know-the-people'],
    ['skills-welcome', 'inventive', 'business-sense', 'no-two-days'],
    ['moved-with-times', 'helping-not-pay', 'partners', 'every-background', 'decent-society'],
    ['badly-paid', 'fairer-society', 'looks-good-on-cv', 'responsibility-early', 'work-of-others'],
    [
      'old-computers',
      'answerable',
      'silos',
      'politicians',
      'one-person-little',
      'waited-longest',
      'lost-with-customers',
    ],
    ['run-like-business', 'jobs-secure', 'outsourcing-worse', 'same-job-elsewhere', 'data-and-technology'],
    ['boundary-fades', 'jobs-unsafe', 'pension', 'software', 'another-age'],
    ['ambitious-elsewhere', 'home-at-five', 'forms', 'move-between'],
    ['no-risk', 'grey-suits', 'nobodys-fault'],
    ['money-saved', 'firms-better'],
  ],
  /** Cold: nobody answers for anything and the money shows nothing; less the people than the system. */
  cold: [
    ['money-saved', 'nobodys-fault'],
    ['no-risk', 'silos', 'lost-with-customers'],
    ['ambitious-elsewhere', 'firms-better', 'software', 'forms'],
    ['pension', 'one-person-little', 'jobs-secure', 'business-sense', 'another-age'],
    ['old-computers', 'politicians', 'every-background', 'waited-longest', 'no-two-days'],
    [
      'boundary-fades',
      'helping-not-pay',
      'looks-good-on-cv',
      'no-thanks',
      'home-at-five',
      'decent-society',
      'know-the-people',
    ],
    ['skills-welcome', 'trust-with-family', 'partners', 'same-job-elsewhere', 'move-between'],
    ['jobs-unsafe', 'grey-suits', 'fairer-society', 'high-standards', 'work-of-others'],
    ['badly-paid', 'responsibility-early', 'better-image', 'data-and-technology'],
    ['moved-with-times', 'inventive', 'run-like-business'],
    ['answerable', 'outsourcing-worse'],
  ],
  /** Idealistic: they came for a fairer society, and democracy keeps them to it. */
  idealistic: [
    ['helping-not-pay', 'fairer-society'],
    ['answerable', 'decent-society', 'outsourcing-worse'],
    ['partners', 'every-background', 'know-the-people', 'responsibility-early'],
    ['ambitious-elsewhere', 'trust-with-family', 'forms', 'work-of-others', 'no-two-days'],
    ['moved-with-times', 'old-computers', 'no-thanks', 'another-age', 'data-and-technology'],
    ['jobs-unsafe', 'silos', 'inventive', 'politicians', 'high-standards', 'better-image', 'move-between'],
    ['no-risk', 'grey-suits', 'skills-welcome', 'money-saved', 'lost-with-customers'],
    ['badly-paid', 'firms-better', 'jobs-secure', 'software', 'business-sense'],
    ['boundary-fades', 'waited-longest', 'same-job-elsewhere', 'nobodys-fault'],
    ['looks-good-on-cv', 'run-like-business', 'home-at-five'],
    ['pension', 'one-person-little'],
  ],
  /** Stereotyped: the office of the old cliché, safe, punctual and harmless. */
  stereotyped: [
    ['grey-suits', 'home-at-five'],
    ['old-computers', 'pension', 'waited-longest'],
    ['answerable', 'one-person-little', 'jobs-secure', 'forms'],
    ['trust-with-family', 'politicians', 'high-standards', 'another-age', 'better-image'],
    ['no-risk', 'looks-good-on-cv', 'software', 'decent-society', 'lost-with-customers'],
    [
      'helping-not-pay',
      'ambitious-elsewhere',
      'skills-welcome',
      'silos',
      'partners',
      'fairer-society',
      'know-the-people',
    ],
    ['moved-with-times', 'no-thanks', 'every-background', 'outsourcing-worse', 'same-job-elsewhere'],
    ['money-saved', 'firms-better', 'business-sense', 'responsibility-early', 'nobodys-fault'],
    ['badly-paid', 'boundary-fades', 'run-like-business', 'move-between'],
    ['inventive', 'work-of-others', 'data-and-technology'],
    ['jobs-unsafe', 'no-two-days'],
  ],
  /** Career-minded: a good place to begin, for skills and early responsibility. */
  career: [
    ['skills-welcome', 'responsibility-early'],
    ['badly-paid', 'jobs-secure', 'data-and-technology'],
    ['pension', 'looks-good-on-cv', 'high-standards', 'no-two-days'],
    ['silos', 'politicians', 'business-sense', 'forms', 'move-between'],
    ['moved-with-times', 'every-background', 'decent-society', 'same-job-elsewhere', 'better-image'],
    [
      'boundary-fades',
      'old-computers',
      'answerable',
      'money-saved',
      'no-thanks',
      'software',
      'work-of-others',
    ],
    ['no-risk', 'trust-with-family', 'partners', 'run-like-business', 'home-at-five'],
    ['grey-suits', 'inventive', 'one-person-little', 'know-the-people', 'outsourcing-worse'],
    ['helping-not-pay', 'jobs-unsafe', 'fairer-society', 'nobodys-fault'],
    ['waited-longest', 'another-age', 'lost-with-customers'],
    ['ambitious-elsewhere', 'firms-better'],
  ],
  /** Blurring: public and private are becoming one working world. */
  blurring: [
    ['boundary-fades', 'move-between'],
    ['partners', 'run-like-business', 'same-job-elsewhere'],
    ['moved-with-times', 'skills-welcome', 'politicians', 'business-sense'],
    ['jobs-unsafe', 'one-person-little', 'every-background', 'software', 'data-and-technology'],
    ['old-computers', 'answerable', 'silos', 'looks-good-on-cv', 'forms'],
    [
      'trust-with-family',
      'inventive',
      'firms-better',
      'no-thanks',
      'high-standards',
      'responsibility-early',
      'nobodys-fault',
    ],
    ['no-risk', 'money-saved', 'fairer-society', 'work-of-others', 'better-image'],
    ['pension', 'decent-society', 'waited-longest', 'know-the-people', 'no-two-days'],
    ['badly-paid', 'home-at-five', 'outsourcing-worse', 'another-age'],
    ['helping-not-pay', 'ambitious-elsewhere', 'grey-suits'],
    ['jobs-secure', 'lost-with-customers'],
  ],
  /** Cuts: those who are left carry the rest, and it will not end there. */
  cuts: [
    ['jobs-unsafe', 'work-of-others'],
    ['badly-paid', 'politicians', 'outsourcing-worse'],
    ['old-computers', 'no-thanks', 'one-person-little', 'software'],
    ['helping-not-pay', 'silos', 'run-like-business', 'high-standards', 'forms'],
    ['ambitious-elsewhere', 'inventive', 'decent-society', 'another-age', 'same-job-elsewhere'],
    [
      'boundary-fades',
      'trust-with-family',
      'fairer-society',
      'know-the-people',
      'nobodys-fault',
      'better-image',
      'lost-with-customers',
    ],
    ['answerable', 'grey-suits', 'skills-welcome', 'business-sense', 'move-between'],
    ['no-risk', 'partners', 'every-background', 'waited-longest', 'no-two-days'],
    ['looks-good-on-cv', 'firms-better', 'responsibility-early', 'data-and-technology'],
    ['moved-with-times', 'money-saved', 'pension'],
    ['home-at-five', 'jobs-secure'],
  ],
} as const satisfies Record<string, readonly (readonly StatementKey[])[]>;

export type ViewpointKey = keyof typeof RANKINGS;

/** The rankings as grid values in Q-set order. */
export const PLANTED_VIEWPOINTS: readonly PlantedViewpoint[] = Object.entries(RANKINGS).map(
  ([key, columns]) => ({ key, scores: STATEMENTS.map((statement) => valueIn(columns, statement.key)) }),
);

function valueIn(columns: readonly (readonly StatementKey[])[], key: StatementKey): number {
  return DISTRIBUTION.at(-1)!.value - columns.findIndex((column) => column.includes(key));
}
