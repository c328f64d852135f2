import { download, ownCopy } from '../own-copy.ts';
import type { SortingState } from '../sorting-state.ts';
import type { Sorting } from '../use-sorting.ts';

/** The last step before it is out of one's hands; it says truthfully how the sending goes. */
export function SendStep({ sorting }: { readonly sorting: Sorting }) {
  const { state, act, tryNow } = sorting;
  const { view, reasons, isSending, delivery } = state;
  const { send: text } = state.text;
  return (
    <main className="step send">
      <h1 tabIndex={-1} data-focus="heading">
        {text.title}
      </h1>
      <p className="lead">{text.text(view.statements.length, Object.keys(reasons).length)}</p>
      <p className="delivery" role="status">
        {deliveryText(state)}
      </p>
      <div className="step-actions">
        {isSending ? null : (
          <button
            type="button"
            className="button button--primary button--large"
            onClick={() => act({ kind: 'send' })}
          >
            {text.submit}
          </button>
        )}
        {delivery.status === 'waiting' ? (
          <button type="button" className="button button--large" onClick={tryNow}>
            {text.tryNow}
          </button>
        ) : null}
        {state.isShared ? null : <DownloadButton state={state} label={text.download} />}
      </div>
    </main>
  );
}

/** Always there: nobody has to trust a network to keep their own sort. */
export function DownloadButton({ state, label }: { readonly state: SortingState; readonly label: string }) {
  return (
    <button
      type="button"
      className="button button--large"
      onClick={() => download(state.text.copy.fileName(state.view.studySlug), ownCopy(state))}
    >
      {label}
    </button>
  );
}

/** Where the sort is now: on this device, on its way, or not wanted. */
function deliveryText({ delivery, isKept, text: { send: text } }: SortingState): string {
  switch (delivery.status) {
    case 'idle':
      return '';
    case 'sending':
      return text.sending;
    case 'waiting': {
      if (!isKept) return text.notKept(delivery.seconds);
      return delivery.reason === 'busy' ? text.busy(delivery.seconds) : text.waiting(delivery.seconds);
    }
    case 'refused': {
      const words: Readonly<Record<string, string | undefined>> = text.refused;
      return words[delivery.code] ?? text.refused.other;
    }
  }
}
