import type { PublishedResponse } from '../../../server/contract/published-viewpoints.ts';
import { toneOf } from '../../charts/array-columns.ts';
import { FactorMark } from '../../charts/FactorMark.tsx';
import { viewpointClass } from '../../charts/factor-mark.ts';
import { signedValue } from '../../charts/signed-value.ts';
import { reportText } from '../../text/en/report.ts';
import { shownViewpoints } from './shown-array.ts';

const words = reportText.appendix;

/** Every statement and where each shown viewpoint places it: all the figures there are, as a table. */
export function StatementTable({ report }: { readonly report: PublishedResponse }) {
  const shown = shownViewpoints(report.viewpoints);
  const furthest = Math.max(...report.distribution.map(({ value }) => Math.abs(value)));
  // Each row can become a grid of that many columns, where the page is too narrow for a table.
  const row = `columns-${shown.length}`;
  return (
    <section className="statements" aria-labelledby="statements">
      <h2 id="statements">{words.title}</h2>
      <table className="statements__table">
        <thead>
          <tr className={row}>
            <th scope="col" className="number">
              {words.number}
            </th>
            <th scope="col">{words.statement}</th>
            {shown.map(({ letter, factorIndex }) => (
              <th key={letter} scope="col" className={`statements__letter ${viewpointClass(factorIndex)}`}>
                <FactorMark factorIndex={factorIndex} />
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.statements.map(({ position, label, text }) => (
            <tr key={position} className={row}>
              <td className="number">{label}</td>
              <th scope="row">{text}</th>
              {shown.map(({ letter, array }) => {
                const value = array[position - 1]!;
                return (
                  <td key={letter} className={`statements__place tone-${toneOf(value, furthest)}`}>
                    {signedValue(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
