import { useEffect, useRef, useState } from 'react';
import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';
import { changeVersion } from '../../api/participants.api.ts';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusMessage } from '../../components/StatusMessage.tsx';
import { participantsText } from '../../text/en/participants.ts';
import { EndAnonymousForm } from './EndAnonymousForm.tsx';
import { useAsking } from './use-asking.ts';

const words = participantsText.anonymous;

interface AnonymousSectionProps {
  readonly studyId: string;
  readonly version: StudyVersionResponse;
  readonly onChange: (version: StudyVersionResponse) => void;
}

/** Is the study anonymous, what that costs, and the ways into it and out of it. */
export function AnonymousSection({ studyId, version, onChange }: AnonymousSectionProps) {
  const { isAsking, failure, ask } = useAsking();
  const [message, setMessage] = useState('');
  const outcome = useRef<HTMLDivElement>(null);
  const { isAnonymous } = version.settings;

  // The button that was pressed is gone, and the focus with it.
  useEffect(() => {
    if (message !== '') outcome.current?.focus();
  }, [message]);

  function changed(next: StudyVersionResponse, said: string): void {
    onChange(next);
    setMessage(said);
  }

  async function begin(): Promise<void> {
    const changes = { isAnonymous: true };
    const next = await ask(() => changeVersion(studyId, { basedOn: version.studyVersionId, changes }));
    if (next !== null) changed(next, words.changed);
  }

  return (
    <Section id="anonymous" title={words.title} lead={isAnonymous ? words.on : words.off}>
      <ul>
        {words.means.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {failure === null ? null : <Notice tone="danger">{failure}</Notice>}
      {isAnonymous ? (
        <Ending
          studyId={studyId}
          version={version}
          onEnded={(next) => changed(next, words.ended(next.number))}
        />
      ) : (
        <p>
          <button type="button" className="button" disabled={isAsking} onClick={() => void begin()}>
            {words.button}
          </button>
        </p>
      )}
      <div ref={outcome} tabIndex={-1}>
        <StatusMessage>{message}</StatusMessage>
      </div>
    </Section>
  );
}

interface EndingProps {
  readonly studyId: string;
  readonly version: StudyVersionResponse;
  readonly onEnded: (version: StudyVersionResponse) => void;
}

/** Out of the mode leads a form, which keeps what was typed while it is out of sight. */
function Ending(props: EndingProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <p className="quiet">{words.end}</p>
      <p>
        <button
          type="button"
          className="button"
          aria-expanded={isOpen}
          aria-controls="end-anonymous"
          onClick={() => setIsOpen(!isOpen)}
        >
          {words.openEnding}
        </button>
      </p>
      <div id="end-anonymous" hidden={!isOpen}>
        <EndAnonymousForm {...props} />
      </div>
    </>
  );
}
