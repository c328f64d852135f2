import { memo } from 'react';
import { cribSheets, type RankedStatement } from '../../../analysis/index.ts';
import { signedValue } from '../../charts/signed-value.ts';
import { loadingText } from '../../text/number-text.ts';
import { writingText } from '../../text/en/writing.ts';
import { DistinguishingTable } from '../figures/DistinguishingSection.tsx';
import { FactorArray } from '../figures/FactorArray.tsx';
import { PersonWords } from '../figures/PersonPanel.tsx';
import { personText, type SolutionView } from '../figures/solution-view.ts';

const words = writingText.desk;

interface ViewpointEvidenceProps {
  readonly view: SolutionView;
  readonly factorIndex: number;
}

/** Everything a viewpoint is read from: its array, what it ranks apart, and its people in their own words. */
export const ViewpointEvidence = memo(function ViewpointEvidence({
  view,
  factorIndex,
}: ViewpointEvidenceProps) {
  const crib = cribSheets(view.solution.factorArrays)[factorIndex] ?? null;
  const isDistinguished = view.solution.distinguishing.some(({ factor }) => factor === factorIndex);
  return (
    <div className="desk__evidence">
      <FactorArray view={view} factorIndex={factorIndex} />
      {crib === null ? null : (
        <div className="ranked-pair">
          <Ranked title={words.higher} view={view} ranked={crib.rankedHigher} />
          <Ranked title={words.lower} view={view} ranked={crib.rankedLower} />
        </div>
      )}
      <h3 className="desk__title">{words.distinguishing}</h3>
      {isDistinguished ? (
        <DistinguishingTable view={view} factorIndex={factorIndex} />
      ) : (
        <p>{words.nothingDistinguishes}</p>
      )}
      <h3 className="desk__title">{words.people}</h3>
      <DefiningPeople view={view} factorIndex={factorIndex} />
    </div>
  );
});

interface RankedProps {
  readonly title: string;
  readonly view: SolutionView;
  readonly ranked: readonly RankedStatement[];
}

function Ranked({ title, view, ranked }: RankedProps) {
  return (
    <div>
      <h3 className="desk__title">{title}</h3>
      {ranked.length === 0 ? <p>{words.nothingRanked}</p> : null}
      <ul className="ranked" role="list">
        {ranked.map(({ statement, value, nearestOther }) => (
          <li key={statement}>
            <span className="ranked__value">{signedValue(value)}</span>
            <span>
              {view.statements[statement]!.label} {view.statements[statement]!.text}{' '}
              <span className="ranked__nearest">{words.nearest(signedValue(nearestOther))}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Those who define the factor, the clearest first, with what they wrote and said. */
function DefiningPeople({ view, factorIndex }: ViewpointEvidenceProps) {
  const { sorts, flags, loadings } = view.solution;
  const defining = sorts
    .map((name, n) => ({ name, loading: loadings[n]![factorIndex]!, isDefining: flags[n]![factorIndex]! }))
    .filter(({ isDefining }) => isDefining)
    .sort((a, b) => Math.abs(b.loading) - Math.abs(a.loading));
  if (defining.length === 0) return <p>{words.noPeople}</p>;
  return (
    <ul className="people" role="list">
      {defining.map(({ name, loading }) => {
        const person = view.people.get(name);
        const facts = personText(person);
        return (
          <li key={name} className="people__one">
            <h4 className="people__name">
              {name}{' '}
              <span className="people__facts">
                {[facts, words.loading(loadingText(loading))].filter(Boolean).join(' · ')}
              </span>
            </h4>
            {person === undefined ? null : <PersonWords view={view} person={person} />}
          </li>
        );
      })}
    </ul>
  );
}
