import type { Sorting } from '../use-sorting.ts';
import { CardList } from './CardList.tsx';
import { columnSideClass, columnTint } from './column-tint.ts';
import { columnWords } from './column-words.ts';

interface ColumnSectionProps {
  readonly sorting: Sorting;
  readonly columnIndex: number;
  /** A way back, where the section stands alone. */
  readonly onClose?: () => void;
}

/** One column's cards under its number. */
export function ColumnSection({ sorting, columnIndex, onClose }: ColumnSectionProps) {
  const { board } = sorting.state.history;
  const { distribution, columns, isForced } = board;
  const { value, capacity } = distribution[columnIndex]!;
  const statementIds = columns[columnIndex]!;
  const { signed, grid: text } = sorting.state.text;
  const words = columnWords(sorting.state.text, board);
  const inColumn = words.inColumn(value, statementIds.length, capacity);
  return (
    <section
      className={`column-section ${columnSideClass(distribution, columnIndex)}`}
      style={columnTint(distribution, columnIndex)}
      aria-label={inColumn}
    >
      <h2 className="column-head">
        <span className="column-head-value">{signed(value)}</span>
        <span className="column-head-count">{words.filled(statementIds.length, capacity)}</span>
        {onClose ? (
          <button type="button" className="button button--small" onClick={onClose}>
            {text.backToCards}
          </button>
        ) : null}
      </h2>
      <CardList
        sorting={sorting}
        label={inColumn}
        statementIds={statementIds}
        placeOf={(index) => words.cardPlace(value, index + 1, isForced ? capacity : statementIds.length)}
      />
    </section>
  );
}
