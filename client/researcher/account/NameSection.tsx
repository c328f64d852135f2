import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { rename } from '../../api/account.api.ts';
import { Section } from '../../components/Section.tsx';
import { accountText } from '../../text/en/account.ts';
import { Outcome } from './Outcome.tsx';
import { TextInput } from './TextInput.tsx';
import { useSending } from './use-sending.ts';

const words = accountText.name;

/** What one is called. */
export function NameSection({ name: stored }: { readonly name: string }) {
  const [name, setName] = useState(stored);
  const { revalidate } = useRevalidator();
  const sending = useSending();
  return (
    <Section id="name" title={words.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sending.send(() => rename(name).then(revalidate), accountText.done.name);
        }}
      >
        <TextInput
          label={words.label}
          hint={words.hint}
          autoComplete="name"
          value={name}
          onChange={setName}
        />
        <button type="submit" className="button" aria-disabled={sending.isBusy}>
          {accountText.save}
        </button>
        <Outcome sending={sending} />
      </form>
    </Section>
  );
}
