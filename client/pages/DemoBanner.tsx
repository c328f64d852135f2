import { participantText } from '../text/en/participant.ts';

/** Said on every page of a demonstration. */
export function DemoBanner() {
  return <p className="demo-banner">{participantText.demo}</p>;
}
