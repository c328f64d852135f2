import type { PublishedResponse, PublishedViewpoint } from '../../../server/contract/published-viewpoints.ts';
import { toneOf } from '../../charts/array-columns.ts';
import { signedValue } from '../../charts/signed-value.ts';
import { reportText as words } from '../../text/en/report.ts';
import { placedStatements, shownViewpoints, type PlacedStatement } from './shown-array.ts';

/** What fits beside a narrative; the table at the end has all. */
const MOST = 7;

interface RankedListsProps {
  readonly report: PublishedResponse;
  readonly viewpoint: PublishedViewpoint;
}

/** What this viewpoint ranks higher, and lower, than every other: what it alone would say. */
export function RankedLists({ report, viewpoint }: RankedListsProps) {
  if (shownViewpoints(report.viewpoints).length < 2) return null;
  const furthest = Math.max(...report.distribution.map(({ value }) => Math.abs(value)));
  const lists = [
    { title: words.ranksHigher, none: words.noneHigher, positions: viewpoint.ranksHigher },
    { title: words.ranksLower, none: words.noneLower, positions: viewpoint.ranksLower },
  ];
  return (
    <aside className="ranked">
      {lists.map(({ title, none, positions }) => (
        <section key={title} className="ranked__part">
          <h3 className="ranked__title">{title}</h3>
          {positions.length === 0 ? (
            <p className="ranked__none">{none}</p>
          ) : (
            <ul className="ranked__list" role="list">
              {placedStatements(report, viewpoint, positions.slice(0, MOST)).map((placed) => (
                <Ranked key={placed.statement.position} placed={placed} furthest={furthest} />
              ))}
            </ul>
          )}
          {positions.length > MOST ? (
            <p className="ranked__none">{words.more(positions.length - MOST)}</p>
          ) : null}
        </section>
      ))}
    </aside>
  );
}

function Ranked({ placed, furthest }: { readonly placed: PlacedStatement; readonly furthest: number }) {
  const { statement, value, lowestOther, highestOther } = placed;
  return (
    <li className={`ranked__item tone-${toneOf(value, furthest)}`}>
      <span className="ranked__value">{signedValue(value)}</span>
      <span>
        {statement.text === '' ? statement.label : statement.text}{' '}
        <span className="ranked__others">
          {words.others(signedValue(lowestOther), signedValue(highestOther))}
        </span>
      </span>
    </li>
  );
}
