/** Every other route that changes something, and why nothing is written down of it. */
export const NOT_AUDITED: Readonly<Record<string, string>> = {
  'post /api/account/second-factor': 'the researcher’s own account',
  'post /api/account/second-factor/off': 'the researcher’s own account',
  'post /api/account/second-factor/recovery-codes': 'the researcher’s own account',
  'put /api/account/second-factor': 'the researcher’s own account',
  'put /api/account/name': 'the researcher’s own account',
  'put /api/account/password': 'the researcher’s own account',
  'delete /api/account/sessions': 'the researcher’s own sessions',
  'delete /api/account/sessions/:sessionId': 'the researcher’s own sessions',
  'post /forgotten': 'the researcher’s own account',
  'post /reset/:token': 'the researcher’s own account',
  'post /sign-in/code': 'a session is the researcher’s own',
  'delete /api/studies/:studyId/personal-invitations/:personalInvitationId':
    'an invitation that nobody has used ends',
  'post /s/:studySlug/receipt': 'a participant looks at their own sort; nothing changes',
  'post /api/solutions/:solutionId/quotations': 'a draft; readers get a quotation only once it is cleared',
  'post /sign-in': 'a session is the researcher’s own; it is listed among their sessions',
  'post /api/sign-out': 'a session is the researcher’s own',
  'post /set-up/:token': 'happens once, before there is anybody to read it',
  'post /api/imports/preview': 'stores nothing',
  'post /api/studies/:studyId/consent-preview': 'stores nothing',
  'put /api/solutions/:solutionId/viewpoints/:factorIndex':
    'a draft of words; readers get them only by publishing',
  'post /s/:studySlug': 'a participant agrees: kept as a consent, not as an act of a researcher',
  'post /s/:studySlug/i/:invitationToken': 'the same, by a personal invitation',
  'post /api/participations/:participationToken/draft': 'a participant’s own sort',
  'post /api/participations/:participationToken/q-sorts': 'a participant’s own sort',
};
