import { Notice } from '../../components/Notice.tsx';
import { StatusMessage } from '../../components/StatusMessage.tsx';
import { versionsText as words } from '../../text/en/versions.ts';
import type { VersionForm } from './use-version-form.ts';

interface PublishBarProps<Fields extends object> {
  readonly form: VersionForm<Fields>;
  /** Of the button; undefined: it says that a version is published. */
  readonly label: string | undefined;
}

/** Publishing, in sight as long as something waits for it, and what came of it. */
export function PublishBar<Fields extends object>({ form, label }: PublishBarProps<Fields>) {
  const { version, changed, isBusy, failure, message } = form;
  const isChanged = changed.length > 0;
  return (
    <div className={isChanged ? 'publish-bar publish-bar--waiting' : 'publish-bar'}>
      {failure === null ? null : (
        <Notice tone="danger">
          <p>{failure}</p>
        </Notice>
      )}
      <div className="publish-bar__actions">
        <button type="submit" className="button button--primary" aria-disabled={isBusy || !isChanged}>
          {isBusy ? words.publishing : (label ?? words.publish(version.number + 1))}
        </button>
        {isChanged ? (
          <button type="button" className="link-button" onClick={form.discard}>
            {words.undo}
          </button>
        ) : null}
        <StatusMessage>{isChanged ? words.unsaved : message}</StatusMessage>
      </div>
      <p className="publish-bar__rule">{words.rule(version.number + 1)}</p>
    </div>
  );
}
