import { memo } from 'react';
import { ArraysSection } from './ArraysSection.tsx';
import { ConsensusSection } from './ConsensusSection.tsx';
import { DistinguishingSection } from './DistinguishingSection.tsx';
import type { SolutionView } from './solution-view.ts';
import { ZScoresSection } from './ZScoresSection.tsx';

/** What the factors say: arrays, z-scores, what parts them and what they share. */
export const StatementsSections = memo(function StatementsSections({
  view,
}: {
  readonly view: SolutionView;
}) {
  return (
    <>
      <ArraysSection view={view} />
      <ZScoresSection view={view} />
      <DistinguishingSection view={view} />
      <ConsensusSection view={view} />
    </>
  );
});
