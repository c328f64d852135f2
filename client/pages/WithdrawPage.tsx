import { receiptPagesWords } from '../text/receipt-pages-words.ts';
import { dayIn } from './day-in.ts';
import { CardLink, ReceiptForm } from './ReceiptForm.tsx';

export interface WithdrawPageProps {
  readonly slug: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** What was typed, or came with the link; empty at first. */
  readonly receiptCode: string;
  readonly step:
    | { readonly kind: 'ask' }
    | { readonly kind: 'wrong' }
    /** `until`: ISO 8601; null: the study lets no sort be withdrawn. */
    | { readonly kind: 'ended'; readonly until: string | null }
    /** ISO 8601. */
    | { readonly kind: 'confirm'; readonly submittedAt: string }
    | { readonly kind: 'done' };
}

/** Taking a sort back with its receipt: asked for, confirmed, done; forms that need no script. */
export function WithdrawPage(props: WithdrawPageProps) {
  const { title, step } = props;
  return (
    <main className="study-page">
      <p className="kicker">{title}</p>
      {step.kind === 'confirm' ? <Confirm {...props} submittedAt={step.submittedAt} /> : null}
      {step.kind === 'done' ? <Done {...props} /> : null}
      {step.kind === 'confirm' || step.kind === 'done' ? null : <Ask {...props} />}
      <CardLink {...props} />
    </main>
  );
}

function Ask({ slug, language, receiptCode, step }: WithdrawPageProps) {
  const text = receiptPagesWords(language).withdraw;
  const fault = faultOf(step, language);
  return (
    <>
      <h1>{text.heading}</h1>
      <p className="lead">{text.lead}</p>
      <ReceiptForm
        action={`/s/${slug}/withdraw`}
        language={language}
        receiptCode={receiptCode}
        fault={fault}
      />
    </>
  );
}

function faultOf(step: WithdrawPageProps['step'], language: string): string | null {
  const text = receiptPagesWords(language);
  if (step.kind === 'wrong') return text.wrong;
  if (step.kind !== 'ended') return null;
  return step.until === null ? text.never : text.ended(dayIn(language, step.until));
}

function Confirm(props: WithdrawPageProps & { readonly submittedAt: string }) {
  const { slug, language, receiptCode, submittedAt } = props;
  const text = receiptPagesWords(language).withdraw;
  return (
    <>
      <h1>{text.confirmTitle}</h1>
      <p className="lead">{text.confirmLead(dayIn(language, submittedAt))}</p>
      <p>{text.confirmText}</p>
      <form method="post" action={`/s/${slug}/withdraw`} className="consent-answer">
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="receiptCode" value={receiptCode} />
        <button type="submit" name="answer" value="withdraw" className="button button--danger button--large">
          {text.confirm}
        </button>
        <a className="button button--large" href={`/s/${slug}`}>
          {text.keep}
        </a>
      </form>
    </>
  );
}

function Done({ slug, language }: WithdrawPageProps) {
  const text = receiptPagesWords(language);
  return (
    <>
      <h1>{text.withdraw.doneTitle}</h1>
      <p className="lead">{text.withdraw.doneText}</p>
      <p>
        <a href={`/s/${slug}`}>{text.backToStudy}</a>
      </p>
    </>
  );
}
