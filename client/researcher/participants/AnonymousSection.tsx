import { useState } from 'react';
import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';
import { changeVersion } from '../../api/participants.api.ts';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusMessage } from '../../components/StatusMessage.tsx';
import { participantsText } from '../../text/en/participants.ts';
import { useAsking } from './use-asking.ts';

const words = participantsText.anonymous;

interface AnonymousSectionProps {
  readonly studyId: string;
  readonly version: StudyVersionResponse;
  readonly onChange: (version: StudyVersionResponse) => void;
}

/** Is the study anonymous, what that costs, and the way into it. */
export function AnonymousSection({ studyId, version, onChange }: AnonymousSectionProps) {
  const { isAsking, failure, ask } = useAsking();
  const [isChanged, setIsChanged] = useState(false);
  const { isAnonymous } = version.settings;

  async function change(): Promise<void> {
    const changes = { isAnonymous: true };
    const next = await ask(() => changeVersion(studyId, { basedOn: version.studyVersionId, changes }));
    if (next === null) return;
    onChange(next);
    setIsChanged(true);
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
        <p className="quiet">{words.end}</p>
      ) : (
        <p>
          <button type="button" className="button" disabled={isAsking} onClick={() => void change()}>
            {words.button}
          </button>
        </p>
      )}
      <StatusMessage>{isChanged ? words.changed : ''}</StatusMessage>
    </Section>
  );
}
