import { useRevalidator } from 'react-router';
import type { Session } from '../../../server/contract/account.ts';
import { endOtherSessions, endSession } from '../../api/account.api.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Section.tsx';
import { accountText } from '../../text/en/account.ts';
import { momentText } from '../../text/number-text.ts';
import { Outcome } from './Outcome.tsx';
import { useSending } from './use-sending.ts';

const words = accountText.sessions;

/** Where one is signed in, and how to end it. */
export function SessionsSection({ sessions }: { readonly sessions: readonly Session[] }) {
  const { revalidate } = useRevalidator();
  const sending = useSending();
  return (
    <Section id="sessions" title={words.title} lead={words.lead}>
      <DataTable caption={words.caption} label={words.caption} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{words.device}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.last}</th>
            <th scope="col">
              <span className="visually-hidden">{words.end}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ sessionId, device, createdAt, lastUsedAt, isThis }) => (
            <tr key={sessionId}>
              <th scope="row">{device}</th>
              <td>{momentText(createdAt)}</td>
              <td>{momentText(lastUsedAt)}</td>
              <td>
                {isThis ? (
                  words.isThis
                ) : (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={words.endLabel(device, momentText(createdAt))}
                    onClick={() => sending.send(() => endSession(sessionId).then(revalidate), words.ended)}
                  >
                    {words.end}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {sessions.length > 1 ? (
        <button
          type="button"
          className="button"
          aria-disabled={sending.isBusy}
          onClick={() => sending.send(() => endOtherSessions().then(revalidate), words.othersEnded)}
        >
          {words.others}
        </button>
      ) : null}
      <Outcome sending={sending} />
    </Section>
  );
}
