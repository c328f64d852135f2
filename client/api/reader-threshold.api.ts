import {
  readerThresholdPath,
  ReaderThresholdResponse,
  type ReaderThresholdRequest,
} from '../../server/contract/reader-threshold.ts';
import { call, pathOf } from './call.ts';

/** From how many people on readers of a study are shown an array. */
export function readReaderThreshold(studyId: string): Promise<ReaderThresholdResponse> {
  return call({ path: pathOf(readerThresholdPath, { studyId }), answer: ReaderThresholdResponse });
}

/** Ask for more people, or, with a reason, for fewer again. */
export function setReaderThreshold(
  studyId: string,
  request: ReaderThresholdRequest,
): Promise<ReaderThresholdResponse> {
  const path = pathOf(readerThresholdPath, { studyId });
  return call({ method: 'PUT', path, body: request, answer: ReaderThresholdResponse });
}
