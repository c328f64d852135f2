import type { PublishedViewpoint } from '../../../server/contract/published-viewpoints.ts';
import { reportText } from '../../text/en/report.ts';

/** The researchers' name for a viewpoint, or what can be said of it where there is none. */
export function viewpointName({ name, letter, withheldBecause }: PublishedViewpoint): string {
  if (name !== '') return name;
  return withheldBecause === null ? reportText.viewpoint(letter) : reportText.unnamed[withheldBecause];
}
