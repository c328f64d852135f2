import type { Share } from '../../../server/contract/share.ts';
import { dayText, momentText } from '../../text/number-text.ts';
import { sharesText as words } from '../../text/en/shares.ts';

interface ShareEntryProps {
  readonly share: Share;
  /** Absent: it opens nothing any more, so nothing can be done about it. */
  readonly onAsk?: (question: 'revoke' | 'password') => void;
}

/** One link: for whom, until when, how often used, and what can be done about it. */
export function ShareEntry({ share, onAsk }: ShareEntryProps) {
  const { label, hasPassword, madeBy, madeAt, useCount, lastUsedAt } = share;
  return (
    <li className="share">
      <h4 className="share__label" dir="auto">
        {label}
      </h4>
      <p className="share__facts">
        {endText(share)}, {hasPassword ? words.withPassword : words.withoutPassword};{' '}
        {words.madeBy(madeBy, dayText(madeAt))}.
      </p>
      <p className="share__uses">
        {lastUsedAt === null ? words.notUsed : words.used(useCount, momentText(lastUsedAt))}
      </p>
      <DayByDay share={share} />
      {onAsk === undefined ? null : (
        <p className="share__acts">
          <button
            type="button"
            className="button button--small"
            aria-label={words.setPasswordLabel(label)}
            onClick={() => onAsk('password')}
          >
            {words.setPassword}
          </button>
          <button
            type="button"
            className="button button--small"
            aria-label={words.revokeLabel(label)}
            onClick={() => onAsk('revoke')}
          >
            {words.revoke}
          </button>
        </p>
      )}
    </li>
  );
}

function endText({ revokedAt, expiresAt, isOpen }: Share): string {
  if (revokedAt !== null) return words.revoked(dayText(revokedAt));
  return isOpen ? words.until(momentText(expiresAt)) : words.expired(dayText(expiresAt));
}

function DayByDay({ share: { usesByDay } }: { readonly share: Share }) {
  if (usesByDay.length < 2) return null;
  return (
    <details className="share__days">
      <summary>{words.byDay}</summary>
      <ul role="list">
        {usesByDay.map(({ day, useCount }) => (
          <li key={day}>{words.day(dayText(day), useCount)}</li>
        ))}
      </ul>
    </details>
  );
}
