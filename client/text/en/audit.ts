import type { AuditAct, AuditEntry } from '../../../server/contract/audit.ts';
import { MemberRole, Permission } from '../../../server/contract/study-role.ts';
import { counted } from '../number-text.ts';
import { settingNames } from './setting-names.ts';
import { studyPagesText } from './study-pages.ts';

type Details = AuditEntry['details'];

/** What was done, as the rest of a line that begins with who did it. */
const acts: Record<AuditAct, (details: Details) => string> = {
  refused: ({ permission }) => `was refused: their role does not let them ${permissionText(permission)}`,
  'record-exported': ({ qSorts }) =>
    `downloaded the record of ${counted(Number(qSorts), 'Q-sort', 'Q-sorts')}`,
  'identities-read': () => 'looked at who is who',
  'identities-exported': () => 'downloaded who is who',
  'identities-erased': () => 'erased who is who, on the day that was promised',
  'solution-saved': () => 'saved a solution',
  'report-published': ({ audience }) =>
    audience === 'share-holders'
      ? 'published a report for those who hold a share link'
      : `published a report${audience === 'everybody' ? ' for everybody' : ''}`,
  'report-taken-back': () => 'took a report back',
  'reader-threshold-set': ({ from, to, reason }) =>
    Number(to) > Number(from)
      ? `let readers see an array from ${String(to)} people on, no longer from ${String(from)}`
      : `let readers see an array from ${String(to)} people on, before from ${String(from)}. Reason: ${String(reason)}`,
  'share-made': ({ lifetimeDays, hasPassword }) =>
    `made a share link for ${counted(Number(lifetimeDays), 'day', 'days')}, with${hasPassword === true ? '' : 'out'} a password`,
  'share-revoked': () => 'revoked a share link',
  'share-password-set': ({ hasPassword }) =>
    hasPassword === true ? 'gave a share link a new password' : 'took the password off a share link',
  'version-published': ({ number, changed }) =>
    `published version ${Number(number)} of the study${
      typeof changed === 'string' && changed !== '' ? `, changing ${settingNames(changed)}` : ''
    }`,
  'study-made': () => 'made the study',
  'study-opened': () => 'opened the study',
  'study-closed': () => 'closed the study',
  'consent-approved': () => 'approved the consent text',
  'role-given': ({ role }) => `gave somebody the role ${roleText(role)}`,
  'member-removed': () => 'removed somebody from the study',
  'ownership-handed-over': () => 'handed the study over',
  'invitation-sent': ({ role }) => `invited somebody as ${roleText(role)}`,
  'invitation-accepted': ({ role }) => `accepted an invitation as ${roleText(role)}`,
  'invitation-taken-back': () => 'took an invitation back',
  'reset-link-made': () => 'made a link with which a colleague sets a new password',
  'quotation-chosen': () => 'chose a quotation',
  'quotation-removed': () => 'took a quotation out',
  'quotation-cleared': () => 'cleared a quotation for readers',
  'quotation-taken-back': () => 'took the clearance of a quotation back',
  'participants-invited': () => 'made personal invitations for participants',
  'participant-invitation-revoked': ({ number }) => `took back participants’ invitation ${Number(number)}`,
  'lab-computer-prepared': ({ places }) =>
    `made a link that prepares a lab computer for ${counted(Number(places), 'person', 'people')}`,
  'lab-link-taken-back': ({ places }) =>
    `took back an unused link that would have prepared a lab computer for ${counted(Number(places), 'person', 'people')}`,
  'lab-computer-ended': ({ places }) =>
    `let nobody new begin on a lab computer that was prepared for ${counted(Number(places), 'person', 'people')}`,
  'identity-readers-named': () => 'named who may see who is who',
  'sort-withdrawn': () => 'withdrew their Q-sort; everything of theirs was erased',
  'participation-stopped': () => 'stopped before handing in; everything of theirs was erased',
};

function permissionText(value: Details[string] | undefined): string {
  const permission = Permission.safeParse(value).data;
  return permission === undefined ? 'do that' : studyPagesText.permissions[permission];
}

function roleText(value: Details[string] | undefined): string {
  const role = MemberRole.safeParse(value).data;
  return role === undefined ? 'member' : studyPagesText.roles[role].toLowerCase();
}

/** Acts done by participants, not by researchers or the server itself. */
const OF_PARTICIPANTS: ReadonlySet<AuditAct> = new Set<AuditAct>(['sort-withdrawn', 'participation-stopped']);

/** Words of the page that shows what was done in a study. */
export const auditText = {
  title: 'Audit',
  lead: 'Who did what in this study, when, and in which role. Entries are only ever added.',
  whole: (count: number) => `Chain checked: whole, ${counted(count, 'entry', 'entries')}.`,
  broken: 'The chain is broken',
  brokenText: (place: number) =>
    `Entry ${place} is not what was written down: it, or one before it, was changed or removed in the database. ` +
    'Keep a copy of this audit and tell whoever runs this installation.',
  empty: 'Nothing was written down yet.',
  kind: 'Show',
  kinds: {
    all: 'Everything',
    data: 'Data taken away or seen',
    people: 'People and roles',
    reports: 'Reports',
    study: 'The study itself',
    erasures: 'Erasures',
    refusals: 'Refused',
  },
  nothingOfKind: 'Nothing of this kind was done.',
  caption: 'What was done, newest first',
  columns: { when: 'When', who: 'Who', what: 'What', sequence: 'Entry' },
  earlier: (count: number) => `Show ${counted(count, 'earlier entry', 'earlier entries')}`,
  json: 'Download as JSON',
  csv: 'Download as CSV',
  keep: 'Download it now and then and keep it elsewhere: a chain that was written anew from some entry on can be told only from such a copy.',
  who({ act, actorId, actorName }: Pick<AuditEntry, 'act' | 'actorId' | 'actorName'>): string {
    if (actorName !== null) return actorName;
    if (actorId !== null) return 'Somebody whose account is gone';
    return OF_PARTICIPANTS.has(act) ? 'A participant' : 'The server';
  },
  what: ({ act, details }: Pick<AuditEntry, 'act' | 'details'>) => acts[act](details),
};
