import { Fragment } from 'react';
import { Link } from 'react-router';
import { studyPagePath } from '../../../server/contract/participation.ts';
import { publishedPagePath } from '../../../server/contract/published-viewpoints.ts';
import { recordPath } from '../../../server/contract/record.ts';
import type { SolutionSummary } from '../../../server/contract/solution.ts';
import type { StudySummary } from '../../../server/contract/study.ts';
import { pathOf } from '../../api/call.ts';
import { researcherText } from '../../text/en/researcher.ts';
import { studyPagesText } from '../../text/en/study-pages.ts';
import { dayText } from '../../text/number-text.ts';

const words = researcherText.studiesPage;

interface StudyEntryProps {
  readonly study: StudySummary;
  readonly solutions: readonly SolutionSummary[];
}

/** One study on the shelf: what it is, the ways into it, and what was saved of it. */
export function StudyEntry({ study, solutions }: StudyEntryProps) {
  const page = firstPageOf(study);
  const marks = [
    researcherText.provenance[study.provenance],
    ...(study.isOpen ? [words.open] : []),
    ...(study.role === null || study.role === 'owner'
      ? []
      : [words.asRole(studyPagesText.roles[study.role])]),
  ];
  return (
    <li className="study-entry">
      <div>
        <h3 className="study-entry__title">
          {page === null ? study.title : <Link to={page}>{study.title}</Link>}
        </h3>
        <p className="study-entry__facts">
          {words.facts(study.statementCount, study.qSortCount)}
          {marks.map((mark) => (
            <span key={mark} className="mark">
              {mark}
            </span>
          ))}
        </p>
      </div>
      <SavedList solutions={solutions} />
      <p className="study-entry__ways">
        {study.may.includes('read-study') ? (
          <Link className="button button--small" to={`/studies/${study.studyId}/analysis`}>
            {words.analyse}
            <span className="visually-hidden">: {study.title}</span>
          </Link>
        ) : null}
        {study.isOpen ? (
          <a className="button button--small" href={pathOf(studyPagePath, { studySlug: study.slug })}>
            {words.sort}
            <span className="visually-hidden">: {study.title}</span>
          </a>
        ) : null}
      </p>
      {study.may.includes('export-record') && study.qSortCount > 0 ? <RecordLinks study={study} /> : null}
    </li>
  );
}

/** Where a study opens: its analysis, or for those who may not see it who works on it. */
function firstPageOf({ studyId, may }: StudySummary): string | null {
  if (may.includes('read-study')) return `/studies/${studyId}/analysis`;
  return may.includes('read-people') ? `/studies/${studyId}/people` : null;
}

/** Everything kept of every Q-sort, for its owner's own use. */
function RecordLinks({ study }: { readonly study: StudySummary }) {
  const address = pathOf(recordPath, { studyId: study.studyId });
  return (
    <p className="study-entry__record">
      {words.record}:{' '}
      {words.recordFormats.map(([format, name], index) => (
        <Fragment key={format}>
          {index > 0 ? ', ' : ''}
          <a href={`${address}?format=${format}`} download>
            {name}
          </a>
        </Fragment>
      ))}
    </p>
  );
}

function SavedList({ solutions }: { readonly solutions: readonly SolutionSummary[] }) {
  if (solutions.length === 0) return <p className="study-entry__none">{words.noSolutions}</p>;
  return (
    <ul className="saved-list" role="list" aria-label={words.solutions}>
      {solutions.map((solution) => (
        <li key={solution.solutionId}>
          {solution.mayRead ? (
            <Link to={`/solutions/${solution.solutionId}`}>{solution.name}</Link>
          ) : (
            solution.name
          )}
          <span className="saved-list__facts">
            {words.factors(solution.factorCount)}, {dayText(solution.savedAt)}
            {solution.isPublished ? (
              <>
                , {words.published}:{' '}
                <a href={pathOf(publishedPagePath, { slug: solution.slug })}>{words.readersPage}</a>
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
