import type { PublishedResponse } from '../../../server/contract/published-viewpoints.ts';
import { FactorMark } from '../../charts/FactorMark.tsx';
import { viewpointClass } from '../../charts/factor-mark.ts';
import { signedValue } from '../../charts/signed-value.ts';
import { dayText } from '../../text/number-text.ts';
import { reportText as words } from '../../text/en/report.ts';
import { viewpointName } from './viewpoint-name.ts';

/** What this is, who was asked, how to read it, and where each viewpoint is found. */
export function Opening({ report }: { readonly report: PublishedResponse }) {
  const { banner } = words.provenance[report.provenance];
  const notices = [
    ...(report.isDemo ? [words.demo] : []),
    ...(banner === null ? [] : [banner]),
    ...(report.includesVisitors ? [words.provenance.visitors.banner] : []),
  ];
  const { statements, viewpoints, qSortCount } = report;
  return (
    <>
      {notices.length === 0 ? null : <p className="provenance">{notices.join(' ')}</p>}
      <div className="report__opening">
        <header className="report__title">
          <p className="kicker">{words.kicker}</p>
          <h1>{report.studyTitle}</h1>
          <p className="report__standfirst">
            {words.standfirst(viewpoints.length, qSortCount, statements.length)}
          </p>
          <p className="report__facts">
            {words.published} {dayText(report.publishedAt)}
          </p>
        </header>
        <Contents report={report} />
        <p className="report__shares">{words.shares}</p>
      </div>
      <div className="report__notes">
        <Asked report={report} />
        <Reading report={report} />
      </div>
    </>
  );
}

function Contents({ report }: { readonly report: PublishedResponse }) {
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 className="contents__title" id="contents">
        {words.contents}
      </h2>
      <ol className="contents__list" role="list">
        {report.viewpoints.map((viewpoint, index) => (
          <li key={viewpoint.letter} className={viewpointClass(index)}>
            <a href={`#viewpoint-${viewpoint.letter}`}>
              <span className="contents__letter">{viewpoint.letter}</span>
              <span className="contents__name">{viewpointName(viewpoint)}</span>
            </a>
            <span className="contents__rests">
              <FactorMark factorIndex={index} />
              {words.restsShort(viewpoint.definingCount)}
              {viewpoint.otherEnd === null ? null : ` · ${words.otherEnd.short(viewpoint.otherEnd)}`}
            </span>
          </li>
        ))}
      </ol>
      <p className="contents__also">
        {words.also}: <a href="#common-ground">{words.commonGround.title}</a>,{' '}
        <a href="#differences">{words.differences.title}</a>, <a href="#statements">{words.appendix.title}</a>
        , <a href="#method">{words.method.title}</a>
      </p>
    </nav>
  );
}

function Asked({ report }: { readonly report: PublishedResponse }) {
  const text = words.asked;
  const lowest = report.distribution[0]!.value;
  const highest = report.distribution.at(-1)!.value;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{text.title}</h2>
      <p>{text.who[report.provenance](report.qSortCount)}</p>
      <p>
        {text.task(
          report.statements.length,
          endWords(lowest, report.disagreePole),
          endWords(highest, report.agreePole),
        )}
      </p>
      {report.instruction === '' ? null : (
        <>
          <p className="report__instruction-lead">{text.instruction}</p>
          <blockquote className="report__instruction">{report.instruction}</blockquote>
        </>
      )}
      <p>{text.undefined(report.undefinedCount)}</p>
      {report.withdrawnAtLeast === 0 ? null : <p>{text.withdrawn(report.withdrawnAtLeast)}</p>}
    </section>
  );
}

function Reading({ report }: { readonly report: PublishedResponse }) {
  const values = report.distribution.map(({ value }) => signedValue(value));
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{words.reading.title}</h2>
      <ol className="report__reading">
        {words.reading.lines(values.at(-1)!, values[0]!).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  );
}

function endWords(value: number, pole: string): string {
  return pole === '' ? signedValue(value) : `${signedValue(value)} (${pole})`;
}
