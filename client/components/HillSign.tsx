const COLUMNS = [1, 2, 3, 2, 1];
const STEP = 6;

/** The product's sign: a small hill of cards, one of them placed by its owner. */
export function HillSign() {
  const cells = COLUMNS.flatMap((count, column) =>
    Array.from({ length: count }, (_, row) => ({
      x: column * STEP,
      y: 12 - row * STEP,
      isOwn: column === 3 && row === 1,
    })),
  );
  return (
    <svg className="hill-sign" viewBox="0 0 29 17" aria-hidden="true">
      {cells.map(({ x, y, isOwn }) => (
        <rect
          key={`${x} ${y}`}
          className={isOwn ? 'hill-sign__own' : undefined}
          x={x}
          y={y}
          width="5"
          height="5"
        />
      ))}
    </svg>
  );
}
