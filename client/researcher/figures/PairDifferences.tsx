import { useId, useState } from 'react';
import { differenceLists, quantileBy, type StatementDifference } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { signedValue } from '../../charts/signed-value.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { comparisonText } from '../../text/en/researcher-comparison.ts';
import { decimals, NO_FIGURE } from '../../text/number-text.ts';
import type { SolutionView } from './solution-view.ts';

const words = comparisonText.pair;
/** The difference list of any two factors, as PQMethod prints it. */
export function PairDifferences({ view }: { readonly view: SolutionView }) {
  const [asked, setAsked] = useState<readonly [number, number]>([0, 1]);
  const lists = differenceLists(view.solution);
  const scored = [...new Set(lists.flatMap(({ factors }) => factors))].sort((a, b) => a - b);
  if (scored.length < 2) return null;
  const first = scored.includes(asked[0]) ? asked[0] : scored[0]!;
  const second =
    scored.includes(asked[1]) && asked[1] !== first ? asked[1] : scored.find((f) => f !== first)!;
  const list = lists.find(({ factors }) => factors.includes(first) && factors.includes(second))!;
  const isTurned = list.factors[0] !== first;
  const rows = isTurned ? list.statements.map(turned).reverse() : list.statements;
  return (
    <>
      <h3 className="sureness__title">{words.title}</h3>
      <p className="section__lead">{words.lead}</p>
      <p className="turning__axes">
        <FactorChoice
          label={words.first}
          factors={scored}
          chosen={first}
          onChange={(to) => setAsked([to, second === to ? first : second])}
        />
        <FactorChoice
          label={words.second}
          factors={scored}
          chosen={second}
          onChange={(to) => setAsked([first === to ? second : first, to])}
        />
      </p>
      <DifferencesTable view={view} first={first} second={second} rows={rows} />
      <p className="table-key">{words.error(list.standardError)}</p>
    </>
  );
}

/** The same difference, seen from the other factor. */
function turned({ statement, first, second, difference, ratio }: StatementDifference): StatementDifference {
  return { statement, first: second, second: first, difference: 0 - difference, ratio };
}

interface FactorChoiceProps {
  readonly label: string;
  readonly factors: readonly number[];
  readonly chosen: number;
  readonly onChange: (factorIndex: number) => void;
}

function FactorChoice({ label, factors, chosen, onChange }: FactorChoiceProps) {
  const id = useId();
  return (
    <span className="turning__axis">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="select"
        value={chosen}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {factors.map((factorIndex) => (
          <option key={factorIndex} value={factorIndex}>
            {factorLetter(factorIndex)}
          </option>
        ))}
      </select>
    </span>
  );
}

interface DifferencesTableProps {
  readonly view: SolutionView;
  readonly first: number;
  readonly second: number;
  readonly rows: readonly StatementDifference[];
}

function DifferencesTable({ view, first, second, rows }: DifferencesTableProps) {
  const letters = [factorLetter(first), factorLetter(second)] as const;
  const { convention } = view.solution.recipe;
  const caption = words.caption(...letters);
  const place = (statement: number, factorIndex: number) => {
    const value = view.solution.factorArrays[statement]![factorIndex] ?? null;
    return value === null ? NO_FIGURE : signedValue(value);
  };
  const quantiles = { usual: quantileBy(convention, 0.05), strict: quantileBy(convention, 0.01) };
  const heads = [...letters.map(words.place), ...letters.map(words.z), words.difference];
  return (
    <DataTable caption={caption} label={caption} isCaptionHidden className="statement-table">
      <thead>
        <tr>
          <th scope="col" className="number">
            {words.number}
          </th>
          <th scope="col">{words.statement}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
          <th scope="col" className="statement-table__level">
            <span className="visually-hidden">{words.level}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ statement, difference, ratio, ...z }) => (
          <tr key={statement}>
            <th scope="row" className="number">
              {view.statements[statement]!.label}
            </th>
            <td className="statement-table__text">{view.statements[statement]!.text}</td>
            <td className="number">{place(statement, first)}</td>
            <td className="number">{place(statement, second)}</td>
            <td className="number">{decimals(z.first, 2)}</td>
            <td className="number">{decimals(z.second, 2)}</td>
            <td className={ratio > quantiles.usual ? 'number' : 'number is-quiet'}>
              {decimals(difference, 2)}
            </td>
            <td className="statement-table__level">{levelMark(ratio, quantiles)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** As distinguishing statements are marked, by the convention's own quantiles. */
function levelMark(ratio: number, { usual, strict }: { readonly usual: number; readonly strict: number }) {
  if (ratio > strict) return '**';
  return ratio > usual ? '*' : '';
}
