import { participantText } from '../text/en/participant.ts';

/** Said on every page of a demonstration; shorter where every line counts. */
export function DemoBanner({ isShort = false }: { readonly isShort?: boolean }) {
  return <p className="demo-banner">{isShort ? participantText.demoShort : participantText.demo}</p>;
}
