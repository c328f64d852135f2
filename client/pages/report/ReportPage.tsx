import type { PublishedResponse } from '../../../server/contract/published-viewpoints.ts';
import { viewpointClass } from '../../charts/factor-mark.ts';
import { reportText as words } from '../../text/en/report.ts';
import { BackMatter } from './BackMatter.tsx';
import { CommonGround } from './CommonGround.tsx';
import { Differences } from './Differences.tsx';
import { Opening } from './Opening.tsx';
import { StatementTable } from './StatementTable.tsx';
import { ViewpointSpread } from './ViewpointSpread.tsx';

export interface ReportPageProps {
  readonly report: PublishedResponse;
  /** Its public address, whole, to be cited; null: it has none. */
  readonly address: string | null;
  readonly dataPath: string;
}

/** The readers' report of a published solution: words first, then each viewpoint with its composite sort. */
export function ReportPage({ report, address, dataPath }: ReportPageProps) {
  return (
    <main className="report">
      <Opening report={report} />
      <Letters viewpoints={report.viewpoints} />
      {report.viewpoints.map((viewpoint, factorIndex) => (
        <ViewpointSpread
          key={viewpoint.letter}
          report={report}
          viewpoint={viewpoint}
          factorIndex={factorIndex}
        />
      ))}
      <CommonGround report={report} />
      <Differences report={report} />
      <StatementTable report={report} />
      <BackMatter report={report} address={address} dataPath={dataPath} />
    </main>
  );
}

/** Stays at the top while reading: a long page needs its register. */
function Letters({ viewpoints }: { readonly viewpoints: PublishedResponse['viewpoints'] }) {
  return (
    <nav className="letters" aria-label={words.letters}>
      <ol role="list">
        {viewpoints.map((viewpoint, index) => (
          <li key={viewpoint.letter} className={viewpointClass(index)}>
            <a href={`#viewpoint-${viewpoint.letter}`} aria-label={words.viewpoint(viewpoint.letter)}>
              {viewpoint.letter}
            </a>
          </li>
        ))}
      </ol>
      <a className="letters__top" href="#contents">
        {words.contents}
      </a>
    </nav>
  );
}
