import { useState } from 'react';
import { type BootstrapFigures } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { FactorMark } from '../../charts/FactorMark.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { surenessText } from '../../text/en/researcher-sureness.ts';
import { phiText } from '../figures/phi-text.ts';
import type { SolutionView } from '../figures/solution-view.ts';
import { factorVerdicts } from './redrawn-rows.ts';
import { RedrawnLoadings } from './RedrawnLoadings.tsx';
import { RedrawnScores } from './RedrawnScores.tsx';

const words = surenessText.redrawn;

interface RedrawnFiguresProps {
  readonly figures: BootstrapFigures;
  readonly view: SolutionView;
}

/** How surely each factor comes back, and then one factor's z-scores and people. */
export function RedrawnFigures({ figures, view }: RedrawnFiguresProps) {
  const [chosen, setChosen] = useState('0');
  const factors = figures.factors.map((_, factorIndex) => factorIndex);
  const one = Math.min(Number(chosen), factors.length - 1);
  const verdicts = factorVerdicts(figures);
  const sure = verdicts.filter(({ likeness }) => likeness === 'same');
  return (
    <>
      <p className="chart__title">
        {words.finding(
          sure.map(({ factorIndex }) => factorLetter(factorIndex)),
          factors.length,
        )}
      </p>
      <ComeBackTable figures={figures} />
      {factors.length < 2 ? null : (
        <Segmented
          legend={words.choose}
          options={factors.map((index) => ({ value: String(index), label: factorLetter(index) }))}
          value={String(one)}
          onChange={setChosen}
        />
      )}
      <RedrawnScores figures={figures} view={view} factorIndex={one} />
      <RedrawnLoadings figures={figures} factorIndex={one} />
    </>
  );
}

const HEADS = [words.definers, words.drawnTwo, words.phi, words.phiTwo, words.phiScores];

function ComeBackTable({ figures }: { readonly figures: BootstrapFigures }) {
  const verdicts = factorVerdicts(figures);
  const hasFew = figures.factors.some(({ hasEnoughPeople }) => !hasEnoughPeople);
  return (
    <>
      <DataTable caption={words.subtitle} label={words.subtitle} className="sureness-table">
        <thead>
          <tr>
            <th scope="col">{words.factor}</th>
            {HEADS.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
            <th scope="col">{words.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {figures.factors.map((factor, factorIndex) => {
            const { likeness } = verdicts[factorIndex]!;
            return (
              <tr key={factorIndex}>
                <th scope="row" className="factor-head">
                  <FactorMark factorIndex={factorIndex} /> {factorLetter(factorIndex)}
                </th>
                <td className="number">{factor.definers}</td>
                <td className="number">{surenessText.percent(factor.twoDefiners)}</td>
                <td className="number">{phiText(factor.medianPhi)}</td>
                <td className="number">{phiText(factor.medianPhiAmongTwo)}</td>
                <td className="number">{phiText(factor.medianScorePhiAmongTwo)}</td>
                <td className={likeness === null ? 'is-quiet' : undefined}>
                  {likeness === null ? words.tooFew : words.likeness[likeness]}
                </td>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
      {hasFew ? <p className="table-key">{words.fewNote}</p> : null}
    </>
  );
}
