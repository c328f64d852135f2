import { memo } from 'react';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { FactorArrayFigure } from '../../charts/FactorArrayFigure.tsx';
import { Notice } from '../../components/Notice.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { factorName, type SolutionView } from './solution-view.ts';

const words = analysisText.arrays;

interface FactorArrayProps {
  readonly view: SolutionView;
  readonly factorIndex: number;
}

/** One factor's composite sort, or why it has none. */
export const FactorArray = memo(function FactorArray({ view, factorIndex }: FactorArrayProps) {
  const { solution } = view;
  const letter = factorLetter(factorIndex);
  const array = solution.factorArrays
    .map((row) => row[factorIndex] ?? null)
    .filter((value) => value !== null);
  if (array.length < solution.statements.length) {
    return (
      <Notice tone="notice">
        <p>{words.undefinedFactor(letter)}</p>
      </Notice>
    );
  }
  return (
    <FactorArrayFigure
      caption={words.caption(
        letter,
        solution.characteristics.definingCount[factorIndex]!,
        factorName(view, factorIndex),
      )}
      distribution={view.distribution}
      statements={view.statements}
      array={array}
      disagreePole={view.disagreePole}
      agreePole={view.agreePole}
      distinguishing={solution.distinguishing
        .filter(({ factor }) => factor === factorIndex)
        .map(({ statement }) => statement)}
      consensus={solution.consensus}
      splitTies={solution.splitTies
        .filter(({ factor }) => factor === factorIndex)
        .flatMap(({ statements }) => statements)}
      colour={(factorIndex % 7) + 1}
      {...(view.note === null ? {} : { note: view.note })}
    />
  );
});
