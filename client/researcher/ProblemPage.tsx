import { isRouteErrorResponse, Link, useRevalidator, useRouteError } from 'react-router';
import { CallError } from '../api/call.ts';
import { Page } from '../components/Page.tsx';
import { researcherText } from '../text/en/researcher.ts';
import { problemText } from './problem-text.ts';
import { signInPath } from './sign-in-path.ts';
import { useMe } from './use-me.ts';

const words = researcherText.problem;

/** A page that could not be shown: why, and the ways on. */
export function ProblemPage() {
  const error = useRouteError();
  const { isSignedIn } = useMe();
  const { revalidate } = useRevalidator();
  const isMissing =
    (error instanceof CallError && error.code === 'not-found') ||
    (isRouteErrorResponse(error) && error.status === 404);
  const { title, text } = isMissing
    ? { title: words.notFound, text: words.notFoundText }
    : problemText(error);
  return (
    <Page title={title} documentTitle={researcherText.documentTitle(title)}>
      <p>{text}</p>
      <p className="actions">
        {isMissing ? null : (
          <button type="button" className="button button--primary" onClick={() => void revalidate()}>
            {words.reload}
          </button>
        )}
        {isMissing && !isSignedIn ? (
          <a className="button button--primary" href={signInPath()}>
            {researcherText.signIn}
          </a>
        ) : null}
        <Link className="button" to="/studies">
          {words.toStudies}
        </Link>
      </p>
    </Page>
  );
}
