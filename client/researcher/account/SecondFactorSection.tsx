import { useState } from 'react';
import { useRevalidator } from 'react-router';
import type { AccountResponse, BegunSecondFactor } from '../../../server/contract/account.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
} from '../../api/account.api.ts';
import { Section } from '../../components/Section.tsx';
import { accountText } from '../../text/en/account.ts';
import { Outcome } from './Outcome.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { TextInput } from './TextInput.tsx';
import { useSending, type Sending } from './use-sending.ts';

const words = accountText.factor;

/** Codes of an app beside the password: on, off, and what to do if the app is lost. */
export function SecondFactorSection({
  secondFactor: factor,
  hasPassword,
}: Pick<AccountResponse, 'secondFactor' | 'hasPassword'>) {
  const [begun, setBegun] = useState<BegunSecondFactor | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { revalidate } = useRevalidator();
  const sending = useSending();

  async function show(recoveryCodes: readonly string[]): Promise<void> {
    setBegun(null);
    setCodes(recoveryCodes);
    await revalidate();
  }

  return (
    <Section
      id="second-step"
      title={words.title}
      lead={factor === null ? words.off : words.on(factor.recoveryCodesLeft)}
    >
      {codes === null ? null : <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      {codes === null && factor !== null ? (
        <FactorOn sending={sending} onCodes={show} onOff={() => revalidate()} />
      ) : null}
      {codes === null && factor === null && begun === null ? (
        <FactorOff hasPassword={hasPassword} sending={sending} onBegun={setBegun} />
      ) : null}
      {begun === null ? null : <Confirm begun={begun} sending={sending} onCodes={show} />}
      <Outcome sending={sending} />
    </Section>
  );
}

interface FactorOffProps extends Pick<AccountResponse, 'hasPassword'> {
  readonly sending: Sending;
  readonly onBegun: (begun: BegunSecondFactor) => void;
}

/** The password once more, so that nobody at a browser left open shuts its owner out. */
function FactorOff({ hasPassword, sending, onBegun }: FactorOffProps) {
  const [password, setPassword] = useState('');
  if (!hasPassword) return <p>{words.noPassword}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sending.send(async () => onBegun(await beginSecondFactor(password)));
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
        {words.begin}
      </button>
    </form>
  );
}

interface ConfirmProps {
  readonly begun: BegunSecondFactor;
  readonly sending: Sending;
  readonly onCodes: (codes: readonly string[]) => Promise<void>;
}

function Confirm({ begun, sending, onCodes }: ConfirmProps) {
  const [code, setCode] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sending.send(async () => onCodes((await confirmSecondFactor(code)).recoveryCodes));
      }}
    >
      <p>{words.scan}</p>
      <img
        className="account__qr"
        alt={words.qr}
        src={`data:image/svg+xml,${encodeURIComponent(begun.qr)}`}
      />
      <p>
        {words.key}: <code className="account__key">{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <TextInput label={words.code} autoComplete="one-time-code" value={code} onChange={setCode} />
      <button type="submit" className="button button--primary" aria-disabled={sending.isBusy}>
        {words.confirm}
      </button>
    </form>
  );
}

interface FactorOnProps {
  readonly sending: Sending;
  readonly onCodes: (codes: readonly string[]) => Promise<void>;
  readonly onOff: () => Promise<void>;
}

function FactorOn({ sending, onCodes, onOff }: FactorOnProps) {
  const [password, setPassword] = useState('');
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <TextInput
        label={words.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <p className="actions">
        <button
          type="submit"
          className="button"
          aria-disabled={sending.isBusy}
          onClick={() =>
            sending.send(async () => onCodes((await renewRecoveryCodes(password)).recoveryCodes))
          }
        >
          {words.renew}
        </button>
        <button
          type="button"
          className="button button--danger"
          aria-disabled={sending.isBusy}
          onClick={() => sending.send(() => endSecondFactor(password).then(onOff))}
        >
          {words.turnOff}
        </button>
      </p>
    </form>
  );
}
