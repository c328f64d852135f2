import type { PublishedResponse } from '../../../server/contract/published-viewpoints.ts';
import { toneOf } from '../../charts/array-columns.ts';
import { FactorMark } from '../../charts/FactorMark.tsx';
import { viewpointClass } from '../../charts/factor-mark.ts';
import { signedValue } from '../../charts/signed-value.ts';
import { reportText } from '../../text/en/report.ts';
import { furthestApart, shownViewpoints, type ShownViewpoint, type Statement } from './shown-array.ts';

const words = reportText.differences;
/** Statements shown: enough to see the pattern, few enough to read. */
const SHOWN = 8;

/** The statements on which the viewpoints lie furthest apart, each a strip with the viewpoints standing on it. */
export function Differences({ report }: { readonly report: PublishedResponse }) {
  const shown = shownViewpoints(report.viewpoints);
  const statements = furthestApart(report, SHOWN);
  if (statements.length === 0) return null;
  return (
    <section className="differences" aria-labelledby="differences">
      <h2 id="differences">{words.title}</h2>
      <p className="section-lead">{words.lead}</p>
      <ol className="differences__list" role="list">
        {statements.map((statement) => (
          <li key={statement.position}>
            <p className="differences__statement">
              {statement.text === '' ? statement.label : statement.text}
            </p>
            <Strip report={report} statement={statement} shown={shown} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface StripProps {
  readonly report: PublishedResponse;
  readonly statement: Statement;
  readonly shown: readonly ShownViewpoint[];
}

function Strip({ report, statement, shown }: StripProps) {
  const valueOf = ({ array }: ShownViewpoint) => array[statement.position - 1]!;
  const furthest = Math.max(...report.distribution.map(({ value }) => Math.abs(value)));
  return (
    <>
      <p className="visually-hidden">
        {shown.map((viewpoint) => words.spoken(viewpoint.letter, signedValue(valueOf(viewpoint)))).join(', ')}
      </p>
      <div className={`strip columns-${report.distribution.length}`} aria-hidden="true">
        {report.distribution.map(({ value }) => (
          <div key={value} className={`strip__column tone-${toneOf(value, furthest)}`}>
            <div className="strip__marks">
              {shown
                .filter((viewpoint) => valueOf(viewpoint) === value)
                .map(({ letter, factorIndex }) => (
                  <span key={letter} className={`strip__mark ${viewpointClass(factorIndex)}`}>
                    <FactorMark factorIndex={factorIndex} />
                    {letter}
                  </span>
                ))}
            </div>
            <span className="strip__value">{signedValue(value)}</span>
          </div>
        ))}
      </div>
    </>
  );
}
