import type { StudyResponse } from '../../../server/contract/study.ts';
import { analysisText as words } from '../../text/en/analysis.ts';
import { flatQSorts } from './flat-q-sorts.ts';

interface FlatLineProps {
  readonly study: StudyResponse;
  readonly excluded: readonly string[];
}

/** Who is left out because every card of theirs lies in one column, and why. */
export function FlatLine({ study, excluded }: FlatLineProps) {
  const flat = flatQSorts(study).filter((name) => excluded.includes(name));
  return flat.length === 0 ? null : <p className="visitors">{words.flatLeftOut(flat)}</p>;
}
