import type { Response } from 'express';
import type { LabKit } from '../contract/lab.ts';
import type { ParticipationView } from '../contract/participation.ts';
import type { Services } from '../services.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';
import { conditionOf, FIRST_OCCASION } from '../usecases/find-participation.ts';
import type { PreparedLabComputer } from '../usecases/prepare-lab-computer.ts';
import { readStudyCard, type StudyCardView } from '../usecases/read-study-card.ts';
import { languagesOf, studyWords } from '../usecases/study-words.ts';
import { consentView } from './consent-view.ts';
import { consentHtml, screenedOutHtml } from './pages.ts';

type LabText = LabKit['texts'][number];

/** Stands where a participation's key will stand. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What a lab computer is given: its places, and the study with its consent page in every language. */
export async function labKit(
  services: Services,
  res: Response,
  { computer, slug, version, places }: PreparedLabComputer,
): Promise<LabKit> {
  const { study } = await readStudyCard(services, slug, null);
  const card = { study, version, earlier: null };
  return {
    labComputerId: computer.labComputerId,
    studySlug: slug,
    name: computer.name,
    studyVersionId: version.studyVersionId,
    useUntil: computer.useUntil.toISOString(),
    publicKey: computer.publicKey.toString('base64'),
    ...completionCode(version),
    places: [...places],
    texts: languagesOf(version).map(({ language, name }) => ({
      language,
      name,
      consentHtml: consentHtml(res, consentPage(card, language)),
      ...screenedOut(card, language),
      view: viewOfNobody(card, language),
    })),
  };
}

/** A code is the same for everybody; an address would lead off a computer that the next person sits down at. */
function completionCode({ completion }: StudyVersion): Pick<LabKit, 'completionCode'> {
  return completion.kind === 'code' ? { completionCode: completion.code } : {};
}

function screenedOut({ study, version }: StudyCardView, language: string): Pick<LabText, 'screenedOutHtml'> {
  const { consentItems } = studyWords(version, study.title, language);
  const to = version.screenedOut;
  if (to.kind !== 'code' || !consentItems.some(({ item }) => item === 'eligibility')) return {};
  return { screenedOutHtml: screenedOutHtml({ language, consentItems, to }) };
}

/** Whoever looks after the computer lets people in: no code is asked there. */
function consentPage(card: StudyCardView, language: string) {
  const brought = { language, externalIds: {}, given: [] };
  return { ...consentView(card, brought, undefined), asksCode: null, fault: null };
}

function viewOfNobody({ study, version }: StudyCardView, language: string): ParticipationView {
  const words = studyWords(version, study.title, language);
  const { instruction, disagreePole, agreePole } = words;
  const { conditionId } = conditionOf(version);
  return {
    studySlug: study.slug,
    studyTitle: words.title,
    isDemo: study.isDemo,
    language,
    languages: languagesOf(version),
    isOpen: true,
    participationId: NOBODY,
    condition: { conditionId, instruction, disagreePole, agreePole },
    occasion: FIRST_OCCASION,
    distribution: version.distribution.map(({ value, capacity }) => ({ value, capacity })),
    isForced: version.isForced,
    statements: version.statements.map(({ statementId }, index) => ({
      statementId,
      text: words.statementTexts[index]!,
    })),
    reasonsAskedFor: [...version.reasonsAskedFor],
    hasPiles: version.hasPiles,
    hasTryOut: version.hasTryOut,
    questions: [...words.questions],
    keepsMoveTimes: version.moveTimesPurpose !== '',
    draft: null,
    receipt: null,
  };
}
