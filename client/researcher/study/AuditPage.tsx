import { useState } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { AuditEntry, StudyAuditResponse } from '../../../server/contract/audit.ts';
import { auditFilePath, readAudit } from '../../api/audit.api.ts';
import { readStudies } from '../../api/study.api.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { Section } from '../../components/Section.tsx';
import { auditText as words } from '../../text/en/audit.ts';
import { researcherText } from '../../text/en/researcher.ts';
import { studyPagesText } from '../../text/en/study-pages.ts';
import { momentText } from '../../text/number-text.ts';
import { entriesOfKind, type AuditKind } from './audit-kinds.ts';
import { StudyNav } from './StudyNav.tsx';

/** So many entries at first, and so many more at each press. */
const SHOWN_AT_ONCE = 100;

/** The study of the address, and what was done in it. */
export async function auditLoader({ params }: LoaderFunctionArgs) {
  const studyId = params['studyId'] ?? '';
  const [audit, { studies }] = await Promise.all([readAudit(studyId), readStudies()]);
  return { audit, study: studies.find((each) => each.studyId === studyId) };
}

/** Who did what in a study: the line that says whether it can be relied on, and then every entry in words. */
export function AuditPage() {
  const { audit, study } = useLoaderData<typeof auditLoader>();
  const { scope, entries } = audit;
  return (
    <Page
      title={study?.title ?? words.title}
      documentTitle={researcherText.documentTitle(`${words.title}: ${study?.title ?? ''}`)}
      above={<Link to="/studies">{studyPagesText.toStudies}</Link>}
    >
      {study === undefined ? null : <StudyNav study={study} />}
      <Section id="audit" title={words.title} lead={words.lead}>
        <ChainLine audit={audit} />
        {entries.length === 0 ? <p>{words.empty}</p> : <Entries entries={entries} />}
        <p className="actions">
          <a className="button" href={auditFilePath(scope, 'json')} download="audit.json">
            {words.json}
          </a>
          <a className="button" href={auditFilePath(scope, 'csv')} download="audit.csv">
            {words.csv}
          </a>
        </p>
        <p className="audit__keep">{words.keep}</p>
      </Section>
    </Page>
  );
}

function ChainLine({ audit: { brokenAt, entries } }: { readonly audit: StudyAuditResponse }) {
  if (brokenAt === null) return <Notice>{words.whole(entries.length)}</Notice>;
  return (
    <Notice tone="danger" title={words.broken}>
      <p>{words.brokenText(brokenAt)}</p>
    </Notice>
  );
}

function Entries({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const [kind, setKind] = useState<AuditKind>('all');
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const chosen = entriesOfKind(entries, kind);
  const left = Math.max(0, chosen.length - limit);
  return (
    <>
      <Field label={words.kind}>
        {(field) => (
          <select
            {...field}
            className="select"
            value={kind}
            onChange={({ target }) => setKind(target.value as AuditKind)}
          >
            {Object.entries(words.kinds).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {chosen.length === 0 ? (
        <p role="status">{words.nothingOfKind}</p>
      ) : (
        <EntriesTable entries={chosen.slice(0, limit)} />
      )}
      {left === 0 ? null : (
        <button type="button" className="button" onClick={() => setLimit(limit + SHOWN_AT_ONCE)}>
          {words.earlier(left)}
        </button>
      )}
    </>
  );
}

function EntriesTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  return (
    <DataTable caption={words.caption} label={words.caption} className="audit">
      <thead>
        <tr>
          <th scope="col">{words.columns.when}</th>
          <th scope="col">{words.columns.who}</th>
          <th scope="col">{words.columns.what}</th>
          <th scope="col" className="number">
            {words.columns.sequence}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.sequence}>
            <th scope="row">
              <time dateTime={entry.at}>{momentText(entry.at)}</time>
            </th>
            <td>
              {words.who(entry)}
              {entry.role === null ? '' : ` (${studyPagesText.roles[entry.role].toLowerCase()})`}
            </td>
            <td>{words.what(entry)}</td>
            <td className="number">{entry.sequence}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
