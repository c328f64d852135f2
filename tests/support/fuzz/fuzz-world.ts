import type { Express } from 'express';
import request from 'supertest';
import type { AccountResponse, ResetLinkResponse } from '../../../server/contract/account.ts';
import type { InviteResponse } from '../../../server/contract/invitation.ts';
import type {
  MadePersonalInvitationsResponse,
  PersonalInvitationsResponse,
} from '../../../server/contract/personal-invitation.ts';
import type { Quotation } from '../../../server/contract/quotation.ts';
import type { StudyRole } from '../../../server/contract/study-role.ts';
import { newSecret } from '../../../server/secrets.ts';
import type { MakeShareResponse } from '../../../server/contract/share.ts';
import type { Services } from '../../../server/services.ts';
import { aQuotableSolution, PIAS_REASON } from '../a-quotable-solution.ts';
import { aStudyWithSorts, twoFactors } from '../a-solution-to-save.ts';
import { aBatch, aLine, aSorter, type Sorter } from '../a-sorter.ts';
import { researcherStore } from '../../../server/stores/researcher.store.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { aTeam, type SignedIn } from '../a-team.ts';
import { SHARE_PASSWORD } from '../share-hand.ts';
import { storedStudy } from '../stored-study.ts';
import { importOf } from '../an-import.ts';
import { aQuestion } from '../study-settings.ts';
import { aSignedInResearcher } from '../test-app.ts';

/** Who asks; each has a cookie but the first. */
export type Asking = 'nobody' | 'stranger' | 'participant' | StudyRole;

/** What is in the database while requests are made up, so that many of them meet something. */
export interface FuzzWorld {
  readonly cookies: Readonly<Record<Asking, string | null>>;
  /** What a parameter of an address may be, by its name; others take any of them. */
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** UUIDs of rows. */
  readonly keys: readonly string[];
  /** Good bodies by `post /path`, for routes whose schema alone rarely makes one that is accepted. */
  readonly examples: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * A study with sorts, a published solution with a quotation, two participants and somebody in every role, its owner being
 * the installation's too; invitations of every kind that wait; and a study of somebody else's.
 */
export async function aFuzzWorld(services: Services, app: Express): Promise<FuzzWorld> {
  const { database } = services;
  const owner = await anInstallationOwner(services);
  const stranger = await aSignedInResearcher(services);
  const solution = await aQuotableSolution(database, owner.researcher.researcherId, {
    questions: [aQuestion(), aQuestion({ key: 'age', kind: 'number' })],
    externalParameters: ['PID'],
    moveTimesPurpose: 'To learn where people hesitate.',
  });
  const study = await storedStudy(database, solution.studyId);
  const team = await aTeam(services, study.studyId, owner);
  const others = await aStudyWithSorts(database, { ownerId: stranger.researcher.researcherId });
  const sorting = await aSorter(app, study);
  const handedIn = await aSorter(app, study);
  const answer = await request(app).post(`/api/participations/${handedIn.token}/q-sorts`).send(handedIn.body);
  const { receiptCode } = answer.body as { receiptCode: string };
  const cookies = mapValues(team, ({ cookie }) => cookie);
  const rows = await knownRows(app, owner, { ...solution, colleague: team.reader.researcher.researcherId });
  const ids = sorting.view.statements.map(({ statementId }) => statementId);
  return {
    cookies: {
      ...{ nobody: null, stranger: stranger.cookie, participant: `standpoint-sort=${sorting.token}` },
      ...cookies,
    },
    parameters: {
      ...rows,
      studyId: [study.studyId, study.studyId, others.studyId],
      studySlug: [study.slug, others.slug],
      slug: [solution.slug],
      solutionId: [solution.solutionId],
      factorIndex: ['0', '2', '3', '9999'],
      participationToken: [sorting.token, handedIn.token],
      researcherId: Object.values(team).map(({ researcher }) => researcher.researcherId),
      receiptCode: [receiptCode],
    },
    keys: [
      ...[study.studyId, study.studyVersionId, others.studyId, solution.solutionId],
      ...[team.editor.researcher.researcherId, team.reader.researcher.researcherId],
      ...[...study.conditionIds, ...ids],
    ],
    examples: examplesOf(study, sorting, receiptCode),
  };
}

/** Somebody signed in who owns this installation, whoever owned it before. */
async function anInstallationOwner(services: Services): Promise<SignedIn> {
  const owner = await aSignedInResearcher(services);
  await services.database.query('delete from installation');
  await researcherStore(services.database).claimInstallation(owner.researcher.researcherId);
  return owner;
}

/** What the owner made of everything that has a key or a token of its own, as parameters of addresses. */
async function knownRows(
  app: Express,
  { cookie }: SignedIn,
  { studyId, solutionId, colleague }: { studyId: string; solutionId: string; colleague: string },
): Promise<Record<string, string[]>> {
  const send = async (method: 'get' | 'post', path: string, body?: object) => {
    const answer = await request(app)[method](path).set('Cookie', cookie).send(body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body as unknown;
  };
  const email = 'somebody@example.org';
  const invited = (await send('post', '/api/invitations', { email })) as InviteResponse;
  const ofStudy = `/api/studies/${studyId}`;
  const joining = (await send('post', `${ofStudy}/invitations`, {
    email,
    role: 'analyst',
  })) as InviteResponse;
  const reset = (await send('post', `/api/researchers/${colleague}/reset-link`)) as ResetLinkResponse;
  const personal = `${ofStudy}/personal-invitations`;
  const made = (await send('post', personal, {
    kind: 'link',
    labels: ['Rose', ''],
  })) as MadePersonalInvitationsResponse;
  const listed = (await send('get', personal)) as PersonalInvitationsResponse;
  const quotation = (await send('post', `/api/solutions/${solutionId}/quotations`, PIAS_WORDS)) as Quotation;
  const shared = (await send('post', `/api/solutions/${solutionId}/shares`, {
    ...{ label: 'A school', lifetimeDays: 30, password: SHARE_PASSWORD },
  })) as MakeShareResponse;
  const account = (await send('get', '/api/account')) as AccountResponse;
  const tokenOf = (link: string | null) => String(link).split('/').at(-1)!;
  return {
    invitationId: [invited, joining].map(({ invitation }) => invitation.invitationId),
    token: [tokenOf(invited.link), tokenOf(joining.link), tokenOf(reset.link), newSecret()],
    invitationToken: made.invitations.map(({ link }) => tokenOf(link)),
    personalInvitationId: listed.invitations.map(({ personalInvitationId }) => personalInvitationId),
    quotationId: [quotation.quotationId],
    shareId: [shared.share.shareId],
    shareToken: [tokenOf(shared.link)],
    sessionId: account.sessions.map(({ sessionId }) => sessionId),
  };
}

function mapValues<Key extends string, From, To>(
  object: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Record<Key, To> {
  const entries = Object.entries<From>(object).map(([key, value]) => [key, change(value)] as const);
  return Object.fromEntries(entries) as Record<Key, To>;
}

const PIAS_WORDS = { factorIndex: 0, participant: 'Pia-1', position: 1, words: PIAS_REASON };

function examplesOf(
  study: StoredStudy,
  sorting: Sorter,
  receiptCode: string,
): Readonly<Record<string, readonly unknown[]>> {
  const lines = sorting.view.statements.map(({ statementId }) => aLine({ kind: 'later', statementId }));
  const csv = 'statement,p1,p2\na,-1,0\nb,0,1\nc,1,-1\n';
  return {
    'post /api/participations/:participationToken/q-sorts': [sorting.body],
    'post /api/participations/:participationToken/draft': [aBatch(sorting, lines)],
    'post /api/studies/:studyId/solutions': [twoFactors],
    'post /api/solutions/:solutionId/quotations': [PIAS_WORDS],
    'post /api/studies/:studyId/versions': [
      { basedOn: study.studyVersionId, changes: { consentText: 'Taking part is free.' } },
    ],
    'post /api/imports': [importOf({ 'sorts.csv': csv })],
    'post /api/imports/preview': [importOf({ 'sorts.csv': csv }), importOf({ 'sorts.dat': 'no PQMethod' })],
    'post /r/:shareToken': [{ password: SHARE_PASSWORD }],
    'post /s/:studySlug': [{ answer: 'agree', studyVersionId: study.studyVersionId, 'external-PID': 'x' }],
    'post /s/:studySlug/withdraw': [{ receiptCode }, { receiptCode, answer: 'withdraw' }],
  };
}
