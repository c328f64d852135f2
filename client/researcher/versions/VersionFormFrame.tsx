import type { ReactNode, SubmitEvent } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { versionsText as words } from '../../text/en/versions.ts';
import { useLeaveGuard } from '../writing/use-leave-guard.ts';
import { MeanwhileNotice } from './MeanwhileNotice.tsx';
import { PublishBar } from './PublishBar.tsx';
import type { VersionForm } from './use-version-form.ts';

/** What the button of a form does, where that is more than publishing a version. */
interface FormAct {
  readonly label: string;
  readonly press: () => void;
}

interface VersionFormFrameProps<Fields extends object> {
  readonly form: VersionForm<Fields>;
  /** What each field is called. */
  readonly labels: Readonly<Record<keyof Fields & string, string>>;
  /** Whoever looks may not change anything. */
  readonly isReadOnly?: boolean;
  /** Where it does more than publish: what its button says, and what happens then. */
  readonly act?: FormAct;
  readonly children: ReactNode;
}

/** Around the fields of a form: what is wrong above them, publishing below them, and nobody leaves unasked. */
export function VersionFormFrame<Fields extends object>({
  form,
  labels,
  isReadOnly = false,
  act,
  children,
}: VersionFormFrameProps<Fields>) {
  const blocker = useLeaveGuard(form.changed.length > 0);
  const faults = (Object.keys(labels) as (keyof Fields & string)[]).flatMap((id) => {
    const text = form.faults[id];
    return text === undefined ? [] : [{ id, text }];
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (act) act.press();
    else form.publish();
  }

  return (
    <form className="version-form" onSubmit={submit} noValidate>
      <ErrorSummary title={words.summary} faults={faults} attempt={form.attempt} />
      <MeanwhileNotice form={form} labels={labels} />
      <fieldset className="version-form__fields" disabled={isReadOnly}>
        {children}
      </fieldset>
      {isReadOnly ? null : <PublishBar form={form} label={act?.label} />}
      {blocker.state === 'blocked' ? (
        <ConfirmDialog
          title={words.leaveTitle}
          text={words.leaveText(form.changed.map((name) => labels[name]))}
          confirmLabel={words.leave}
          cancelLabel={words.stay}
          onConfirm={() => blocker.proceed()}
          onCancel={() => blocker.reset()}
        />
      ) : null}
    </form>
  );
}
