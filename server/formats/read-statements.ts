/**
 * Statements one a line, as in PQMethod's .STA: line 1 is statement 1. Blank lines at the end do not count; a blank
 * line between statements is a statement without text.
 */
export function readStatements(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}
