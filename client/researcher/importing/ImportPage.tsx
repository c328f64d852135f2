import { Link } from 'react-router';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { StatusMessage } from '../../components/StatusMessage.tsx';
import { researcherText } from '../../text/en/researcher.ts';
import { signInPath } from '../sign-in-path.ts';
import { useMe } from '../use-me.ts';
import { FileDrop } from './FileDrop.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { useImport } from './use-import.ts';

const words = researcherText.importPage;

/** Bring one's own data: nothing is stored before it has been looked at. */
export function ImportPage() {
  const { isSignedIn } = useMe();
  return (
    <Page
      title={words.title}
      documentTitle={researcherText.documentTitle(words.title)}
      lead={<p>{words.lead}</p>}
      className="page--narrow"
    >
      {isSignedIn ? <Import /> : <SignInFirst />}
    </Page>
  );
}

function SignInFirst() {
  return (
    <Notice title={words.signInTitle}>
      <p>{words.signInText}</p>
      <p className="actions">
        <a className="button button--primary" href={signInPath()}>
          {researcherText.signIn}
        </a>
      </p>
      <p>
        <Link to="/studies">{words.tryDemo}</Link>
      </p>
    </Notice>
  );
}

function Import() {
  const { progress, choose, answer, importAll, startAgain } = useImport();
  return (
    <>
      {progress.failure === null ? null : (
        <Notice tone="danger">
          <p>{progress.failure}</p>
        </Notice>
      )}
      {progress.preview === null ? (
        <FileDrop onChoose={(files) => void choose(files)} />
      ) : (
        <p className="chosen-files">
          {words.chosen}: <strong>{progress.files.map(({ name }) => name).join(', ')}</strong>{' '}
          <button type="button" className="link-button" onClick={startAgain}>
            {words.dropOther}
          </button>
        </p>
      )}
      <StatusMessage>
        {progress.isBusy === null ? '' : progress.isBusy === 'reading' ? words.reading : words.importing}
      </StatusMessage>
      {progress.preview === null ? null : (
        <ImportPreview
          key={progress.files.map(({ name }) => name).join('/')}
          preview={progress.preview}
          answers={progress.answers}
          isBusy={progress.isBusy !== null}
          onAnswer={(answers) => void answer(answers)}
          onImport={(title) => void importAll(title)}
        />
      )}
    </>
  );
}
