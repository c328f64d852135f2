import { memo, useState } from 'react';
import { cribSheets, type CribSheet, type RankedStatement } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { signedValue } from '../../charts/signed-value.ts';
import { Section } from '../../components/Section.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { comparisonText } from '../../text/en/researcher-comparison.ts';
import { factorIndices, type SolutionView } from '../figures/solution-view.ts';

const words = comparisonText.crib;

/** What to read first of each factor, one at a time. */
export const CribSection = memo(function CribSection({ view }: { readonly view: SolutionView }) {
  const [chosen, setChosen] = useState('0');
  const factors = factorIndices(view.solution);
  const one = Math.min(Number(chosen), factors.length - 1);
  const sheet = cribSheets(view.solution.factorArrays)[one] ?? null;
  return (
    <Section id="crib" title={words.title} lead={words.lead}>
      {factors.length < 2 ? null : (
        <Segmented
          legend={words.choose}
          options={factors.map((index) => ({ value: String(index), label: factorLetter(index) }))}
          value={String(one)}
          onChange={setChosen}
        />
      )}
      {sheet === null ? (
        <p>{words.undefinedFactor(factorLetter(one))}</p>
      ) : (
        <Sheet view={view} sheet={sheet} factorIndex={one} />
      )}
    </Section>
  );
});

interface SheetProps {
  readonly view: SolutionView;
  readonly sheet: CribSheet;
  readonly factorIndex: number;
}

/** Six lists, those of the agreeing end on the left. */
function Sheet({ view, sheet, factorIndex }: SheetProps) {
  const inColumn = (statements: readonly number[]) =>
    statements.map((statement): CribLine => {
      return { statement, value: view.solution.factorArrays[statement]![factorIndex]!, nearestOther: null };
    });
  const tied = (ranked: readonly RankedStatement[]) =>
    ranked.map((line) => ({ ...line, nearestOther: null }));
  const lists: readonly { readonly title: string; readonly lines: readonly CribLine[] }[] = [
    { title: words.highest, lines: inColumn(sheet.highest) },
    { title: words.lowest, lines: inColumn(sheet.lowest) },
    { title: words.rankedHigher, lines: sheet.rankedHigher },
    { title: words.rankedLower, lines: sheet.rankedLower },
    { title: words.tiedHighest, lines: tied(sheet.tiedHighest) },
    { title: words.tiedLowest, lines: tied(sheet.tiedLowest) },
  ];
  return (
    <div className="crib">
      {lists.map(({ title, lines }) => (
        <CribList key={title} title={title} lines={lines} view={view} factorIndex={factorIndex} />
      ))}
    </div>
  );
}

interface CribLine {
  readonly statement: number;
  readonly value: number;
  /** Null where no other factor's place matters to the list. */
  readonly nearestOther: number | null;
}

interface CribListProps {
  readonly title: string;
  readonly lines: readonly CribLine[];
  readonly view: SolutionView;
  readonly factorIndex: number;
}

function CribList({ title, lines, view, factorIndex }: CribListProps) {
  const isDistinguishing = (index: number) =>
    view.solution.distinguishing.some(
      ({ statement, factor }) => statement === index && factor === factorIndex,
    );
  return (
    <section className="crib__list">
      <h3 className="section__subtitle">{title}</h3>
      {lines.length === 0 ? <p className="is-quiet">{words.nothing}</p> : null}
      <ul role="list">
        {lines.map(({ statement, value, nearestOther }) => (
          <li key={statement}>
            <b className="crib__value">{signedValue(value)}</b>
            <span>
              {view.statements[statement]!.label} {view.statements[statement]!.text}{' '}
              <span className="crib__note">
                {[
                  ...(nearestOther === null ? [] : [words.nearest(signedValue(nearestOther))]),
                  ...(isDistinguishing(statement) ? [words.distinguishing] : []),
                ].join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
