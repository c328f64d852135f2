import { momentText } from '../moment-text.ts';
import type { LabText } from './lab-words.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

interface LabDeclinedProps {
  readonly text: LabText;
  readonly onNext: () => void;
}

/** Somebody did not agree. */
export function LabDeclined({ text, onNext }: LabDeclinedProps) {
  const heading = useHeadingFocus();
  return (
    <main className="message-page lab">
      <h1 ref={heading} tabIndex={-1}>
        {text.declined.title}
      </h1>
      <p className="lead">{text.declined.text}</p>
      <NextButton text={text} onNext={onNext} />
    </main>
  );
}

/** On to a page that knows nothing of anybody. */
export function NextButton({ text, onNext }: LabDeclinedProps) {
  return (
    <p>
      <button type="button" className="button button--primary button--large" onClick={onNext}>
        {text.next}
      </button>
    </p>
  );
}

interface LabInterruptedProps {
  readonly text: LabText;
  readonly language: string;
  /** ISO 8601. */
  readonly agreedAt: string;
  readonly onMine: () => void;
  readonly onAnother: () => void;
}

/** Something unfinished lies here: nothing of it is shown before somebody says that it is theirs. */
export function LabInterrupted({ text, language, agreedAt, onMine, onAnother }: LabInterruptedProps) {
  const heading = useHeadingFocus();
  const { interrupted: words } = text;
  return (
    <main className="message-page lab">
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <p className="lead">{words.text(momentText(agreedAt, language))}</p>
      <div className="step-actions">
        <button type="button" className="button button--primary button--large" onClick={onMine}>
          {words.mine}
        </button>
        <button
          type="button"
          className="button button--large"
          aria-describedby="lab-put-away"
          onClick={onAnother}
        >
          {words.another}
        </button>
      </div>
      <p className="quiet" id="lab-put-away">
        {words.putAway}
      </p>
    </main>
  );
}

/** While what somebody did is encrypted or deleted. */
export function LabLeaving({ text }: { readonly text: LabText }) {
  return (
    <main className="message-page lab">
      <p role="status" className="lead">
        {text.sort.sending}
      </p>
    </main>
  );
}
