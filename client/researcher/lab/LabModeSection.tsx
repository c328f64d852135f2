import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';
import { changeVersion } from '../../api/participants.api.ts';
import { Section } from '../../components/Section.tsx';
import { labComputersText } from '../../text/en/lab-computers.ts';
import { Outcome } from '../account/Outcome.tsx';
import { useSending } from '../account/use-sending.ts';

const words = labComputersText.mode;

interface LabModeSectionProps {
  readonly studyId: string;
  readonly version: StudyVersionResponse;
  readonly onChange: (version: StudyVersionResponse) => void;
}

/** May computers be shared in this study. */
export function LabModeSection({ studyId, version, onChange }: LabModeSectionProps) {
  const sending = useSending();
  const { settings, studyVersionId } = version;
  const { isLab } = settings;
  const change = async () => {
    onChange(await changeVersion(studyId, { basedOn: studyVersionId, changes: { isLab: !isLab } }));
  };
  return (
    <Section id="mode" title={words.title}>
      <p>{isLab ? words.on : words.off}</p>
      {[settings.completion, settings.screenedOut].some(({ kind }) => kind === 'redirect') ? (
        <p className="is-quiet">{words.staysHere}</p>
      ) : null}
      <button
        type="button"
        className={isLab ? 'button' : 'button button--primary'}
        disabled={sending.isBusy}
        onClick={() => sending.send(change, words.changed)}
      >
        {isLab ? words.toOff : words.toOn}
      </button>
      <Outcome sending={sending} />
    </Section>
  );
}
