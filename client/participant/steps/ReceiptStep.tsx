import { useState } from 'react';
import { isComplete } from '../../../analysis/sorting/index.ts';
import { receiptQrPath } from '../../../server/contract/participation.ts';
import { personalPath } from '../../api/ask.ts';
import { momentText } from '../moment-text.ts';
import type { Receipt } from '../sorting-state.ts';
import type { Sorting } from '../use-sorting.ts';
import { DownloadButton } from './SendStep.tsx';

interface ReceiptStepProps {
  readonly sorting: Sorting;
  readonly receipt: Receipt;
}

/** It has arrived: where one goes on, the receipt, and, as long as this page is open, one's own copy. */
export function ReceiptStep({ sorting, receipt }: ReceiptStepProps) {
  const { state } = sorting;
  const text = state.text.receipt;
  // After a reload the answers are gone from this browser, and only the receipt is left.
  const hasAnswers = isComplete(state.history.board);
  return (
    <main className="step receipt">
      <h1 tabIndex={-1} data-focus="heading">
        {hasAnswers ? text.title : text.already}
      </h1>
      <p className="lead">
        {text.received(momentText(receipt.submittedAt, state.view.language, receipt.isDayOnly))}
      </p>
      <Completion sorting={sorting} receipt={receipt} />
      <section className="receipt-paper" aria-labelledby="receipt-title">
        <h2 id="receipt-title">{text.codeTitle}</h2>
        <p className="receipt-code" dir="ltr">
          {receipt.receiptCode}
        </p>
        <p>{text.code}</p>
        <ReceiptPicture alternative={text.qr} />
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
      <Withdrawal sorting={sorting} receipt={receipt} />
      <p>
        <a
          href={`/s/${state.view.studySlug}/receipt?receipt=${receipt.receiptCode}&lang=${state.view.language}`}
        >
          {text.own}
        </a>
      </p>
      <p>
        <a href={`/s/${state.view.studySlug}/card?lang=${state.view.language}`}>{text.studyCard}</a>
      </p>
      {state.view.isOpen ? (
        <p className="quiet">
          <a href={`/s/${state.view.studySlug}?anew`}>{text.another}</a>
        </p>
      ) : null}
    </main>
  );
}

/** The receipt for a telephone's camera; without a network there is none, and nothing is missing. */
function ReceiptPicture({ alternative }: { readonly alternative: string }) {
  const [isThere, setIsThere] = useState(true);
  const token = location.pathname.split('/').at(-1) ?? '';
  if (!isThere) return null;
  return (
    <img
      className="receipt-qr"
      src={personalPath(receiptQrPath, token)}
      alt={alternative}
      width={132}
      height={132}
      onError={() => setIsThere(false)}
    />
  );
}

/** What was handed in can be taken back, with the receipt, as long as the study lets it. */
function Withdrawal({ sorting, receipt }: ReceiptStepProps) {
  const { view, text } = sorting.state;
  const { receiptCode, withdrawableUntil: until, isDayOnly } = receipt;
  const words = text.receipt;
  if (until === undefined) return null;
  return (
    <section aria-labelledby="withdraw-title">
      <h2 id="withdraw-title">{words.withdrawTitle}</h2>
      <p>
        {until === null
          ? words.withdrawOpen
          : words.withdrawUntil(momentText(until, view.language, isDayOnly))}{' '}
        <a href={`/s/${view.studySlug}/withdraw?receipt=${receiptCode}&lang=${view.language}`}>
          {words.withdraw}
        </a>
      </p>
    </section>
  );
}

/** Who came from a panel goes back there, with a code or by a link; only now, when the sort has arrived. */
function Completion({ sorting, receipt: { completion } }: ReceiptStepProps) {
  const text = sorting.state.text.receipt;
  if (completion === undefined) return null;
  if (completion.kind === 'code') return <CompletionCode code={completion.code} text={text} />;
  return (
    <section className="completion">
      <p>{text.goOnText}</p>
      <p>
        <a className="button button--primary button--large" href={completion.url} rel="noreferrer">
          {text.goOn(new URL(completion.url).host)}
        </a>
      </p>
    </section>
  );
}

interface CompletionCodeProps {
  readonly code: string;
  readonly text: Sorting['state']['text']['receipt'];
}

function CompletionCode({ code, text }: CompletionCodeProps) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(code).then(() => setIsCopied(true));
  };
  return (
    <section className="completion" aria-labelledby="completion-title">
      <h2 id="completion-title">{text.completionTitle}</h2>
      <p className="receipt-code" dir="ltr">
        {code}
      </p>
      <p>{text.completion}</p>
      {'clipboard' in navigator ? (
        <p>
          <button type="button" className="button button--primary button--large" onClick={copy}>
            {text.copyCode}
          </button>{' '}
          <span role="status">{isCopied ? text.copied : ''}</span>
        </p>
      ) : null}
    </section>
  );
}
