import type { PublishedResponse } from '../../../server/contract/published-viewpoints.ts';
import { arrayColumns, type ArrayColumn } from '../../charts/array-columns.ts';
import { signedValue } from '../../charts/signed-value.ts';
import { startText as words } from '../../text/en/start.ts';
import { viewpointName } from '../report/viewpoint-name.ts';

/**
 * The picture of the start page: a real viewpoint's cards filling the grid, one still in the hand. Where the cards are
 * too small to be read, the two at the ends are set below.
 */
export function StartHill({ report }: { readonly report: PublishedResponse }) {
  const viewpoint = report.viewpoints.find(({ array }) => array !== null);
  if (!viewpoint?.array) return null;
  const columns = arrayColumns({ ...report, array: viewpoint.array });
  const heights = columns.map(({ cards }) => cards.length);
  const name = viewpointName(viewpoint);
  const tallest = Math.max(...heights);
  // How far the peak stands out above its neighbours: that much may rise between the words beside it.
  const peak = tallest - Math.max(0, ...heights.filter((height) => height < tallest));
  return (
    <figure className={`start-hill columns-${columns.length} peak-${Math.min(peak, 3)}`}>
      <div
        className={`start-hill__grid rows-${tallest}`}
        role="img"
        aria-label={words.picture(viewpoint.letter, name, report.studyTitle)}
      >
        {[...columns].reverse().map((column) => (
          <div
            key={column.value}
            className={`start-hill__column tone-${column.tone} count-${column.cards.length}`}
          >
            <div className="start-hill__cards">
              {column.cards.map(({ label, text }) => (
                <div key={label} className="start-hill__cell">
                  <div className="start-hill__card">{text}</div>
                </div>
              ))}
            </div>
            <div className="start-hill__value">{signedValue(column.value)}</div>
          </div>
        ))}
      </div>
      <div className="start-hill__ends">
        <End column={columns.at(-1)!} pole={report.disagreePole} />
        <End column={columns[0]!} pole={report.agreePole} />
      </div>
      <figcaption>
        {words.caption(viewpoint.letter, name)}
        {report.provenance === 'simulated' ? ` ${words.captionSimulated}` : ''}
      </figcaption>
    </figure>
  );
}

function End({ column, pole }: { readonly column: ArrayColumn; readonly pole: string }) {
  return (
    <p className={`start-hill__end tone-${column.tone}`}>
      <span className="start-hill__pole">
        {signedValue(column.value)} {pole}
      </span>
      <span className="start-hill__words">{column.cards[0]?.text}</span>
    </p>
  );
}
