import { useState } from 'react';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { Section } from '../../components/Section.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { FactorArray } from './FactorArray.tsx';
import { factorIndices, type SolutionView } from './solution-view.ts';

const words = analysisText.arrays;

/** The composite sorts, one at a time or all below each other. */
export function ArraysSection({ view }: { readonly view: SolutionView }) {
  const [chosen, setChosen] = useState('0');
  const factors = factorIndices(view.solution);
  const isAll = chosen === 'all';
  const one = Math.min(Number(chosen), factors.length - 1);
  const shown = isAll ? factors : [one];
  return (
    <Section id="arrays" title={words.title} lead={words.lead}>
      {factors.length < 2 ? null : (
        <Segmented
          legend={words.choose}
          options={[
            ...factors.map((index) => ({ value: String(index), label: factorLetter(index) })),
            { value: 'all', label: words.all },
          ]}
          value={isAll ? 'all' : String(one)}
          onChange={setChosen}
        />
      )}
      {shown.map((factorIndex) => (
        <FactorArray key={factorIndex} view={view} factorIndex={factorIndex} />
      ))}
    </Section>
  );
}
