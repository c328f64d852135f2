import {
  labComputerOfStudyPath,
  labComputersPath,
  LabComputersResponse,
  LabLinkResponse,
  type MakeLabLinkRequest,
} from '../../server/contract/lab-computer.ts';
import { call, pathOf } from './call.ts';

/** The lab computers of a study, newest first. */
export function readLabComputers(studyId: string): Promise<LabComputersResponse> {
  return call({ path: pathOf(labComputersPath, { studyId }), answer: LabComputersResponse });
}

/** Make the link that prepares one computer; the answer is the only place it ever stands. */
export function makeLabLink(studyId: string, body: MakeLabLinkRequest): Promise<LabLinkResponse> {
  const path = pathOf(labComputersPath, { studyId });
  return call({ method: 'POST', path, body, answer: LabLinkResponse });
}

/** Take a computer back: its unused link, or that people begin on it. @returns the computers that are left. */
export function takeBackLabComputer(studyId: string, labComputerId: string): Promise<LabComputersResponse> {
  const path = pathOf(labComputerOfStudyPath, { studyId, labComputerId });
  return call({ method: 'DELETE', path, answer: LabComputersResponse });
}
