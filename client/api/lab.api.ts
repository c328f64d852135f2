import {
  labComputerPath,
  LabComputerState,
  labDeliveriesPath,
  LabDeliveryResponse,
  LabKit,
  labKitPath,
  type SealedDelivery,
} from '../../server/contract/lab.ts';
import { Problem } from '../../server/contract/problem.ts';
import { ask, isBusy } from './ask.ts';

/** What became of one try to deliver for a place. */
export type LabDeliveryResult =
  | { readonly kind: 'received' }
  /** A code of docs/errors.md; the same again would get the same answer. */
  | { readonly kind: 'refused'; readonly code: string }
  /** No answer, one that is not the server's, or it asks to come back later. */
  | { readonly kind: 'unreachable' };

/** Open the link that prepares this computer. @returns the kit, or a code of docs/errors.md, or `unreachable`. */
export async function openLabLink(linkToken: string): Promise<LabKit | string> {
  const answer = await ask(labKitPath, { json: JSON.stringify({ linkToken }) });
  const kit = LabKit.safeParse(answer?.body);
  if (kit.success) return kit.data;
  return Problem.safeParse(answer?.body).data?.error.code ?? 'unreachable';
}

/** May people begin here now; null if it cannot be asked. */
export async function readLabComputer(labComputerId: string): Promise<LabComputerState | null> {
  const answer = await ask(labComputerPath.replace(':labComputerId', labComputerId));
  return LabComputerState.safeParse(answer?.body).data ?? null;
}

/** Try once to deliver. Never throws. */
export async function deliverSealed(
  labComputerId: string,
  sealed: SealedDelivery,
): Promise<LabDeliveryResult> {
  const path = labDeliveriesPath.replace(':labComputerId', labComputerId);
  const answer = await ask(path, { json: JSON.stringify(sealed) });
  if (answer === null || isBusy(answer)) return { kind: 'unreachable' };
  if (LabDeliveryResponse.safeParse(answer.body).success) return { kind: 'received' };
  const problem = Problem.safeParse(answer.body);
  return problem.success ? { kind: 'refused', code: problem.data.error.code } : { kind: 'unreachable' };
}
