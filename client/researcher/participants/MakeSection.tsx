import { useState, type SubmitEvent } from 'react';
import {
  MOST_INVITATIONS,
  type MadePersonalInvitation,
  type PersonalInvitationsResponse,
} from '../../../server/contract/personal-invitation.ts';
import { makeInvitations, readInvitations } from '../../api/participants.api.ts';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { participantsText } from '../../text/en/participants.ts';
import { invitationLabels } from './invitation-labels.ts';
import { MadeInvitations } from './MadeInvitations.tsx';
import { useAsking } from './use-asking.ts';

const words = participantsText.make;
const KINDS = ['link', 'code'] as const;

interface MakeSectionProps {
  readonly studyId: string;
  readonly slug: string;
  readonly isAnonymous: boolean;
  /** Those just made, as long as this page is open. */
  readonly made: readonly MadePersonalInvitation[];
  readonly onMade: (made: readonly MadePersonalInvitation[]) => void;
  readonly onPrint: () => void;
  readonly onChange: (invited: PersonalInvitationsResponse) => void;
}

/** Make links or codes, and show them once. */
export function MakeSection(props: MakeSectionProps) {
  const { studyId, slug, isAnonymous, made, onMade, onPrint, onChange } = props;
  const { isAsking, failure, ask } = useAsking();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('link');
  const [written, setWritten] = useState('');
  const [isWrong, setIsWrong] = useState(false);

  async function make(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const labels = invitationLabels(written);
    setIsWrong(labels === null);
    if (labels === null) return;
    const answer = await ask(() => makeInvitations(studyId, { kind, labels }));
    if (answer === null) return;
    onMade(answer.invitations);
    setWritten('');
    const listed = await ask(() => readInvitations(studyId));
    if (listed !== null) onChange(listed);
  }

  return (
    <Section
      id="make"
      title={words.title}
      lead={`${isAnonymous ? words.leadAnonymous : words.lead} ${words.once}`}
    >
      <form className="make-invitations" onSubmit={(event) => void make(event)} noValidate>
        <fieldset className="choice">
          <legend className="field__label">{words.kind}</legend>
          {KINDS.map((each) => (
            <label key={each} className="choice__option">
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
              {words.kinds[each]}
            </label>
          ))}
        </fieldset>
        <Field
          label={words.labels}
          hint={words.labelsHint}
          error={isWrong ? words.wrong(MOST_INVITATIONS) : null}
        >
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={5}
              value={written}
              onChange={(event) => setWritten(event.target.value)}
            />
          )}
        </Field>
        {failure === null ? null : <Notice tone="danger">{failure}</Notice>}
        <button type="submit" className="button button--primary" disabled={isAsking}>
          {words.button}
        </button>
      </form>
      {made.length === 0 ? null : <MadeInvitations slug={slug} made={made} onPrint={onPrint} />}
    </Section>
  );
}
