import { useEffect, useState } from 'react';
import { LAB_GRACE_DAYS, type LabWaitingFile } from '../../../server/contract/lab.ts';
import { labOverviewText as words } from '../../text/en/lab-overview.ts';
import { momentText } from '../moment-text.ts';
import { download } from '../own-copy.ts';
import type { DeliveryState } from './delivery-system.ts';
import type { KeptKit, LabSituation } from './lab-storage.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

interface LabOverviewProps {
  readonly kit: KeptKit;
  readonly situation: LabSituation;
  readonly delivery: DeliveryState;
  readonly isKept: Promise<boolean>;
  readonly onDeliver: () => void;
  readonly onBack: () => void;
}

/** For whoever looks after the computer: how many wait and how many arrived, and nothing of anybody. */
export function LabOverview({ kit, situation, delivery, isKept, onDeliver, onBack }: LabOverviewProps) {
  const heading = useHeadingFocus();
  const { waiting } = situation;
  return (
    <main className="message-page lab" lang="en" dir="ltr">
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <Facts {...{ kit, situation, isKept }} />
      <p className="quiet">{words.grace(LAB_GRACE_DAYS)}</p>
      <p role="status">
        {delivery === 'trying' ? words.delivering : delivery === 'unreachable' ? words.unreachable : ''}
      </p>
      <Refused situation={situation} />
      <div className="step-actions">
        {waiting.length === 0 ? null : (
          <>
            <button
              type="button"
              className="button button--primary button--large"
              onClick={() =>
                waiting.every(({ refusal }) => refusal !== null) ? location.reload() : onDeliver()
              }
            >
              {words.deliver}
            </button>
            <button
              type="button"
              className="button button--large"
              aria-describedby="lab-export"
              onClick={() => exportWaiting(kit, situation)}
            >
              {words.export}
            </button>
          </>
        )}
        <button type="button" className="button button--large" onClick={onBack}>
          {words.back}
        </button>
      </div>
      {waiting.length === 0 ? null : (
        <p className="quiet" id="lab-export">
          {words.exportText}
        </p>
      )}
    </main>
  );
}

function Facts({ kit, situation, isKept }: Pick<LabOverviewProps, 'kit' | 'situation' | 'isKept'>) {
  const [opensOffline, setOpensOffline] = useState(false);
  useEffect(() => {
    void isKept.then(async (kept) =>
      setOpensOffline(kept || (await caches.match(`${location.pathname}/offline`)) !== undefined),
    );
  }, [isKept]);
  const { placesLeft, waiting, receivedCount, lastDeliveredAt } = situation;
  const facts = [
    [words.name, kit.name],
    [words.placesLeft, String(placesLeft)],
    [words.until, momentText(kit.useUntil, 'en')],
    [words.waiting, String(waiting.length)],
    [words.received, String(receivedCount)],
    [words.lastDelivered, lastDeliveredAt === null ? words.never : momentText(lastDeliveredAt, 'en')],
    [words.offline, opensOffline ? words.yes : words.notYet],
  ] as const;
  return (
    <div className="study-card">
      <dl>
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What the study did not take, and what to do about it. */
function Refused({ situation: { waiting } }: Pick<LabOverviewProps, 'situation'>) {
  const codes = waiting.flatMap(({ refusal }) => (refusal === null ? [] : [refusal]));
  if (codes.length === 0) return null;
  const reasons: Readonly<Record<string, string | undefined>> = words.refusals;
  return (
    <section aria-labelledby="lab-refused">
      <h2 id="lab-refused">{words.refusedTitle}</h2>
      <ul>
        {[...new Set(codes)].map((code) => (
          <li key={code}>
            {words.refused(codes.filter((each) => each === code).length)}{' '}
            {reasons[code] ?? words.refusals.other}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As it lies here: encrypted. */
function exportWaiting({ studySlug, name }: KeptKit, { waiting }: LabSituation): void {
  const deliveries = waiting.map(({ labComputerId, sealed }) => ({ labComputerId, sealed }));
  const file: LabWaitingFile = { format: 'standpoint-lab-waiting', version: 1, deliveries };
  const called = name.replace(/[^\p{Letter}\p{Number}]+/gu, '-');
  download(`waiting-${studySlug}-${called}.json`, JSON.stringify(file));
}
