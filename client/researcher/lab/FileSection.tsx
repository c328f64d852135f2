import { useState, type SubmitEvent } from 'react';
import { LabWaitingFile } from '../../../server/contract/lab.ts';
import { deliverSealed } from '../../api/lab.api.ts';
import { Field } from '../../components/Field.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusMessage } from '../../components/StatusMessage.tsx';
import { labComputersText } from '../../text/en/lab-computers.ts';

const words = labComputersText.file;

/** Hand in what was carried here from a computer without a network. */
export function FileSection({ onDelivered }: { readonly onDelivered: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<readonly string[]>([]);

  async function handIn(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setOutcome([]);
    const waiting = LabWaitingFile.safeParse(file && parsedOrNull(await file.text()));
    setIsWrong(!waiting.success);
    if (!waiting.success) return;
    setIsBusy(true);
    setOutcome(await delivered(waiting.data));
    setIsBusy(false);
    onDelivered();
  }

  return (
    <Section id="file" title={words.title} lead={words.lead}>
      <form className="make-invitations" onSubmit={(event) => void handIn(event)} noValidate>
        <Field label={words.label} error={isWrong ? words.wrong : null}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept="application/json,.json"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          )}
        </Field>
        <button type="submit" className="button" disabled={isBusy}>
          {words.button}
        </button>
      </form>
      <StatusMessage>{outcome.join(' ')}</StatusMessage>
    </Section>
  );
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Deliver one after the other. @returns what came of it, in words. */
async function delivered({ deliveries }: LabWaitingFile): Promise<string[]> {
  let taken = 0;
  let isUnreachable = false;
  const refusals = new Map<string, number>();
  for (const { labComputerId, sealed } of deliveries) {
    const result = await deliverSealed(labComputerId, sealed);
    if (result.kind === 'received') taken += 1;
    else if (result.kind === 'unreachable') isUnreachable = true;
    else refusals.set(result.code, (refusals.get(result.code) ?? 0) + 1);
  }
  return [
    words.done(taken, deliveries.length),
    ...(isUnreachable ? [words.unreachable] : []),
    ...[...refusals].map(([code, count]) => words.refused(count, reasonOf(code))),
  ];
}

function reasonOf(code: string): string {
  const { other, ...known } = words.refusals;
  return (known as Readonly<Record<string, string | undefined>>)[code] ?? other(code);
}
