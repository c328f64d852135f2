import { accessText } from '../text/en/access.ts';

export interface ProblemPageProps {
  /** The HTTP status, which chooses the heading. */
  readonly status: number;
  /** The refusal in the server's words: lower case, no full stop. */
  readonly message: string;
}

/** What the heading and the title of a refusal say. */
export function problemTitle(status: number): string {
  return accessText.problem.titles[status] ?? accessText.problem.otherTitle;
}

/** A request that could not be answered, and the way on. */
export function ProblemPage({ status, message }: ProblemPageProps) {
  const text = accessText.problem;
  return (
    <main className="message-page">
      <h1>{problemTitle(status)}</h1>
      <p>{`${message.charAt(0).toUpperCase()}${message.slice(1)}.`}</p>
      <p>{status === 401 ? <a href="/sign-in">{text.signIn}</a> : <a href="/">{text.home}</a>}</p>
    </main>
  );
}
