import type { SortingState } from './sorting-state.ts';

/** The person's own copy, as a text anybody can read: every column with its statements and reasons, best liked first. */
export function ownCopy({ text, view, history: { board }, reasons, receipt }: SortingState): string {
  const words = new Map(view.statements.map(({ statementId, text: statement }) => [statementId, statement]));
  const columns = board.columns
    .map((statementIds, index) => [
      text.copy.column(board.distribution[index]!.value),
      ...statementIds.flatMap((id) => {
        const reason = reasons[id];
        return [`- ${words.get(id) ?? ''}`, ...(reason === undefined ? [] : [text.copy.reason(reason)])];
      }),
    ])
    .toReversed();
  const state =
    receipt === null
      ? text.copy.notSent
      : text.copy.receipt(receipt.receiptCode, new Date(receipt.submittedAt).toISOString());
  const head = [text.copy.title(view.studyTitle), view.condition.instruction, state];
  return `${[...head, ...columns.map((lines) => lines.join('\n'))].join('\n\n')}\n`;
}

/** Hand a text to the person as a file of theirs. */
export function download(fileName: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
