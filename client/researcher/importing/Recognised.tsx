import type { PreviewImportResponse } from '../../../server/contract/import.ts';
import { GridHill } from '../../charts/GridHill.tsx';
import { researcherText } from '../../text/en/researcher.ts';

const words = researcherText.importPage;

/** What was recognised in the files, with the grid drawn as the hill it is. */
export function Recognised({ preview }: { readonly preview: PreviewImportResponse }) {
  const { format, sortsIn, statementCount, qSortCount, statementLabels, qSortNames, distribution } = preview;
  const facts: readonly (readonly [string, string, string])[] = [
    [words.format, format === null ? words.unknownFormat : words.formats[format], ''],
    ...(sortsIn === null
      ? []
      : ([
          [words.orientation, words.orientations[sortsIn], ''],
          [words.statements, String(statementCount), statementLabels.join(', ')],
          [words.qSorts, String(qSortCount), qSortNames.join(', ')],
        ] as const)),
  ];
  return (
    <section className="recognised" aria-labelledby="recognised">
      <h2 className="section__title" id="recognised">
        {words.recognised}
      </h2>
      <div className="recognised__parts">
        <dl className="recognised__facts">
          {facts.map(([name, value, names]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {value}
                {names === '' ? null : <span className="recognised__names">{words.first(names)}</span>}
              </dd>
            </div>
          ))}
        </dl>
        {distribution.length === 0 ? null : (
          <figure className="recognised__grid">
            <GridHill distribution={distribution} />
            <figcaption>
              {words.grid}: {preview.isForced ? words.gridForced : words.gridUnforced}
            </figcaption>
          </figure>
        )}
      </div>
    </section>
  );
}
