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

function isOwner(asker: Asker, { ownerId }: Owned): boolean {
  return asker !== null && ownerId !== null && asker.researcherId === ownerId;
}
