import { receiptPagesWords } from '../text/receipt-pages-words.ts';
import { signed } from '../text/en/participant-counts.ts';
import { dayIn } from './day-in.ts';
import { ResearchersWords } from './ResearchersWords.tsx';
import { CardLink, ReceiptForm } from './ReceiptForm.tsx';

export interface ReceiptPageProps {
  readonly slug: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** What was typed, or came with the link; empty at first. */
  readonly receiptCode: string;
  readonly step: { readonly kind: 'ask' } | { readonly kind: 'wrong' } | ShownSort;
}

/** One's own sort, in the words one sorted in. Moments are ISO 8601. */
interface ShownSort {
  readonly kind: 'shown';
  readonly handedInAt: string;
  readonly consent: { readonly agreedAt: string; readonly versionNumber: number; readonly text: string };
  readonly sort: readonly {
    readonly position: number;
    readonly statement: string;
    readonly value: number;
    readonly reason: string | null;
  }[];
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly mayBeWithdrawn: boolean;
  /** Until when it could be; null: never, or it still may be. */
  readonly endedAt: string | null;
}

/** What is stored of the person with this receipt: to read, to take away, to take back. Needs no script. */
export function ReceiptPage(props: ReceiptPageProps) {
  const { slug, title, language, receiptCode, step } = props;
  const text = receiptPagesWords(language);
  return (
    <main className="study-page">
      <p className="kicker">{title}</p>
      {step.kind === 'shown' ? (
        <Shown {...props} step={step} />
      ) : (
        <>
          <h1>{text.own.heading}</h1>
          <p className="lead">{text.own.lead}</p>
          <ReceiptForm
            action={`/s/${slug}/receipt`}
            language={language}
            receiptCode={receiptCode}
            fault={step.kind === 'wrong' ? text.wrong : null}
          />
        </>
      )}
      <CardLink {...props} />
    </main>
  );
}

type ShownProps = ReceiptPageProps & { readonly step: ShownSort };

function Shown(props: ShownProps) {
  const { language, step } = props;
  const text = receiptPagesWords(language).own;
  return (
    <>
      <h1>{text.shownTitle}</h1>
      <p className="lead">{text.handedIn(dayIn(language, step.handedInAt))}</p>
      <Files {...props} />
      <Cards {...props} />
      <Answers {...props} />
      <details className="agreed">
        <summary>{text.agreed(dayIn(language, step.consent.agreedAt), step.consent.versionNumber)}</summary>
        <ResearchersWords className="consent-text" markdown={step.consent.text} />
      </details>
      <Withdrawal {...props} />
    </>
  );
}

function Files({ slug, language, receiptCode }: ShownProps) {
  const text = receiptPagesWords(language).own;
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">{text.filesTitle}</h2>
      <p>{text.files}</p>
      <form method="post" action={`/s/${slug}/receipt`} className="consent-answer">
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="receiptCode" value={receiptCode} />
        <button type="submit" name="answer" value="json" className="button">
          {text.json}
        </button>
        <button type="submit" name="answer" value="csv" className="button">
          {text.csv}
        </button>
      </form>
    </section>
  );
}

function Cards({ language, step: { sort } }: ShownProps) {
  const text = receiptPagesWords(language).own;
  return (
    <section aria-labelledby="sort-title">
      <h2 id="sort-title">{text.sortTitle}</h2>
      <table className="own-sort">
        <thead>
          <tr>
            <th scope="col">{text.value}</th>
            <th scope="col">{text.statement}</th>
          </tr>
        </thead>
        <tbody>
          {sort.map(({ position, statement, value, reason }) => (
            <tr key={position}>
              <td dir="ltr">{signed(value)}</td>
              <td dir="auto">
                {statement}
                {reason === null ? null : (
                  <p>
                    <span className="quiet">{text.reason}:</span> <bdi>{reason}</bdi>
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Answers({ language, step: { answers } }: ShownProps) {
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="answers-title" className="study-card">
      <h2 id="answers-title">{receiptPagesWords(language).own.answersTitle}</h2>
      <dl>
        {answers.map(({ question, answer }, index) => (
          <div key={index}>
            <dt dir="auto">{question}</dt>
            <dd dir="auto">{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Withdrawal({ slug, language, receiptCode, step }: ShownProps) {
  const text = receiptPagesWords(language);
  return (
    <section aria-labelledby="withdraw-title">
      <h2 id="withdraw-title">{text.own.withdrawTitle}</h2>
      {step.mayBeWithdrawn ? (
        <form method="post" action={`/s/${slug}/withdraw`}>
          <p>{text.withdraw.lead}</p>
          <input type="hidden" name="language" value={language} />
          <input type="hidden" name="receiptCode" value={receiptCode} />
          <button type="submit" className="button">
            {text.own.withdraw}
          </button>
        </form>
      ) : (
        <p>{step.endedAt === null ? text.never : text.ended(dayIn(language, step.endedAt))}</p>
      )}
    </section>
  );
}
