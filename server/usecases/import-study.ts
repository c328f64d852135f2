import type { ImportRequest, ImportResponse } from '../contract/import.ts';
import { AppError } from '../errors.ts';
import type { ImportedStudy } from '../formats/imported-study.ts';
import type { Services } from '../services.ts';
import { slugOf } from '../slug-of.ts';
import { studyQSortStore } from '../stores/study-q-sorts.store.ts';
import { auditStore } from '../stores/audit.store.ts';
import { studyStore, type NewStudy } from '../stores/study.store.ts';
import { sameStudyFinding } from './preview-import.ts';
import { sameStudy } from './same-study.ts';
import { studySummary } from './study-summary.ts';

/** Who imports. */
interface Importer {
  readonly researcherId: string;
  readonly name: string;
}

/**
 * A researcher makes a study of their files. All of it is stored, or nothing: one fault, and there is no study. The same
 * data may be imported again; a notice says so.
 *
 * @throws {AppError} `import-faulty` if anything is at fault; the preview lists every fault.
 */
export async function importStudy(
  { database, now, studyReader }: Services,
  importer: Importer,
  request: ImportRequest,
): Promise<ImportResponse> {
  const { study, inputDigest, findings } = await studyReader.read(request);
  const [first, ...others] = findings.filter(({ isFatal }) => isFatal);
  if (!study || inputDigest === null)
    throw new AppError('import-faulty', `${first?.message ?? ''}${more(others.length)}`);

  const { statements, qSorts } = study;
  const size = { statementCount: statements.length, qSortCount: qSorts.length };
  const same = await sameStudy(database, { ownerId: importer.researcherId, ...size, inputDigest });
  const row = await database.transaction(async (db) => {
    const createdAt = now();
    const stored = await studyStore(db).insertStudy(newStudy(study, importer, createdAt));
    const from = { origin: 'imported', submittedAt: createdAt } as const;
    await studyQSortStore(db).insertQSorts(stored, qSorts, from);
    await auditStore(db).append({
      ...{ studyId: stored.studyId, at: createdAt, actorId: importer.researcherId, role: 'owner' },
      act: 'study-made',
      details: { qSorts: qSorts.length },
    });
    return studyStore(db).findStudy(stored.studyId, importer);
  });
  return {
    study: studySummary(row!, importer),
    findings: [...findings, ...sameStudyFinding(same, request)],
  };
}

function more(others: number): string {
  return others === 0 ? '' : `; and ${others} more ${others === 1 ? 'fault' : 'faults'}`;
}

/** A study nobody can take part in: its Q-sorts were made elsewhere, under words that the files do not hold. */
function newStudy(study: ImportedStudy, importer: Importer, createdAt: Date): NewStudy {
  const { title, distribution, isForced, statements } = study;
  return {
    slug: slugOf(title, 'study'),
    title,
    ownerId: importer.researcherId,
    provenance: 'imported',
    isDemo: false,
    isOpen: false,
    language: 'en',
    card: {
      ownerName: importer.name,
      ...{ purpose: '', legalBasis: '', viewers: '', retention: '', withdrawal: '', contact: '' },
      minutes: null,
    },
    consentText: '',
    ...{ distribution, isForced },
    reasonsAskedFor: [],
    statements: statements.map((statement) => ({ ...statement, source: null })),
    conditions: [{ instruction: '', disagreePole: 'disagree', agreePole: 'agree' }],
    createdAt,
  };
}
