import type { ParticipantText } from '../text/participant-text.ts';

interface DemoBannerProps {
  readonly text: ParticipantText;
  /** Where every line counts. */
  readonly isShort?: boolean;
}

/** Said on every page of a demonstration. */
export function DemoBanner({ text, isShort = false }: DemoBannerProps) {
  return (
    <aside className="demo-banner" aria-label={text.demoLabel}>
      {isShort ? text.demoShort : text.demo}
    </aside>
  );
}
