/** One column of a table of text. */
export interface TextColumn {
  readonly head: string;
  /** One a row. */
  readonly cells: readonly string[];
  /** Numbers stand right, words left. */
  readonly align: 'left' | 'right';
}

/** Terminals are rarely narrower. */
export const TEXT_WIDTH = 100;
const GAP = '  ';

/**
 * A table in monospaced text. Where it is wider than 100 characters the rest of its columns follow below, each block
 * beginning with the same key columns.
 *
 * @param keys columns that say what a row is about.
 * @param columns the others; as many of them side by side as there is room for, one at least.
 */
export function textTable(keys: readonly TextColumn[], columns: readonly TextColumn[]): string[] {
  const blocks: TextColumn[][] = [[]];
  const keyWidth = widthOf(keys);
  let width = keyWidth;
  for (const column of columns) {
    const block = blocks.at(-1)!;
    const added = GAP.length + columnWidth(column);
    if (block.length > 0 && width + added > TEXT_WIDTH) {
      blocks.push([column]);
      width = keyWidth + added;
    } else {
      block.push(column);
      width += added;
    }
  }
  return blocks.flatMap((block, index) => [...(index > 0 ? [''] : []), ...blockLines([...keys, ...block])]);
}

/** Words broken into lines of at most 100 characters. */
export function textLines(words: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > TEXT_WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A text cut to a width, with an ellipsis where something is missing. Control characters become blanks. */
export function cutText(text: string, width: number): string {
  const characters = Array.from(text.replace(/\p{Cc}+/gu, ' '));
  return characters.length <= width ? characters.join('') : `${characters.slice(0, width - 1).join('')}…`;
}

function blockLines(columns: readonly TextColumn[]): string[] {
  const widths = columns.map(columnWidth);
  const rowCount = columns[0]?.cells.length ?? 0;
  const line = (cellOf: (column: TextColumn) => string) =>
    columns
      .map((column, c) => aligned(cellOf(column), widths[c]!, column.align))
      .join(GAP)
      .trimEnd();
  return [
    line(({ head }) => head),
    ...Array.from({ length: rowCount }, (_, row) => line(({ cells }) => cells[row]!)),
  ];
}

function aligned(text: string, width: number, align: TextColumn['align']): string {
  const blanks = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

function widthOf(columns: readonly TextColumn[]): number {
  return columns.reduce((sum, column) => sum + columnWidth(column), 0) + GAP.length * (columns.length - 1);
}

function columnWidth({ head, cells }: TextColumn): number {
  return cells.reduce((widest, cell) => Math.max(widest, lengthOf(cell)), lengthOf(head));
}

/** In characters, an accented letter or a simple emoji being one. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
