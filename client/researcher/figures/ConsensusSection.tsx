import { memo } from 'react';
import { Section } from '../../components/Section.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { decimals } from '../../text/number-text.ts';
import { PlacesTable } from './PlacesTable.tsx';
import type { SolutionView } from './solution-view.ts';
import { zScoreRange } from './statement-order.ts';

const words = analysisText.consensus;

/** Statements on which no two factors differ. */
export const ConsensusSection = memo(function ConsensusSection({ view }: { readonly view: SolutionView }) {
  const { consensus, zScores } = view.solution;
  const caption = words.caption(consensus.length);
  return (
    <Section id="consensus" title={words.title} lead={words.lead}>
      {consensus.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <PlacesTable
          view={view}
          caption={caption}
          label={caption}
          statements={[...consensus].sort((a, b) => zScoreRange(zScores[a]!) - zScoreRange(zScores[b]!))}
          lastHead={
            <th scope="col" className="number">
              {words.range}
            </th>
          }
          lastCell={(statement) => <td className="number">{rangeText(zScores[statement]!)}</td>}
        />
      )}
    </Section>
  );
});

function rangeText(zScores: readonly (number | null)[]): string {
  const known = zScores.filter((z) => z !== null);
  return `${decimals(Math.min(...known), 2)} … ${decimals(Math.max(...known), 2)}`;
}
