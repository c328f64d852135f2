import type { Response } from 'express';
import type { LabKit } from '../contract/lab.ts';
import type { ParticipationView } from '../contract/participation.ts';
import type { Services } from '../services.ts';
import { conditionOf, FIRST_OCCASION } from '../usecases/find-participation.ts';
import type { PreparedLabComputer } from '../usecases/prepare-lab-computer.ts';
import { readStudyCard, type StudyCardView } from '../usecases/read-study-card.ts';
import { languagesOf, studyWords } from '../usecases/study-words.ts';
import { consentView } from './consent-view.ts';
import { consentHtml } from './pages.ts';

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
    places: [...places],
    texts: languagesOf(version).map(({ language, name }) => ({
      language,
      name,
      consentHtml: consentHtml(res, consentPage(card, language)),
      view: viewOfNobody(card, language),
    })),
  };
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
