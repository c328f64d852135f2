import { useEffect, useState } from 'react';
import type {
  ReaderThresholdRequest,
  ReaderThresholdResponse,
} from '../../../server/contract/reader-threshold.ts';
import { readReaderThreshold, setReaderThreshold } from '../../api/reader-threshold.api.ts';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { readerThresholdText as words } from '../../text/en/reader-threshold.ts';
import { Outcome } from '../account/Outcome.tsx';
import { useSending } from '../account/use-sending.ts';
import { problemText } from '../problem-text.ts';
import { ThresholdForm } from './ThresholdForm.tsx';

/** From how many people on readers are shown an array, why so, and the way to ask for more. */
export function ThresholdSection({ studyId }: { readonly studyId: string }) {
  const [threshold, setThreshold] = useState<ReaderThresholdResponse | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const [hasTyped, setHasTyped] = useState(false);
  const sending = useSending();

  useEffect(() => {
    let isCurrent = true;
    readReaderThreshold(studyId).then(
      (read) => (isCurrent ? setThreshold(read) : undefined),
      (error: unknown) => (isCurrent ? setUnread(problemText(error).text) : undefined),
    );
    return () => {
      isCurrent = false;
    };
  }, [studyId]);

  function set(request: ReaderThresholdRequest): void {
    setHasTyped(false);
    const done = words.done(request.arrayFrom);
    sending.send(async () => setThreshold(await setReaderThreshold(studyId, request)), done);
  }

  return (
    <Section id="few-people" title={words.title} lead={words.lead}>
      {unread === null ? null : <Notice tone="danger">{unread}</Notice>}
      {threshold === null && unread === null ? <p>{words.loading}</p> : null}
      {threshold === null ? null : (
        <>
          <p className="threshold__now">
            {words.now(threshold.arrayFrom)} {words.exempt}
          </p>
          {threshold.mayChange ? (
            <ThresholdForm
              key={threshold.arrayFrom}
              now={threshold.arrayFrom}
              isBusy={sending.isBusy}
              onType={() => setHasTyped(true)}
              onSet={set}
            />
          ) : null}
        </>
      )}
      <Outcome sending={hasTyped ? { ...sending, message: '' } : sending} />
    </Section>
  );
}
