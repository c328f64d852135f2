import { useState, type SubmitEvent } from 'react';
import { MakeLabLinkRequest } from '../../../server/contract/lab-computer.ts';
import { MOST_LAB_PLACES } from '../../../server/contract/lab.ts';
import { makeLabLink } from '../../api/lab-computers.api.ts';
import { signOut } from '../../api/researcher.api.ts';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { labComputersText } from '../../text/en/lab-computers.ts';
import { Outcome } from '../account/Outcome.tsx';
import { SecretLink } from '../account/SecretLink.tsx';
import { useSending } from '../account/use-sending.ts';

const words = labComputersText.make;

interface LabLinkSectionProps {
  readonly studyId: string;
  readonly isOpen: boolean;
  readonly onMade: () => void;
}

/** Make the link that prepares one computer, and show it once. */
export function LabLinkSection({ studyId, isOpen, onMade }: LabLinkSectionProps) {
  const sending = useSending();
  const [name, setName] = useState('');
  const [places, setPlaces] = useState('30');
  const [days, setDays] = useState('14');
  const [isWrong, setIsWrong] = useState(false);
  const [link, setLink] = useState<string | null>(null);

  function make(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const asked = MakeLabLinkRequest.safeParse({
      ...{ name: name.trim(), placeCount: Number(places), days: Number(days) },
    });
    setIsWrong(!asked.success);
    if (!asked.success) return;
    sending.send(async () => {
      setLink((await makeLabLink(studyId, asked.data)).link);
      setName('');
      onMade();
    });
  }

  if (!isOpen) {
    return (
      <Section id="make" title={words.title} lead={words.lead}>
        <Notice tone="notice">{words.closed}</Notice>
      </Section>
    );
  }
  const error = isWrong ? words.wrong(MOST_LAB_PLACES) : null;
  return (
    <Section id="make" title={words.title} lead={words.lead}>
      <form className="make-invitations" onSubmit={make} noValidate>
        <Field label={words.name} hint={words.nameHint} error={error}>
          {(control) => (
            <input
              {...control}
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Numbers label={words.places} value={places} onChange={setPlaces} />
        <Numbers label={words.days} value={days} onChange={setDays} />
        <button type="submit" className="button button--primary" disabled={sending.isBusy}>
          {words.button}
        </button>
      </form>
      <Outcome sending={sending} />
      {link === null ? null : <MadeLink link={link} />}
    </Section>
  );
}

interface NumbersProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Numbers({ label, value, onChange }: NumbersProps) {
  return (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          inputMode="numeric"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Nobody who takes part on this computer should find a researcher signed in on it. */
function MadeLink({ link }: { readonly link: string }) {
  const sending = useSending();
  const prepareHere = async () => {
    await signOut();
    location.assign(link);
  };
  return (
    <>
      <SecretLink text={words.made} link={link} />
      <p>
        <button
          type="button"
          className="button"
          disabled={sending.isBusy}
          onClick={() => sending.send(prepareHere)}
        >
          {words.here}
        </button>
      </p>
      <Outcome sending={sending} />
    </>
  );
}
