import type { Permission, StudyRole } from '../../../server/contract/study-role.ts';

/** Words around the pages of one study. */
export const studyPagesText = {
  nav: 'This study',
  toStudies: 'All studies',
  analysis: 'Analysis',
  card: 'Card and consent',
  takingPart: 'Taking part',
  participants: 'Participants',
  lab: 'Lab',
  people: 'People',
  audit: 'Audit',

  roles: {
    owner: 'Owner',
    editor: 'Editor',
    analyst: 'Analyst',
    interviewer: 'Interviewer',
    reader: 'Reader',
  } satisfies Record<StudyRole, string>,

  /** What each permission lets one do, as the end of “may …”. */
  permissions: {
    'read-study': 'see the statements, every Q-sort, reasons and interviews, without names',
    'read-solutions': 'see saved solutions with all their figures',
    'read-reports': 'read the published reports',
    'save-solutions': 'save solutions and write about their viewpoints',
    publish: 'publish reports and take them back',
    'export-record': 'download the record of every Q-sort',
    'read-identities': 'see who is who: e-mail addresses, panel ids and the like',
    'change-study': 'change what participants are shown, open and close the study, invite participants',
    'read-people': 'see who works on the study',
    'manage-people': 'invite colleagues, give and take roles, hand the study over',
    'read-audit': 'see what was done, when and by whom',
  } satisfies Record<Permission, string>,
};
