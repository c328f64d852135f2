import type { Request } from 'express';
import { completionOf } from '../completion-address.ts';
import { ConsentItemName } from '../contract/consent-item.ts';
import { EXTERNAL_FIELD_PREFIX, TICKED } from '../contract/participation.ts';
import type { SubmitQSortResponse } from '../contract/q-sort.ts';
import { declared } from '../usecases/begin-participation.ts';
import { newSecret } from '../secrets.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';
import type { StudyCardView } from '../usecases/read-study-card.ts';
import { languageFor, languagesOf, studyWords } from '../usecases/study-words.ts';

/** What somebody's link or form brought along. */
export interface Brought {
  /** The language wished for, if any. */
  readonly language: unknown;
  /** Parameters of the link, declared or not. */
  readonly externalIds: Readonly<Record<string, unknown>>;
  /** Boxes that were ticked. */
  readonly given: readonly ConsentItemName[];
}

/** From the address: `?lang=de&PROLIFIC_PID=…`. */
export function broughtByLink(req: Request): Brought {
  return { language: req.query['lang'], externalIds: req.query, given: [] };
}

/** From the form, where the parameters of the link stand in hidden fields. */
export function broughtByForm(req: Request): Brought {
  const body = (req.body ?? {}) as Record<string, unknown>;
  const fields = Object.entries(body).filter(([name]) => name.startsWith(EXTERNAL_FIELD_PREFIX));
  const externalIds = Object.fromEntries(
    fields.map(([name, value]) => [name.slice(EXTERNAL_FIELD_PREFIX.length), value]),
  );
  return {
    language: body['language'],
    externalIds,
    given: ConsentItemName.options.filter((item) => body[item] === TICKED),
  };
}

/** The consent page, in the language wished for. */
export function consentView(
  { study, version, earlier }: StudyCardView,
  brought: Brought,
  invitation: string | undefined,
) {
  const words = studyWords(version, study.title, languageFor(version, brought.language));
  const externalIds = declared(brought.externalIds, version.externalParameters);
  /** Somebody else began here before: agreeing begins a new sort and leaves theirs alone. */
  const isAnew = earlier !== null;
  return {
    slug: study.slug,
    action: pageOf(study.slug, invitation),
    title: words.title,
    isDemo: study.isDemo,
    language: words.language,
    languages: languagesOf(version).map((each) => ({
      ...each,
      href: studyLink(pageOf(study.slug, invitation), {
        ...externalIds,
        lang: each.language,
        ...(isAnew && { anew: '' }),
      }),
    })),
    card: words.card,
    legalBasis: version.legalBasis,
    identifiersUntil: version.identifiersUntil,
    withdrawalDays: version.withdrawalDays,
    moveTimesPurpose: words.moveTimesPurpose,
    isAnonymous: version.isAnonymous,
    beginning: version.isAnonymous ? newSecret() : null,
    isLab: version.isLab,
    consentText: words.consentText,
    consentItems: words.consentItems,
    given: brought.given,
    studyVersionId: version.studyVersionId,
    statementCount: version.statements.length,
    asksCode: invitation === undefined ? codeAsked(version) : null,
    externalIds,
    isAnew,
  };
}

/** Where somebody goes on to who left the box empty that everybody has to tick: what their link brought is kept nowhere. */
export function screenedOutTo(
  { screenedOut, externalParameters }: StudyVersion,
  brought: Brought,
  allowedHosts: readonly string[],
): SubmitQSortResponse['completion'] {
  const externalIds = declared(brought.externalIds, externalParameters);
  return completionOf({ completion: screenedOut, externalParameters, externalIds }, allowedHosts);
}

/** The offer to go on with the sort that was begun in this browser. */
export function resumeView({ study, version, earlier }: StudyCardView, brought: Brought, now: Date) {
  if (earlier === null) throw new Error('nothing to resume');
  const externalIds = declared(brought.externalIds, version.externalParameters);
  return {
    slug: study.slug,
    title: study.title,
    isDemo: study.isDemo,
    language: version.language,
    isOpen: study.isOpen,
    link: `/s/${study.slug}/p/${earlier.participationToken}`,
    anewLink: studyLink(pageOf(study.slug, undefined), { anew: '', ...externalIds }),
    begunMinutesAgo: earlier.begunAt === null ? null : minutesSince(earlier.begunAt, now),
    isHandedIn: earlier.isHandedIn,
  };
}

/** The page that tells of an invitation that was used, with the way to the sort that was begun in this browser. */
export function invitationUsedView(
  { study, version, earlier }: StudyCardView,
  { language }: Pick<Brought, 'language'>,
) {
  return {
    slug: study.slug,
    title: study.title,
    language: languageFor(version, language),
    link: earlier === null ? null : `/s/${study.slug}/p/${earlier.participationToken}`,
  };
}

function minutesSince(moment: Date, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - moment.getTime()) / 60_000));
}

/** Which code somebody has to have who came by the study's own page. */
function codeAsked({
  isByInvitation,
  accessCodeHash,
}: StudyCardView['version']): 'personal' | 'shared' | null {
  if (isByInvitation) return 'personal';
  return accessCodeHash === null ? null : 'shared';
}

/** The page that shows the consent text, and that the answer goes to. */
function pageOf(slug: string, invitation: string | undefined): string {
  return invitation === undefined ? `/s/${slug}` : `/s/${slug}/i/${encodeURIComponent(invitation)}`;
}

function studyLink(page: string, parameters: Readonly<Record<string, string>>): string {
  return `${page}?${new URLSearchParams(parameters).toString().replace(/\banew=(?=&|$)/, 'anew')}`;
}
