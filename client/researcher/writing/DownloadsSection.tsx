import type { SolutionResponse } from '../../../server/contract/solution.ts';
import { Section } from '../../components/Section.tsx';
import { writingText } from '../../text/en/writing.ts';
import type { SolutionView } from '../figures/solution-view.ts';
import { qSortsCsv, statementsCsv } from './figures-csv.ts';
import { saveFile } from './save-file.ts';

const words = writingText.downloads;

interface DownloadsSectionProps {
  readonly response: SolutionResponse;
  readonly view: SolutionView;
}

/** Files made in the browser from the stored figures, when they are asked for. */
export function DownloadsSection({ response, view }: DownloadsSectionProps) {
  const { slug } = response.solution;
  const files = [
    {
      label: words.json,
      name: `${slug}.json`,
      type: 'application/json',
      content: () => JSON.stringify(response, null, 2),
    },
    {
      label: words.statements,
      name: `${slug}-statements.csv`,
      type: 'text/csv',
      content: () => statementsCsv(view),
    },
    { label: words.qSorts, name: `${slug}-q-sorts.csv`, type: 'text/csv', content: () => qSortsCsv(view) },
  ];
  return (
    <Section id="downloads" title={words.title} lead={words.lead}>
      <ul className="downloads" role="list">
        {files.map(({ label, name, type, content }) => (
          <li key={name}>
            <button
              type="button"
              className="button"
              onClick={() => saveFile(name, new Blob([content()], { type }))}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
