import type { PublishedResponse, PublishedViewpoint } from '../../../server/contract/published-viewpoints.ts';
import { FactorArrayFigure } from '../../charts/FactorArrayFigure.tsx';
import { FactorMark } from '../../charts/FactorMark.tsx';
import { viewpointClass } from '../../charts/factor-mark.ts';
import { signedValue } from '../../charts/signed-value.ts';
import { toneOf } from '../../charts/array-columns.ts';
import { reportText as words } from '../../text/en/report.ts';
import { Narrative } from './Narrative.tsx';
import { RankedLists } from './RankedLists.tsx';
import { statementsAt } from './shown-array.ts';
import { viewpointName } from './viewpoint-name.ts';

/** More marks than this would be counted by nobody. */
const MOST_MARKS = 40;

interface ViewpointSpreadProps {
  readonly report: PublishedResponse;
  readonly viewpoint: PublishedViewpoint;
  readonly factorIndex: number;
}

/** One viewpoint: its name and text, what sets it apart, and its composite sort across the measure. */
export function ViewpointSpread({ report, viewpoint, factorIndex }: ViewpointSpreadProps) {
  const { letter, array, withheldBecause } = viewpoint;
  const name = viewpointName(viewpoint);
  const provenance = [
    words.provenance[report.provenance].figure,
    report.includesVisitors ? words.provenance.visitors.figure : null,
  ].filter((note) => note !== null);
  return (
    <article className={`spread ${viewpointClass(factorIndex)}`} aria-labelledby={`viewpoint-${letter}`}>
      <SpreadHead viewpoint={viewpoint} factorIndex={factorIndex} all={report.qSortCount} name={name} />
      {viewpoint.otherEnd === null ? null : <OtherEnd letter={viewpoint.otherEnd} />}
      {array ? <Ends report={report} array={array} /> : null}
      <div className="spread__words">
        <Narrative
          text={viewpoint.narrative}
          quotations={viewpoint.quotations}
          isWithheld={viewpoint.name === '' && withheldBecause !== null}
        />
        {array ? <RankedLists report={report} viewpoint={viewpoint} /> : null}
      </div>
      {array ? (
        <FactorArrayFigure
          caption={words.figure(letter, name)}
          distribution={report.distribution}
          statements={report.statements}
          array={array}
          disagreePole={report.disagreePole}
          agreePole={report.agreePole}
          distinguishing={viewpoint.distinguishing.map((position) => position - 1)}
          consensus={report.commonGround.map((position) => position - 1)}
          colour={(factorIndex % 7) + 1}
          {...(provenance.length === 0 ? {} : { note: provenance.join(' ') })}
        />
      ) : (
        <p className="spread__withheld">
          {withheldBecause === null ? null : words.withheld[withheldBecause]}
        </p>
      )}
    </article>
  );
}

interface SpreadHeadProps {
  readonly viewpoint: PublishedViewpoint;
  readonly factorIndex: number;
  readonly all: number;
  readonly name: string;
}

function SpreadHead({ viewpoint, factorIndex, all, name }: SpreadHeadProps) {
  const { letter, definingCount, opposedCount } = viewpoint;
  const marks = Math.min(definingCount, MOST_MARKS);
  return (
    <header className="spread__head">
      <p className="spread__letter" aria-hidden="true">
        {letter}
      </p>
      <p className="kicker">{words.viewpoint(letter)}</p>
      <h2 id={`viewpoint-${letter}`}>{name}</h2>
      <p className="spread__rests">
        <span className="spread__marks">
          {Array.from({ length: marks }, (_, index) => (
            <FactorMark key={index} factorIndex={factorIndex} />
          ))}
        </span>
        <span>{words.rests(definingCount, opposedCount, all)}</span>
      </p>
    </header>
  );
}

/** Where a factor was split: that this viewpoint is one end of it, and which is the other. */
function OtherEnd({ letter }: { readonly letter: string }) {
  const text = words.otherEnd;
  return (
    <p className="spread__other-end">
      {text.before} <a href={`#viewpoint-${letter}`}>{words.viewpoint(letter)}</a>
      {text.after}
    </p>
  );
}

/** The statements at the two ends of the sort, set large. */
function Ends({ report, array }: { readonly report: PublishedResponse; readonly array: readonly number[] }) {
  const ends = [
    { title: words.highest, pole: report.agreePole, value: report.distribution.at(-1)!.value },
    { title: words.lowest, pole: report.disagreePole, value: report.distribution[0]!.value },
  ];
  const furthest = Math.max(...ends.map(({ value }) => Math.abs(value)));
  return (
    <div className="ends">
      {ends.map(({ title, value }) => (
        <section key={title} className={`ends__end tone-${toneOf(value, furthest)}`}>
          <h3 className="ends__title">
            <span className="ends__value">{signedValue(value)}</span> {title}
          </h3>
          {statementsAt(report, array, value).map((statement) => (
            <p key={statement.position} className="ends__statement">
              {statement.text === '' ? statement.label : statement.text}
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}
