import type { Audience } from '../../../server/contract/solution.ts';
import { counted } from '../number-text.ts';

/** Who may read a report, and the links that open it. */
export const sharesText = {
  title: 'Share links',
  nav: 'Share links',
  lead: 'A share link opens the report, and nothing else, for somebody without an account: a school, a careers service, a board. It opens it while the report is published, ends by itself, and can be revoked at any time.',
  none: 'No link yet. Make one below for the first who should read the report.',
  loading: 'Looking for share links …',

  audience: 'Who may read it',
  audiences: {
    everybody: 'Everybody',
    'share-holders': 'Only those who hold a share link',
  } satisfies Record<Audience, string>,
  audienceHints: {
    everybody: 'The report has an address that anybody may open and pass on.',
    'share-holders':
      'The address shows nothing to others. You make a link for each reader; colleagues with a role in this study read it signed in.',
  } satisfies Record<Audience, string>,
  changeAudience: 'Change who may read it',
  narrowTitle: 'Only for those who hold a share link?',
  narrowText: (address: string) =>
    `${address} will show that there is nothing there, except to colleagues with a role in this study. Share links go on working. What has been read already cannot be unread.`,
  narrow: 'Only for share links',
  widenTitle: 'Open it to everybody?',
  widenText: (address: string) =>
    `Anybody may then read it at ${address}, and pass the address on. Share links go on working. What has been read cannot be unread.`,
  widen: 'Open it to everybody',
  cancel: 'Leave it as it is',
  nowAudience: {
    everybody: 'Everybody with the address may read it now.',
    'share-holders': 'Only those who hold a share link may read it now.',
  } satisfies Record<Audience, string>,
  onlyShares: 'Only those who hold a share link can read it, and colleagues in this study at',

  makeTitle: 'Make a link',
  label: 'For whom',
  labelHint: 'Readers never see this. It tells you later which link is whose.',
  labelMissing: 'Say for whom the link is',
  lifetime: 'How long it works',
  lifetimes: { 7: 'A week', 30: 'A month', 90: 'Three months', 365: 'A year' },
  password: 'Password',
  passwordHint: 'Optional; at least 8 characters. Send it another way than the link.',
  passwordWrong: 'A password has at least 8 characters, and at most 200',
  make: 'Make the link',
  made: (label: string) => `This is the link for ${label}. Copy it now: it is shown only this once.`,

  active: 'Working links',
  ended: (count: number) => counted(count, 'link that ended', 'links that ended'),
  until: (day: string) => `Works until ${day}`,
  revoked: (day: string) => `Revoked on ${day}`,
  expired: (day: string) => `Ended on ${day}`,
  withPassword: 'with a password',
  withoutPassword: 'without a password',
  madeBy: (name: string, day: string) => `made by ${name} on ${day}`,
  notUsed: 'Not used yet.',
  used: (count: number, moment: string) =>
    `Used ${count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`}, last on ${moment}.`,
  byDay: 'Day by day',
  day: (day: string, count: number) => `${day}: ${counted(count, 'use', 'uses')}`,

  revoke: 'Revoke',
  revokeLabel: (label: string) => `Revoke the link for ${label}`,
  revokeTitle: (label: string) => `Revoke the link for ${label}?`,
  revokeText:
    'It opens nothing any more, at once and for good. Whoever reads the report at this moment cannot load it again.',
  keep: 'Keep it',
  nowRevoked: (label: string) => `The link for ${label} opens nothing any more.`,
  setPassword: 'New password',
  setPasswordLabel: (label: string) => `New password for the link for ${label}`,
  passwordTitle: (label: string) => `Password of the link for ${label}`,
  passwordText:
    'Whoever opened the link with the old password is asked for the new one at once. Leave it empty, and the link alone opens the report.',
  newPassword: 'New password',
  save: 'Set this password',
  takeOff: 'Go without a password',
  nowPassword: (label: string) => `The link for ${label} has a new password.`,
  nowNoPassword: (label: string) => `The link for ${label} works without a password.`,
};
