import { StudiesResponse, studiesPath, studyPath, StudyResponse } from '../../server/contract/study.ts';
import { call, pathOf } from './call.ts';

/** The studies this visitor may see. */
export function readStudies(): Promise<StudiesResponse> {
  return call({ path: studiesPath, answer: StudiesResponse });
}

/** One study with its Q-sorts. */
export function readStudy(studyId: string): Promise<StudyResponse> {
  return call({ path: pathOf(studyPath, { studyId }), answer: StudyResponse });
}
