import { takingPartText } from '../text/en/taking-part.ts';
import { studyCardWords } from '../text/study-card-words.ts';
import { CodeField } from './CodeField.tsx';
import { dayIn } from './day-in.ts';

export interface WithdrawPageProps {
  readonly slug: string;
  readonly title: string;
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

const text = takingPartText.withdraw;

/** Taking a sort back with its receipt: asked for, confirmed, done; forms that need no script. */
export function WithdrawPage(props: WithdrawPageProps) {
  const { slug, title, step } = props;
  return (
    <main className="study-page">
      <p className="kicker">{title}</p>
      {step.kind === 'confirm' ? <Confirm {...props} submittedAt={step.submittedAt} /> : null}
      {step.kind === 'done' ? <Done slug={slug} /> : null}
      {step.kind === 'confirm' || step.kind === 'done' ? null : <Ask {...props} />}
      <p>
        <a href={`/s/${slug}/card`}>{studyCardWords('en').kicker}</a>
      </p>
    </main>
  );
}

function Ask({ slug, receiptCode, step }: WithdrawPageProps) {
  const faults = step.kind === 'ask' ? [] : [{ field: 'receiptCode', text: faultOf(step) }];
  return (
    <>
      <h1>{text.heading}</h1>
      <p className="lead">{text.lead}</p>
      <form method="post" action={`/s/${slug}/withdraw`}>
        <CodeField
          name="receiptCode"
          label={text.label}
          hint={text.hint}
          value={receiptCode}
          faults={faults}
        />
        <div className="consent-answer">
          <button type="submit" className="button button--primary button--large">
            {text.go}
          </button>
        </div>
      </form>
    </>
  );
}

function faultOf(step: WithdrawPageProps['step']): string {
  if (step.kind !== 'ended') return text.wrong;
  return step.until === null ? text.never : text.ended(dayIn('en', step.until));
}

function Confirm({ slug, receiptCode, submittedAt }: WithdrawPageProps & { readonly submittedAt: string }) {
  return (
    <>
      <h1>{text.confirmTitle}</h1>
      <p className="lead">{text.confirmLead(dayIn('en', submittedAt))}</p>
      <p>{text.confirmText}</p>
      <form method="post" action={`/s/${slug}/withdraw`} className="consent-answer">
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

function Done({ slug }: { readonly slug: string }) {
  return (
    <>
      <h1>{text.doneTitle}</h1>
      <p className="lead">{text.doneText}</p>
      <p>
        <a href={`/s/${slug}`}>{text.backToStudy}</a>
      </p>
    </>
  );
}
