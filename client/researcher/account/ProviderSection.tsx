import { useState } from 'react';
import { useRevalidator } from 'react-router';
import type { AccountResponse } from '../../../server/contract/account.ts';
import { linkProvider, unlinkProvider } from '../../api/account.api.ts';
import { Section } from '../../components/Section.tsx';
import { accountText } from '../../text/en/account.ts';
import { Outcome } from './Outcome.tsx';
import { TextInput } from './TextInput.tsx';
import { useSending, type Sending } from './use-sending.ts';

const words = accountText.provider;

/** An account of an identity provider, and how to link it. */
export function ProviderSection({
  provider,
  hasPassword,
}: Pick<AccountResponse, 'provider' | 'hasPassword'>) {
  const sending = useSending();
  if (provider === null) return null;
  const { name, isLinked } = provider;
  return (
    <Section id="provider" title={words.title} lead={isLinked ? words.linked(name) : words.lead(name)}>
      {!isLinked && hasPassword ? <Link name={name} sending={sending} /> : null}
      {isLinked && hasPassword ? <Unlink name={name} sending={sending} /> : null}
      {hasPassword ? null : <p>{isLinked ? words.noPassword(name) : words.noPasswordToLink}</p>}
      <Outcome sending={sending} />
    </Section>
  );
}

interface WithPasswordProps {
  readonly name: string;
  readonly sending: Sending;
}

/** The password once more, so that nobody at a browser left open links an account of their own. */
function Link({ name, sending }: WithPasswordProps) {
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sending.send(async () => window.location.assign((await linkProvider(password)).address));
      }}
    >
      <TextInput
        label={words.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <button type="submit" className="button" aria-disabled={sending.isBusy}>
        {words.link(name)}
      </button>
    </form>
  );
}

/** The password once more, so that nobody is left without a way in. */
function Unlink({ name, sending }: WithPasswordProps) {
  const [password, setPassword] = useState('');
  const { revalidate } = useRevalidator();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sending.send(async () => {
          await unlinkProvider(password);
          await revalidate();
        }, words.unlinked(name));
      }}
    >
      <TextInput
        label={words.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <button type="submit" className="button button--danger" aria-disabled={sending.isBusy}>
        {words.unlink(name)}
      </button>
    </form>
  );
}
