import type { KeptKit, LabSituation } from './lab-storage.ts';
import type { LabText } from './lab-words.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

/** Why nobody can begin here now. */
export type Obstacle = 'full' | 'over' | 'closed' | 'changed';

interface LabStartProps {
  readonly kit: KeptKit;
  readonly situation: LabSituation;
  readonly obstacle: Obstacle | null;
  readonly text: LabText;
  readonly onBegin: () => void;
  readonly onOverview: () => void;
}

/** Where the next person begins; it knows nothing of those before. */
export function LabStart({ kit, situation, obstacle, text, onBegin, onOverview }: LabStartProps) {
  const heading = useHeadingFocus();
  const { start: words } = text;
  const { waiting, receivedCount } = situation;
  return (
    <main className="message-page lab">
      <p className="kicker">{words.kicker}</p>
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {kit.texts[0]!.view.studyTitle}
      </h1>
      {obstacle === null ? (
        <>
          <p className="lead">{words.lead}</p>
          <p className="begin-go">
            <button type="button" className="button button--primary button--large" onClick={onBegin}>
              {words.begin}
            </button>
          </p>
        </>
      ) : (
        <p className="lead">{words[obstacle]}</p>
      )}
      <p
        className="quiet lab__state"
        role="status"
        data-waiting={waiting.length}
        data-received={receivedCount}
      >
        {words.state(waiting.length, receivedCount)}
      </p>
      <p>
        <button type="button" className="button button--quiet" onClick={onOverview}>
          {words.overview}
        </button>
      </p>
    </main>
  );
}
