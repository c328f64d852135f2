import type { ReactNode } from 'react';
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

/** The researcher's shelf: one's own studies and the demos; whoever is not signed in sees the demos first. */
export function StudiesPage() {
  const { studies, solutions } = useLoaderData<typeof studiesLoader>();
  const { isSignedIn } = useMe();
  const own = (
    <section key="own" className="shelf" aria-labelledby="own-studies">
      <div className="shelf__head">
        <h2 className="shelf__title" id="own-studies">
          {words.own}
        </h2>
        <Link className={isSignedIn ? 'button button--primary' : 'button'} to="/import">
          {words.importOwn}
        </Link>
      </div>
      <StudyList
        studies={studies.filter(({ isDemo }) => !isDemo)}
        solutions={solutions}
        whenEmpty={<EmptyShelf isSignedIn={isSignedIn} />}
      />
    </section>
  );
  const demos = (
    <section key="demos" className="shelf" aria-labelledby="demo-studies">
      <h2 className="shelf__title" id="demo-studies">
        {words.demos}
      </h2>
      <StudyList
        studies={studies.filter(({ isDemo }) => isDemo).sort((a, b) => Number(b.isOpen) - Number(a.isOpen))}
        solutions={solutions}
        whenEmpty={<p className="shelf__empty">{words.noDemos}</p>}
      />
    </section>
  );
  return (
    <Page
      title={words.title}
      documentTitle={researcherText.documentTitle(words.title)}
      lead={<p>{words.lead}</p>}
    >
      {isSignedIn ? [own, demos] : [demos, own]}
    </Page>
  );
}

function EmptyShelf({ isSignedIn }: { readonly isSignedIn: boolean }) {
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
  readonly whenEmpty: ReactNode;
}

function StudyList({ studies, solutions, whenEmpty }: StudyListProps) {
  if (studies.length === 0) return whenEmpty;
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
