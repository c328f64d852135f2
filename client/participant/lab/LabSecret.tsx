import { renderSVG } from 'uqr';
import type { LabText } from './lab-words.ts';
import { NextButton } from './LabMoments.tsx';
import { useHeadingFocus } from './use-heading-focus.ts';

interface LabSecretProps {
  readonly code: string;
  readonly slug: string;
  readonly text: LabText;
  readonly onNext: () => void;
}

interface LabReceiptProps extends LabSecretProps {
  /** What the study shows everybody who has finished. */
  readonly completionCode: string | undefined;
}

/** Everything is sealed: the receipt is shown this one time. */
export function LabReceipt({ code, slug, text, completionCode, onNext }: LabReceiptProps) {
  const { receipt } = text;
  const address = `${location.origin}/s/${slug}/receipt`;
  return (
    <LabSecret
      title={receipt.title}
      lead={receipt.text}
      paper={{ title: receipt.codeTitle, code, link: `${address}?receipt=${code}`, qr: receipt.qr }}
      lines={[receipt.once, receipt.use(address)]}
      {...{ text, onNext, completionCode }}
    />
  );
}

/** Somebody stopped and goes on elsewhere: the code for that is shown this one time. */
export function LabKept({ code, slug, text, onNext }: LabSecretProps) {
  const { kept, receipt } = text;
  const address = `${location.origin}/s/${slug}/i/${code}`;
  return (
    <LabSecret
      title={kept.title}
      lead={kept.text}
      paper={{ title: kept.codeTitle, code, link: address, qr: kept.qr }}
      lines={[receipt.once, kept.where(address)]}
      {...{ text, onNext }}
    />
  );
}

interface Shown extends Pick<LabSecretProps, 'text' | 'onNext'> {
  readonly title: string;
  readonly lead: string;
  readonly paper: {
    readonly title: string;
    readonly code: string;
    readonly link: string;
    readonly qr: string;
  };
  readonly lines: readonly string[];
  readonly completionCode?: string | undefined;
}

function LabSecret({ title, lead, paper, lines, completionCode, text, onNext }: Shown) {
  const heading = useHeadingFocus();
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(paper.link, { ecc: 'M', border: 4 }))}`;
  return (
    <main className="step receipt lab">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="lead">{lead}</p>
      <section className="receipt-paper" aria-labelledby="lab-code-title">
        <h2 id="lab-code-title">{paper.title}</h2>
        <p className="receipt-code" dir="ltr">
          {paper.code}
        </p>
        <img className="receipt-qr" src={picture} alt={paper.qr} width={132} height={132} />
      </section>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {completionCode === undefined ? null : <Completion code={completionCode} text={text} />}
      <NextButton text={text} onNext={onNext} />
    </main>
  );
}

/** Nobody takes it along with the clipboard of a shared computer. */
function Completion({ code, text: { receipt } }: { readonly code: string; readonly text: LabText }) {
  return (
    <section className="completion" aria-labelledby="completion-title">
      <h2 id="completion-title">{receipt.completionTitle}</h2>
      <p className="receipt-code" dir="ltr">
        {code}
      </p>
      <p>{receipt.completion}</p>
    </section>
  );
}
