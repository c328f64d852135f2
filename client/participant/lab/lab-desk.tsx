import type { LabConsent, LabDelivery } from '../../../server/contract/lab.ts';
import type { ParticipationView } from '../../../server/contract/participation.ts';
import { openProgress, type Progress } from '../progress.ts';
import { participantTextIn } from '../../text/participant-text.ts';
import type { SortingStart } from '../sorting-start.ts';
import type { Receipt } from '../sorting-state.ts';
import type { KeptKit, LabPerson, LabStorage } from './lab-storage.ts';
import { labWords, wordsAtTheLab } from './lab-words.ts';
import { newParticipationToken, newPersonalCode, receiptCode } from './secrets.ts';
import { seal } from './seal.ts';

/** Where people sit down one after the other. */
export interface Lab {
  readonly kit: KeptKit;
  readonly storage: LabStorage;
  /** Something new waits to be delivered. */
  readonly wake: () => void;
}

/** Somebody who has agreed. */
export type Seated = LabPerson & { readonly consent: LabConsent };

export function hasAgreed(person: LabPerson | null): person is Seated {
  return person?.consent != null;
}

/** Somebody agrees: from now on what they do is kept. */
export async function agree(
  { kit, storage }: Lab,
  { language, given }: Pick<LabConsent, 'language' | 'given'>,
): Promise<Seated | null> {
  const person = await storage.seatPerson();
  if (person === null) return null;
  const { studyVersionId } = kit;
  const consent = { studyVersionId, language, given, agreedAt: new Date().toISOString() };
  const seated = { ...person, consent, participationToken: newParticipationToken() };
  await storage.keepPerson(seated);
  return seated;
}

/** Somebody does not: they are counted once, and nothing else is kept of them. */
export async function decline(lab: Lab): Promise<void> {
  const person = await lab.storage.seatPerson();
  if (person !== null) await leave(lab, person, { outcome: 'declined' });
}

/** What is sealed, but for what is the same for everybody. */
type Left = Omit<LabDelivery, 'placeToken' | 'leftAt'>;

/**
 * Seal what somebody leaves behind, and only then erase what lies readable: a computer that dies in between has both, and
 * erases when its page is opened again, or at the latest when the study has what was sealed.
 */
async function leave({ kit, storage, wake }: Lab, { place }: LabPerson, left: Left): Promise<void> {
  const { placeId, placeToken } = place;
  const delivery = { ...left, placeToken, leftAt: new Date().toISOString() } as LabDelivery;
  await storage.leave(kit.labComputerId, await seal(kit.publicKey, placeId, delivery));
  await eraseReadable(placeId).catch(() => undefined);
  wake();
}

/** Erase what somebody sorted at this place. */
export async function eraseReadable(placeId: string): Promise<void> {
  await (await openProgress({ participationId: placeId, participationToken: '' })).erase();
}

/** The study as this person is shown it, the cards in the order of their place. */
export function viewFor({ texts }: KeptKit, { place, consent }: Seated): ParticipationView {
  const { view } = texts.find(({ language }) => language === consent.language) ?? texts[0]!;
  return {
    ...view,
    participationId: place.placeId,
    statements: place.order.map((index) => view.statements[index]!),
  };
}

/** The sort of this person as it lies on this computer. */
function progressOf({ place, participationToken }: LabPerson): Promise<Progress> {
  return openProgress({ participationId: place.placeId, participationToken });
}

/** What the sorting page starts from. */
export async function sortingStart(
  lab: Lab,
  person: Seated,
  receiptStep: (receipt: Receipt) => ReturnType<NonNullable<SortingStart['lab']>['receiptStep']>,
): Promise<SortingStart> {
  const view = viewFor(lab.kit, person);
  const progress = await progressOf(person);
  const text = wordsAtTheLab(await participantTextIn(view.language), labWords(view.language));
  return {
    ...{ view, text, progress, participationToken: person.participationToken },
    saved: await progress.read(),
    point: { branch: 0, revision: 0, mark: null },
    isReplacing: false,
    early: null,
    announcement: '',
    leaving: null,
    onElsewhere: () => {
      location.reload();
    },
    onHandedIn: () => undefined,
    lab: {
      receiptStep,
      handIn: (request) => finish(lab, person, { request, view, progress }),
    },
  };
}

type Finishing = Pick<SortingStart, 'view' | 'progress'> & {
  readonly request: Parameters<NonNullable<SortingStart['lab']>['handIn']>[0];
};

async function finish(lab: Lab, person: Seated, { request: qSort, view, progress }: Finishing) {
  const { consent, participationToken } = person;
  try {
    const moves = view.keepsMoveTimes ? [...(await progress.read()).lines] : [];
    const code = await receiptCode(participationToken, qSort.conditionId, qSort.occasion);
    await leave(lab, person, { outcome: 'finished', consent, participationToken, qSort, moves } as Left);
    const submittedAt = new Date().toISOString();
    return { kind: 'received', receipt: { receiptCode: code, submittedAt } } as const;
  } catch {
    // Its storage is full: what was sorted still lies here, and it is tried again.
    return { kind: 'unreachable' } as const;
  }
}

/**
 * Somebody stops, or has walked away: what they did is sealed as unfinished.
 *
 * @returns the code with which they go on elsewhere.
 */
export async function putAway(lab: Lab, person: Seated): Promise<string> {
  const { consent } = person;
  const { condition, occasion } = viewFor(lab.kit, person);
  const { lines, page } = await (await progressOf(person)).read();
  const code = newPersonalCode();
  const { conditionId } = condition;
  const kept = page && {
    ...{
      step: page.step,
      isGuided: page.isGuided,
      startedAt: page.startedAt,
      modeSwitches: page.modeSwitches,
    },
    ...{ reasons: page.reasons, answers: page.answers, stepTimes: page.stepTimes },
  };
  await leave(lab, person, {
    ...{ outcome: 'unfinished', consent, code, conditionId, occasion },
    ...{ moves: lines, page: kept },
  });
  return code;
}

/** Somebody stops and wants nothing kept. */
export async function remove({ storage }: Lab, person: Seated): Promise<void> {
  await (await progressOf(person)).erase();
  await storage.giveBack();
}

/**
 * What a computer that died in the middle of a step has left: nothing of people whose sort is sealed stays readable, of
 * whichever study.
 */
export async function tidyUp(storage: LabStorage): Promise<void> {
  const { person } = await storage.read();
  for (const placeId of await storage.sealedPlaces()) await eraseReadable(placeId);
  if (person !== null && !hasAgreed(person)) await storage.giveBack();
}
