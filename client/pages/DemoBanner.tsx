import { participantText } from '../text/en/participant.ts';

/** Said on every page of a demonstration; shorter where every line counts. */
export function DemoBanner({ isShort = false }: { readonly isShort?: boolean }) {
  return (
    <aside className="demo-banner" aria-label={participantText.demoLabel}>
      {isShort ? participantText.demoShort : participantText.demo}
    </aside>
  );
}
