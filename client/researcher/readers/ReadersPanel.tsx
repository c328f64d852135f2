import { Link } from 'react-router';
import type { EditionsResponse } from '../../../server/contract/edition.ts';
import { publishedPagePath } from '../../../server/contract/published-viewpoints.ts';
import type { SolutionSummary } from '../../../server/contract/solution.ts';
import { pathOf } from '../../api/call.ts';
import { Notice } from '../../components/Notice.tsx';
import { StatusMessage } from '../../components/StatusMessage.tsx';
import { readersText as words } from '../../text/en/readers.ts';
import { sharesText } from '../../text/en/shares.ts';
import { dayText } from '../../text/number-text.ts';
import { CopyButton } from '../writing/CopyButton.tsx';
import { EditionState } from './EditionState.tsx';
import { PublicationActions } from './PublicationActions.tsx';
import { usePublication } from './use-publication.ts';

interface ReadersPanelProps {
  readonly solution: SolutionSummary;
  readonly editions: EditionsResponse;
  /** Counts the words saved on this page. */
  readonly savedWords: number;
  /** Letters of viewpoints that nobody has written about. */
  readonly untold: readonly string[];
  /** The analysis of this study with the recipe of this solution. */
  readonly newRunPath: string;
}

type Publication = ReturnType<typeof usePublication>;

/** Whether and by whom a solution can be read, in which edition, and what can be done about it. */
export function ReadersPanel({ solution, editions, savedWords, untold, newRunPath }: ReadersPanelProps) {
  const publication = usePublication({ solution, editions, savedWords });
  const { isPublished, message, failure } = publication;
  const { mayPublish } = solution;
  const address = window.location.origin + pathOf(publishedPagePath, { slug: solution.slug });
  return (
    <section
      className={isPublished ? 'publication publication--open' : 'publication'}
      aria-label={words.label}
    >
      <div className="publication__text">
        <Withdrawn count={solution.withdrawnCount} newRunPath={newRunPath} />
        <PublicationState publication={publication} mayPublish={mayPublish} address={address} />
        {untold.length > 0 && mayPublish ? (
          <p className="publication__untold">{words.untold(untold)}</p>
        ) : null}
        <Obstacle editions={publication.editions} />
        <StatusMessage>{message}</StatusMessage>
        {failure === null ? null : (
          <Notice tone="danger">
            <p>{failure}</p>
          </Notice>
        )}
      </div>
      {mayPublish ? <PublicationActions publication={publication} address={address} /> : null}
    </section>
  );
}

/** How many sorts are gone, and the way to figures without them. */
function Withdrawn({ count, newRunPath }: { readonly count: number; readonly newRunPath: string }) {
  if (count === 0) return null;
  return (
    <p>
      {words.withdrawn(count)} <Link to={newRunPath}>{words.newRun(count)}</Link>
    </p>
  );
}

interface PublicationStateProps {
  readonly publication: Publication;
  readonly mayPublish: boolean;
  readonly address: string;
}

function PublicationState({ publication, mayPublish, address }: PublicationStateProps) {
  const { isPublished, audience, editions } = publication;
  if (!isPublished) return <p>{mayPublish ? draftLine(publication) : words.draftOthers}</p>;
  return (
    <>
      <EditionState editions={editions} />
      {audience === 'everybody' ? (
        <p className="publication__address">
          {words.published} <a href={address}>{address}</a> <CopyButton text={address} label={words.copy} />
        </p>
      ) : (
        <p className="publication__address">
          {sharesText.onlyShares} <a href={address}>{address}</a>.
        </p>
      )}
    </>
  );
}

function draftLine({ editions: { editions } }: Publication): string {
  const newest = editions[0];
  return newest ? words.draftAgain(newest.number, dayText(newest.publishedAt)) : words.draft;
}

/** Why publishing would be refused. */
function Obstacle({ editions: { obstacle } }: { readonly editions: EditionsResponse }) {
  if (obstacle === null) return null;
  return (
    <Notice tone="notice">
      <p>{words.obstacle(obstacle.solutionName, obstacle.peopleApart)}</p>
    </Notice>
  );
}
