import type { Sorting } from '../use-sorting.ts';
import { CardList } from './CardList.tsx';
import { columnSideClass, columnTint } from './column-tint.ts';

interface ColumnSectionProps {
  readonly sorting: Sorting;
  readonly columnIndex: number;
  /** A way back, where the section stands alone. */
  readonly onClose?: () => void;
}

/** One column's cards under its number. */
export function ColumnSection({ sorting, columnIndex, onClose }: ColumnSectionProps) {
  const { distribution, columns } = sorting.state.history.board;
  const { value, capacity } = distribution[columnIndex]!;
  const statementIds = columns[columnIndex]!;
  const { signed, grid: text } = sorting.state.text;
  return (
    <section
      className={`column-section ${columnSideClass(distribution, columnIndex)}`}
      style={columnTint(distribution, columnIndex)}
      aria-label={text.inColumn(value, statementIds.length, capacity)}
    >
      <h2 className="column-head">
        <span className="column-head-value">{signed(value)}</span>
        <span className="column-head-count">{text.filled(statementIds.length, capacity)}</span>
        {onClose ? (
          <button type="button" className="button button--small" onClick={onClose}>
            {text.backToCards}
          </button>
        ) : null}
      </h2>
      <CardList
        sorting={sorting}
        label={text.inColumn(value, statementIds.length, capacity)}
        statementIds={statementIds}
        placeOf={(index) => text.cardPlace(value, index + 1, capacity)}
      />
    </section>
  );
}
