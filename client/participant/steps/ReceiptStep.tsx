import { isComplete } from '../../../analysis/sorting/index.ts';
import { participantText } from '../../text/en/participant.ts';
import type { Receipt } from '../sorting-state.ts';
import type { Sorting } from '../use-sorting.ts';
import { DownloadButton } from './SendStep.tsx';

const text = participantText.receipt;

interface ReceiptStepProps {
  readonly sorting: Sorting;
  readonly receipt: Receipt;
}

/** It has arrived: the receipt, and, as long as this page is open, one's own copy. */
export function ReceiptStep({ sorting, receipt }: ReceiptStepProps) {
  const { state } = sorting;
  // After a reload the answers are gone from this browser, and only the receipt is left.
  const hasAnswers = isComplete(state.history.board);
  return (
    <main className="step receipt">
      <h1 tabIndex={-1} data-focus="heading">
        {hasAnswers ? text.title : text.already}
      </h1>
      <p className="lead">{text.received(timeText(receipt.submittedAt, state.view.language))}</p>
      <section className="receipt-paper" aria-labelledby="receipt-title">
        <h2 id="receipt-title">{text.codeTitle}</h2>
        <p className="receipt-code">{receipt.receiptCode}</p>
        <p>{text.code}</p>
      </section>
      {hasAnswers ? (
        <section aria-labelledby="copy-title">
          <h2 id="copy-title">{text.copyTitle}</h2>
          <p>{text.copy}</p>
          <p>
            <DownloadButton state={state} label={text.download} />
          </p>
        </section>
      ) : (
        <p>{text.gone}</p>
      )}
      {state.view.isOpen ? (
        <p className="quiet">
          <a href={`/s/${state.view.studySlug}?anew`}>{text.another}</a>
        </p>
      ) : null}
    </main>
  );
}

/** The server's time, in the words of where this device is. */
function timeText(isoTime: string, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return format.format(new Date(isoTime));
}
