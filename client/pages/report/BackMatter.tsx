import type { PublishedResponse } from '../../../server/contract/published-viewpoints.ts';
import { dayText } from '../../text/number-text.ts';
import { reportText as words } from '../../text/en/report.ts';

interface BackMatterProps {
  readonly report: PublishedResponse;
  readonly address: string | null;
  readonly dataPath: string;
}

/** The method in plain words, how to cite, and what can be taken away. */
export function BackMatter({ report, address, dataPath }: BackMatterProps) {
  const { method, publishedAt } = report;
  const text = words.method;
  return (
    <footer className="back-matter">
      <section aria-labelledby="method">
        <h2 id="method">{text.title}</h2>
        {text.plain(report.qSortCount).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>{text.technical(method, report.viewpoints.length)}</p>
        {method.reasonForFactorCount === '' ? null : (
          <p>
            {text.reason} {method.reasonForFactorCount}
          </p>
        )}
        <p>{text.limits}</p>
      </section>
      <div className="back-matter__side">
        {report.purpose === '' ? null : (
          <section aria-labelledby="purpose">
            <h2 id="purpose">{words.asked.purpose}</h2>
            <p>{report.purpose}</p>
          </section>
        )}
        <section aria-labelledby="cite">
          <h2 id="cite">{words.cite.title}</h2>
          <p className="back-matter__citation">
            {words.cite.line(
              report.ownerName === '' ? words.cite.author : report.ownerName,
              publishedAt.slice(0, 4),
              report.studyTitle,
            )}{' '}
            {words.cite.at(report.edition, dayText(publishedAt), address)}
          </p>
          {address === null ? <p>{words.cite.unlisted}</p> : null}
        </section>
        <section aria-labelledby="paper">
          <h2 id="paper">{words.print.title}</h2>
          <p>
            {words.print.edition(report.edition, dayText(publishedAt))}{' '}
            {report.editionNote === '' ? null : `${report.editionNote} `}
            {words.print.editable}
          </p>
          <p>{words.print.text}</p>
          <p className="screen-only">
            <a href={dataPath}>{words.print.json}</a>
          </p>
        </section>
      </div>
    </footer>
  );
}
