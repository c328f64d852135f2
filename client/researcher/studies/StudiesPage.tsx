import { Link, useLoaderData } from 'react-router';
import type { SolutionSummary } from '../../../server/contract/solution.ts';
import type { StudySummary } from '../../../server/contract/study.ts';
import { readSolutions } from '../../api/solution.api.ts';
import { readStudies } from '../../api/study.api.ts';
import { Page } from '../../components/Page.tsx';
import { researcherText } from '../../text/en/researcher.ts';
import { signInPath } from '../sign-in-path.ts';
import { useMe } from '../use-me.ts';
import { StudyEntry } from './StudyEntry.tsx';

const words = researcherText.studiesPage;

/** Every study this visitor may see, with what has been saved of it. */
export async function studiesLoader() {
  const [{ studies }, { solutions }] = await Promise.all([readStudies(), readSolutions()]);
  return { studies, solutions };
}

/** The researcher's shelf: one's own studies, then the demos. */
export function StudiesPage() {
  const { studies, solutions } = useLoaderData<typeof studiesLoader>();
  const own = studies.filter(({ isDemo }) => !isDemo);
  const demos = studies.filter(({ isDemo }) => isDemo);
  return (
    <Page
      title={words.title}
      documentTitle={researcherText.documentTitle(words.title)}
      lead={<p>{words.lead}</p>}
    >
      <section className="shelf" aria-labelledby="own-studies">
        <div className="shelf__head">
          <h2 className="shelf__title" id="own-studies">
            {words.own}
          </h2>
          <Link className="button" to="/import">
            {words.importOwn}
          </Link>
        </div>
        {own.length === 0 ? <EmptyShelf /> : <StudyList studies={own} solutions={solutions} />}
      </section>
      <section className="shelf" aria-labelledby="demo-studies">
        <h2 className="shelf__title" id="demo-studies">
          {words.demos}
        </h2>
        {demos.length === 0 ? <p>{words.noDemos}</p> : <StudyList studies={demos} solutions={solutions} />}
      </section>
    </Page>
  );
}

function EmptyShelf() {
  const { isSignedIn } = useMe();
  if (!isSignedIn) {
    return (
      <p className="shelf__empty">
        {words.emptySignedOut} <a href={signInPath()}>{researcherText.signIn}</a>
      </p>
    );
  }
  return (
    <div className="shelf__empty">
      <h3>{words.emptyTitle}</h3>
      <p>{words.emptyText}</p>
    </div>
  );
}

interface StudyListProps {
  readonly studies: readonly StudySummary[];
  readonly solutions: readonly SolutionSummary[];
}

function StudyList({ studies, solutions }: StudyListProps) {
  return (
    <ul className="shelf__list" role="list">
      {studies.map((study) => (
        <StudyEntry
          key={study.studyId}
          study={study}
          solutions={solutions.filter(({ studyId }) => studyId === study.studyId)}
        />
      ))}
    </ul>
  );
}
