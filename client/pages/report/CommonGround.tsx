import type { PublishedResponse } from '../../../server/contract/published-viewpoints.ts';
import { signedValue } from '../../charts/signed-value.ts';
import { reportText } from '../../text/en/report.ts';
import { shownViewpoints } from './shown-array.ts';

const words = reportText.commonGround;

/** What every viewpoint places alike, from the highest to the lowest. */
export function CommonGround({ report }: { readonly report: PublishedResponse }) {
  const shown = shownViewpoints(report.viewpoints);
  if (shown.length < 2) return null;
  const places = report.commonGround
    .map((position) => {
      const values = shown.map(({ array }) => array[position - 1]!);
      return {
        statement: report.statements[position - 1]!,
        lowest: Math.min(...values),
        highest: Math.max(...values),
      };
    })
    .sort((a, b) => b.lowest + b.highest - (a.lowest + a.highest));
  return (
    <section className="common-ground" aria-labelledby="common-ground">
      <h2 id="common-ground">{words.title}</h2>
      <p className="section-lead">{places.length === 0 ? words.none : words.lead}</p>
      {places.length === 0 ? null : (
        <ul className="common-ground__list" role="list">
          {places.map(({ statement, lowest, highest }) => (
            <li key={statement.position}>
              <span className="common-ground__place">
                {words.place(signedValue(lowest), signedValue(highest))}
              </span>
              <span>{statement.text === '' ? statement.label : statement.text}</span>
            </li>
          ))}
        </ul>
      )}
      {shown.length < report.viewpoints.length ? <p className="small">{reportText.onlyShown}</p> : null}
    </section>
  );
}
