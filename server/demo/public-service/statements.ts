import type { StatementSource } from '../../contract/study.ts';

/**
 * The Q-set, in Q-set order: our own words, written for this demo after the debates one meets in the kind of
 * source named. "They" are the people who work as professionals in public services.
 */
export const STATEMENTS = [
  {
    key: 'moved-with-times',
    source: 'media',
    text: 'Public services have moved with the times more than people notice.',
  },
  { key: 'badly-paid', source: 'media', text: 'For the work they do, they are badly paid.' },
  {
    key: 'boundary-fades',
    source: 'literature',
    text: 'It is getting hard to tell where the public sector ends and the private one begins.',
  },
  { key: 'no-risk', source: 'forum', text: 'They would rather do nothing than take a risk.' },
  {
    key: 'helping-not-pay',
    source: 'interview',
    text: 'What keeps them going is helping people, not what they earn.',
  },
  {
    key: 'old-computers',
    source: 'forum',
    text: 'Their computers are years behind the ones the rest of us use.',
  },
  {
    key: 'ambitious-elsewhere',
    source: 'forum',
    text: 'The most ambitious graduates end up working somewhere else.',
  },
  { key: 'answerable', source: 'literature', text: 'Having to answer to the public keeps them honest.' },
  {
    key: 'jobs-unsafe',
    source: 'media',
    text: 'With cuts always round the corner, their jobs are no longer safe.',
  },
  {
    key: 'grey-suits',
    source: 'social-media',
    text: 'Grey suits, grey corridors, tea at eleven: the cliché is not far off.',
  },
  {
    key: 'skills-welcome',
    source: 'job-description',
    text: 'The skills they learn would be welcome with any employer.',
  },
  { key: 'silos', source: 'literature', text: 'Departments work in silos and seldom talk to one another.' },
  {
    key: 'trust-with-family',
    source: 'interview',
    text: 'I would trust them with a decision that affected my own family.',
  },
  {
    key: 'money-saved',
    source: 'social-media',
    text: 'Half of what is spent on them could be saved and nobody would notice.',
  },
  {
    key: 'partners',
    source: 'job-description',
    text: 'They spend much of their time working with charities and companies as partners.',
  },
  { key: 'pension', source: 'social-media', text: 'The pension is the main reason people stay.' },
  { key: 'inventive', source: 'interview', text: 'Having so little money has made them inventive.' },
  {
    key: 'politicians',
    source: 'media',
    text: 'What they can achieve depends on which politicians happen to be in charge.',
  },
  {
    key: 'fairer-society',
    source: 'interview',
    text: 'They went into this work to help make society fairer.',
  },
  { key: 'looks-good-on-cv', source: 'forum', text: 'A few years in public service looks good on a CV.' },
  {
    key: 'firms-better',
    source: 'social-media',
    text: 'Private firms could do most of their work better than they do.',
  },
  { key: 'no-thanks', source: 'interview', text: 'Hardly anyone thanks them for what they do.' },
  {
    key: 'run-like-business',
    source: 'literature',
    text: 'Public services are run more and more like businesses, with targets and customers.',
  },
  { key: 'home-at-five', source: 'social-media', text: 'They can go home at five and forget about work.' },
  {
    key: 'high-standards',
    source: 'literature',
    text: 'Their professional standards are as high as any you would find in a private firm.',
  },
  {
    key: 'one-person-little',
    source: 'forum',
    text: 'One person can change very little in such a large system.',
  },
  {
    key: 'every-background',
    source: 'job-description',
    text: 'You find people from every kind of background among them.',
  },
  {
    key: 'jobs-secure',
    source: 'forum',
    text: 'A post in public service is about as secure as work can be.',
  },
  { key: 'software', source: 'media', text: 'Much of what they do will soon be done by software.' },
  { key: 'decent-society', source: 'literature', text: 'A decent society depends on what they do.' },
  { key: 'waited-longest', source: 'forum', text: 'Promotion goes to whoever has waited longest.' },
  {
    key: 'business-sense',
    source: 'job-description',
    text: 'Running a public service well takes as much business sense as running a company.',
  },
  {
    key: 'know-the-people',
    source: 'interview',
    text: 'They know the people they serve and understand how they live.',
  },
  {
    key: 'outsourcing-worse',
    source: 'media',
    text: 'Handing public work to private firms has made services worse.',
  },
  { key: 'forms', source: 'social-media', text: 'Most of their day goes on forms, procedures and meetings.' },
  {
    key: 'responsibility-early',
    source: 'job-description',
    text: 'A capable graduate is trusted with real responsibility early on.',
  },
  {
    key: 'another-age',
    source: 'social-media',
    text: 'Their whole way of working seems to belong to another age.',
  },
  {
    key: 'work-of-others',
    source: 'interview',
    text: 'Those who are left are doing the work of the colleagues who were let go.',
  },
  {
    key: 'same-job-elsewhere',
    source: 'interview',
    text: 'They could do much the same job in a company or a charity.',
  },
  { key: 'no-two-days', source: 'job-description', text: 'No two days in this line of work are the same.' },
  {
    key: 'nobodys-fault',
    source: 'social-media',
    text: 'When something goes wrong, it is never anybody’s fault.',
  },
  { key: 'better-image', source: 'media', text: 'They deserve a far better image than they have.' },
  {
    key: 'data-and-technology',
    source: 'job-description',
    text: 'Some of the most interesting work with data and technology is done in public services.',
  },
  {
    key: 'move-between',
    source: 'literature',
    text: 'People move back and forth between public and private jobs all through their careers.',
  },
  {
    key: 'lost-with-customers',
    source: 'forum',
    text: 'Most of them would be lost if they had to compete for customers.',
  },
] as const satisfies readonly { key: string; source: StatementSource; text: string }[];

/** A statement's name within the demo; its place in the Q-set may change, this does not. */
export type StatementKey = (typeof STATEMENTS)[number]['key'];

/** Grid −5 … +5; 45 cells. */
export const DISTRIBUTION = [2, 3, 4, 5, 5, 7, 5, 5, 4, 3, 2].map((capacity, column) => ({
  value: column - 5,
  capacity,
}));
