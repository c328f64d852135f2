import type { Distribution } from '../../analysis/index.ts';
import { factorArrayText as words } from '../text/en/factor-array.ts';
import { arrayColumns, type ArrayCard, type ArrayColumn } from './array-columns.ts';
import { signedValue } from './signed-value.ts';

export interface FactorArrayFigureProps {
  /** What the picture shows, in words: “What viewpoint A would say”. */
  readonly caption: string;
  /** The study's grid, lowest value first. */
  readonly distribution: Distribution;
  /** The Q-set, in its order. [S] */
  readonly statements: readonly { readonly label: string; readonly text: string }[];
  /** Grid value of each statement. [S] */
  readonly array: readonly number[];
  readonly disagreePole: string;
  readonly agreePole: string;
  /** Q-set indices, from 0, of what sets this factor apart: a filled corner. */
  readonly distinguishing?: readonly number[];
  /** Q-set indices on which no two factors differ: a ring. */
  readonly consensus?: readonly number[];
  /** Q-set indices of ties that a column border had to part: a dotted edge. */
  readonly splitTies?: readonly number[];
  /** The columns most of the defining people had piled as agree, and as disagree; the middle column is not neutrality. */
  readonly piles?: { readonly agreedFrom: number; readonly disagreedUpTo: number };
  /** Printed under the picture, part of it: “Simulated answers”. */
  readonly note?: string;
  /** Which viewpoint's colour the corners take: its place, from 1. */
  readonly colour?: number;
}

/** A grid with more rows or columns than the stylesheet counts stays a list at every width. */
const MOST_DRAWN = 24;

/**
 * A factor array drawn as the composite sort it is: the study's grid, filled with its cards.
 *
 * Wide, the grid stands as a hill, disagree to the left; narrower, the hill lies on its side; on a phone it
 * is a list by column. It is the same list of lists all along, from most agree to most disagree. Static:
 * renders on the server and in the app alike; styled by factor-array-figure.css.
 */
export function FactorArrayFigure(props: FactorArrayFigureProps) {
  const columns = arrayColumns(props);
  const tallest = Math.max(...columns.map(({ cards }) => cards.length));
  const isDrawn = Math.max(tallest, columns.length) <= MOST_DRAWN;
  const colour = props.colour === undefined ? '' : ` viewpoint-${props.colour}`;
  return (
    <figure className={`factor-array${colour}`}>
      <figcaption className="factor-array__caption">{props.caption}</figcaption>
      <MarkKey columns={columns} />
      <div className={isDrawn ? `factor-array__probe columns-${columns.length}` : undefined}>
        <ol className={isDrawn ? `factor-array__grid rows-${tallest}` : 'factor-array__grid'} role="list">
          {columns.map((column, index) => (
            <Column
              key={column.value}
              column={column}
              pole={index === 0 ? props.agreePole : index === columns.length - 1 ? props.disagreePole : null}
            />
          ))}
        </ol>
      </div>
      {props.note === undefined ? null : <p className="factor-array__note">{props.note}</p>}
      <details className="factor-array__table">
        <summary>{words.asTable}</summary>
        <ArrayTable columns={columns} caption={props.caption} />
      </details>
    </figure>
  );
}

function Column({ column, pole }: { readonly column: ArrayColumn; readonly pole: string | null }) {
  const edge = column.pileEdge === null ? '' : ` factor-array__column--${column.pileEdge}`;
  return (
    <li className={`factor-array__column tone-${column.tone}${edge}`}>
      {column.pileEdge === 'disagreed' ? <p className="factor-array__edge">{words.disagreePile}</p> : null}
      <p className="factor-array__head">
        <span className="factor-array__value">{signedValue(column.value)}</span>
        {pole === null ? null : <span className="factor-array__pole"> {pole}</span>}
      </p>
      <ul className={`factor-array__cards count-${column.cards.length}`} role="list">
        {column.cards.map((card) => (
          <Card key={card.label} card={card} />
        ))}
      </ul>
      {column.pileEdge === 'agreed' ? <p className="factor-array__edge">{words.agreePile}</p> : null}
    </li>
  );
}

function Card({ card }: { readonly card: ArrayCard }) {
  return (
    <li className={card.isSplitTie ? 'factor-array__card factor-array__card--tie' : 'factor-array__card'}>
      <span className="factor-array__number">{card.label}</span>
      {card.text === '' ? null : <span className="factor-array__text"> {card.text}</span>}
      {card.isDistinguishing ? <CornerMark /> : null}
      {card.isConsensus ? <RingMark /> : null}
      {card.isSplitTie ? <span className="visually-hidden"> ({words.tie})</span> : null}
    </li>
  );
}

function CornerMark() {
  return (
    <svg className="factor-array__corner" viewBox="0 0 10 10" role="img" aria-label={words.distinguishing}>
      <path d="M0 0H10V10Z" fill="currentColor" />
    </svg>
  );
}

function RingMark() {
  return (
    <svg className="factor-array__ring" viewBox="0 0 10 10" role="img" aria-label={words.consensus}>
      <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}

/** What the marks mean, only those that occur. */
function MarkKey({ columns }: { readonly columns: readonly ArrayColumn[] }) {
  const cards = columns.flatMap((column) => column.cards);
  const hasCorner = cards.some((card) => card.isDistinguishing);
  const hasRing = cards.some((card) => card.isConsensus);
  const hasTie = cards.some((card) => card.isSplitTie);
  if (!hasCorner && !hasRing && !hasTie) return null;
  return (
    <ul className="factor-array__key" role="list" aria-label={words.key}>
      {hasCorner ? (
        <li>
          <span className="factor-array__sample" aria-hidden="true">
            <CornerMark />
          </span>
          {words.distinguishing}
        </li>
      ) : null}
      {hasRing ? (
        <li>
          <span className="factor-array__sample" aria-hidden="true">
            <RingMark />
          </span>
          {words.consensus}
        </li>
      ) : null}
      {hasTie ? (
        <li>
          <span className="factor-array__sample factor-array__card--tie" aria-hidden="true" />
          {words.tie}
        </li>
      ) : null}
    </ul>
  );
}

function ArrayTable({
  columns,
  caption,
}: {
  readonly columns: readonly ArrayColumn[];
  readonly caption: string;
}) {
  return (
    <table className="array-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            {words.place}
          </th>
          <th scope="col" className="number">
            {words.number}
          </th>
          <th scope="col">{words.statement}</th>
          <th scope="col">{words.mark}</th>
        </tr>
      </thead>
      <tbody>
        {columns.flatMap((column) =>
          column.cards.map((card) => (
            <tr key={card.label}>
              <td className="number">{signedValue(column.value)}</td>
              <td className="number">{card.label}</td>
              <td>{card.text}</td>
              <td>{cardMarks(card).join(', ')}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function cardMarks(card: ArrayCard): string[] {
  return [
    ...(card.isDistinguishing ? [words.distinguishing] : []),
    ...(card.isConsensus ? [words.consensus] : []),
    ...(card.isSplitTie ? [words.tie] : []),
  ];
}
