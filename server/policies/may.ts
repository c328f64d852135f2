/** What the rules ask about a study. */
interface Owned {
  readonly ownerId: string | null;
  readonly isDemo: boolean;
}

/** Whoever asks: null when nobody is signed in. */
type Asker = { readonly researcherId: string } | null;

/** Demo studies are open to everybody; any other study to its owner. To all others it does not exist (404). */
export function mayRead(asker: Asker, study: Owned): boolean {
  return study.isDemo || isOwner(asker, study);
}

/** Its owner may change a study; any signed-in researcher may try things out in a demo study. */
export function mayChange(asker: Asker, study: Owned): boolean {
  return asker !== null && (study.isDemo || isOwner(asker, study));
}

/** Only its owner says what participants of a study are shown. */
export function mayPublishVersion(asker: Asker, study: Owned): boolean {
  return isOwner(asker, study);
}

/** Only its owner sees how each sort of a study came about; in a demo nobody does. */
export function mayReadRecord(asker: Asker, study: Owned): boolean {
  return isOwner(asker, study);
}

function isOwner(asker: Asker, { ownerId }: Owned): boolean {
  return asker !== null && ownerId !== null && asker.researcherId === ownerId;
}

/** Whose a saved solution is: null for a demo's own. */
interface Saved {
  readonly savedBy: string | null;
}

/** A study's owner sees every solution of it; in a demo everybody sees the demo's own, and each their own. */
export function mayReadSolution(asker: Asker, study: Owned, solution: Saved): boolean {
  return isOwner(asker, study) || (study.isDemo && (solution.savedBy === null || isSaver(asker, solution)));
}

/** Words and publication of a solution: its study's owner, or in a demo whoever saved it. Nobody changes a demo's own. */
export function mayChangeSolution(asker: Asker, study: Owned, solution: Saved): boolean {
  return isOwner(asker, study) || (study.isDemo && isSaver(asker, solution));
}

function isSaver(asker: Asker, { savedBy }: Saved): boolean {
  return asker !== null && savedBy !== null && asker.researcherId === savedBy;
}
