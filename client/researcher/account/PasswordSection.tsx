import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { PASSWORD_MIN_LENGTH } from '../../../server/contract/researcher.ts';
import { changePassword } from '../../api/account.api.ts';
import { Section } from '../../components/Section.tsx';
import { accountText } from '../../text/en/account.ts';
import { Outcome } from './Outcome.tsx';
import { TextInput } from './TextInput.tsx';
import { useSending } from './use-sending.ts';

const words = accountText.password;

/** Another password, for who has one. */
export function PasswordSection({ hasPassword }: { readonly hasPassword: boolean }) {
  if (hasPassword) return <PasswordForm />;
  return (
    <Section id="password" title={words.title} lead={words.none}>
      {null}
    </Section>
  );
}

function PasswordForm() {
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const [isShort, setIsShort] = useState(false);
  const { revalidate } = useRevalidator();
  const sending = useSending();

  async function change(): Promise<void> {
    await changePassword({ present, password });
    setPresent('');
    setPassword('');
    await revalidate();
  }

  return (
    <Section id="password" title={words.title} lead={words.lead}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const isTooShort = password.length < PASSWORD_MIN_LENGTH;
          setIsShort(isTooShort);
          if (!isTooShort) sending.send(change, accountText.done.password);
        }}
      >
        <TextInput
          label={words.present}
          type="password"
          autoComplete="current-password"
          value={present}
          onChange={setPresent}
        />
        <TextInput
          label={words.next}
          hint={words.hint}
          error={isShort ? words.tooShort : null}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        <button type="submit" className="button" aria-disabled={sending.isBusy}>
          {words.submit}
        </button>
        <Outcome sending={sending} />
      </form>
    </Section>
  );
}
