import {
  MakeShareResponse,
  sharePasswordPath,
  sharePath,
  sharesPath,
  SharesResponse,
  type MakeShareRequest,
} from '../../server/contract/share.ts';
import { call, pathOf } from './call.ts';

/** Which share of which solution. */
interface ShareKey {
  readonly solutionId: string;
  readonly shareId: string;
}

/** The share links of a solution. */
export function readShares(solutionId: string): Promise<SharesResponse> {
  return call({ path: pathOf(sharesPath, { solutionId }), answer: SharesResponse });
}

/** Make a link to the report. */
export function makeShare(solutionId: string, request: MakeShareRequest): Promise<MakeShareResponse> {
  const path = pathOf(sharesPath, { solutionId });
  return call({ method: 'POST', path, body: request, answer: MakeShareResponse });
}

/** A link opens nothing any more. */
export function revokeShare(key: ShareKey): Promise<SharesResponse> {
  return call({ method: 'DELETE', path: pathOf(sharePath, { ...key }), answer: SharesResponse });
}

/** Another password, or (null) none. */
export function setSharePassword(key: ShareKey, password: string | null): Promise<SharesResponse> {
  const path = pathOf(sharePasswordPath, { ...key });
  return call({ method: 'PUT', path, body: { password }, answer: SharesResponse });
}
