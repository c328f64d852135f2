import { receiptPagesWords } from '../text/receipt-pages-words.ts';
import { studyCardWords } from '../text/study-card-words.ts';
import { CodeField } from './CodeField.tsx';

interface ReceiptFormProps {
  /** Where it is sent. */
  readonly action: string;
  /** BCP 47. */
  readonly language: string;
  /** What was typed, or came with the link; empty at first. */
  readonly receiptCode: string;
  /** What is wrong with it, in words. */
  readonly fault: string | null;
}

/** Asks for a receipt. */
export function ReceiptForm({ action, language, receiptCode, fault }: ReceiptFormProps) {
  const text = receiptPagesWords(language);
  return (
    <form method="post" action={action}>
      <input type="hidden" name="language" value={language} />
      <CodeField
        name="receiptCode"
        label={text.label}
        hint={text.hint}
        value={receiptCode}
        faults={fault === null ? [] : [{ field: 'receiptCode', text: fault }]}
      />
      <div className="consent-answer">
        <button type="submit" className="button button--primary button--large">
          {text.go}
        </button>
      </div>
    </form>
  );
}

/** The way to what the study promises, from a page that a receipt opens. */
export function CardLink({ slug, language }: { readonly slug: string; readonly language: string }) {
  return (
    <p className="study-card__link">
      <a href={`/s/${slug}/card?${new URLSearchParams({ lang: language }).toString()}`}>
        {studyCardWords(language).kicker}
      </a>
    </p>
  );
}
