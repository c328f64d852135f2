import type { ImportFinding } from '../../../server/contract/import.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Notice } from '../../components/Notice.tsx';
import { researcherText } from '../../text/en/researcher.ts';
import { sentence } from '../problem-text.ts';
import { NO_FIGURE } from '../../text/number-text.ts';

const words = researcherText.importPage;

/** Everything wrong or worth knowing at once, each with its place; what must be mended first. */
export function FindingsTable({ findings }: { readonly findings: readonly ImportFinding[] }) {
  if (findings.length === 0) return <p className="no-findings">{words.noFindings}</p>;
  const fatal = findings.filter(({ isFatal }) => isFatal);
  const others = findings.filter(({ isFatal }) => !isFatal);
  const title = words.findings(fatal.length, others.length);
  return (
    <section aria-label={title}>
      {fatal.length === 0 ? null : (
        <Notice tone="danger" title={title}>
          <p>{words.fatalText}</p>
        </Notice>
      )}
      <DataTable caption={title} label={title} isCaptionHidden={fatal.length > 0} className="findings-table">
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.file}</th>
            <th scope="col" className="number">
              {words.row}
            </th>
            <th scope="col" className="number">
              {words.column}
            </th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {[...fatal, ...others].map((finding, index) => (
            <tr key={index} className={finding.isFatal ? 'is-fatal' : undefined}>
              <th scope="row">{finding.isFatal ? words.fault : words.remark}</th>
              <td>{finding.file}</td>
              <td className="number">{finding.row ?? NO_FIGURE}</td>
              <td className="number">{finding.column ?? NO_FIGURE}</td>
              <td className="findings-table__what">{sentence(finding.message)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}
