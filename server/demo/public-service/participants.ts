import type { ViewpointKey } from './planted-viewpoints.ts';

/** A simulated participant: who is sorting, and what was planted in them. */
export interface DemoParticipant {
  readonly code: string;
  /** None: a null sorter. Two: a mixed one. */
  readonly holds: readonly ViewpointKey[];
  readonly course: string;
  readonly year: string;
}

/**
 * 48 people in the order of their codes (S for simulated; a visitor who sorts gets P1, P2 …); the order, in which no viewpoint stands in a block, was shuffled once.
 * A person's place decides which stream of chance draws their Q-sort: do not reorder.
 */
export const PARTICIPANTS: readonly DemoParticipant[] = [
  person('S01', 'Music', 1, 'stereotyped'),
  person('S02', 'Modern Languages', 4, 'career', 'blurring'),
  person('S03', 'Economics', 3, 'cold'),
  person('S04', 'Geography', 3, 'idealistic', 'career'),
  person('S05', 'Social Work', 3, 'cuts'),
  person('S06', 'International Relations', 2, 'idealistic'),
  person('S07', 'Nursing', 3, 'warm'),
  person('S08', 'Sociology', 3, 'idealistic'),
  person('S09', 'Law', 2, 'idealistic'),
  person('S10', 'Sport Science', 2, 'stereotyped'),
  person('S11', 'Business Management', 3, 'cold'),
  person('S12', 'Physics', 1),
  person('S13', 'Geography', 2, 'warm'),
  person('S14', 'Social Policy', 1, 'idealistic'),
  person('S15', 'Nursing', 2, 'warm', 'cuts'),
  person('S16', 'Computer Science', 2, 'cold'),
  person('S17', 'Marketing', 3, 'blurring'),
  person('S18', 'Architecture', 1, 'cold', 'stereotyped'),
  person('S19', 'Accounting and Finance', 2, 'cold'),
  person('S20', 'Education Studies', 1, 'warm'),
  person('S21', 'Politics', 2, 'idealistic'),
  person('S22', 'Psychology', 3, 'warm'),
  person('S23', 'Education Studies', 3, 'idealistic'),
  person('S24', 'Mathematics', 2, 'stereotyped'),
  person('S25', 'Business Management', 2, 'warm'),
  person('S26', 'Business Management', 4, 'blurring'),
  person('S27', 'Mathematics', 3, 'career'),
  person('S28', 'Social Work', 2, 'warm'),
  person('S29', 'English Literature', 3, 'warm'),
  person('S30', 'Economics', 2, 'career'),
  person('S31', 'Marketing', 1, 'cold'),
  person('S32', 'Environmental Science', 2, 'blurring'),
  person('S33', 'Sociology', 2, 'cuts'),
  person('S34', 'Politics', 3, 'cold'),
  person('S35', 'Computer Science', 1, 'cold'),
  person('S36', 'Media and Communication', 1, 'stereotyped'),
  person('S37', 'History', 1, 'warm'),
  person('S38', 'Biomedical Science', 2, 'warm'),
  person('S39', 'Accounting and Finance', 3, 'cold'),
  person('S40', 'Chemistry', 3, 'stereotyped'),
  person('S41', 'Mechanical Engineering', 2, 'cold'),
  person('S42', 'Fine Art', 2, 'stereotyped'),
  person('S43', 'Philosophy', 2, 'idealistic'),
  person('S44', 'Law', 1, 'career'),
  person('S45', 'Drama', 2),
  person('S46', 'Law', 3, 'warm'),
  person('S47', 'Criminology', 3, 'idealistic'),
  person('S48', 'Civil Engineering', 3, 'career'),
];

function person(code: string, course: string, year: number, ...holds: ViewpointKey[]): DemoParticipant {
  return { code, course, year: String(year), holds };
}
