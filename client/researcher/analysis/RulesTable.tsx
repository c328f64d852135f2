import { type RetentionRule } from '../../../analysis/index.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { retentionText as words } from '../../text/en/researcher-retention.ts';
import { MOST_FACTORS, rangeOf, SLOW_RULES, type KnownRules } from './quick-rules.ts';

const ORDER = Object.keys(words.rules) as RetentionRule[];
const STEP = 13;
const HEIGHT = 14;

interface RulesTableProps {
  readonly rules: KnownRules;
  /** As the recipe has it now: marked, not judged. */
  readonly factorCount: number;
}

/** Every rule of the field with its number, drawn and written: where they part is the finding. */
export function RulesTable({ rules, factorCount }: RulesTableProps) {
  const { fewest, most, atFewest, atMost } = rangeOf(rules);
  const isComplete = SLOW_RULES.every((rule) => rules[rule] !== undefined);
  const namesOf = (some: readonly RetentionRule[]) => some.map((rule) => words.rules[rule].name);
  return (
    <div className="rules">
      <p className="chart__title">{words.finding(fewest, most, isComplete)}</p>
      {fewest === most ? null : (
        <p className="chart__subtitle">{words.ends(fewest, namesOf(atFewest), most, namesOf(atMost))}</p>
      )}
      <DataTable caption={words.rulesTitle} label={words.rulesTitle} isCaptionHidden className="rules-table">
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <th scope="col">
              <span className="visually-hidden">{words.strip(MOST_FACTORS)}</span>
              <StripScale />
            </th>
            <th scope="col" className="number">
              {words.says}
            </th>
          </tr>
        </thead>
        <tbody>
          {ORDER.map((rule) => (
            <tr key={rule}>
              <th scope="row">
                {words.rules[rule].name}
                <span className="rules-table__means">{words.rules[rule].means}</span>
              </th>
              <td>
                <Strip count={rules[rule] ?? null} range={[fewest, most]} factorCount={factorCount} />
              </td>
              <td className={rules[rule] === undefined ? 'number is-quiet' : 'number'}>
                {numberText(rules, rule)}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

function numberText(rules: KnownRules, rule: RetentionRule): string {
  const count = rules[rule];
  if (count === undefined) return words.notRun;
  return count === null ? words.beyond : String(count);
}

const placeOf = (count: number) => (Math.min(count, MOST_FACTORS + 1) - 0.5) * STEP;
const WIDTH = (MOST_FACTORS + 1) * STEP;

function StripScale() {
  return (
    <svg className="strip" width={WIDTH} height={HEIGHT} aria-hidden="true">
      {Array.from({ length: MOST_FACTORS }, (_, index) => (
        <text key={index} className="plot__tick" x={placeOf(index + 1)} y="11" textAnchor="middle">
          {index + 1}
        </text>
      ))}
      <text className="plot__tick" x={placeOf(MOST_FACTORS + 1)} y="11" textAnchor="middle">
        +
      </text>
    </svg>
  );
}

interface StripProps {
  readonly count: number | null;
  readonly range: readonly [number, number];
  readonly factorCount: number;
}

/** One rule's number on the scale of numbers, the range of all rules behind it, the number in use as a hairline. */
function Strip({ count, range: [fewest, most], factorCount }: StripProps) {
  const from = placeOf(fewest) - STEP / 2;
  return (
    <svg className="strip" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <rect className="strip__range" x={from} y="0" width={placeOf(most) + STEP / 2 - from} height={HEIGHT} />
      <line
        className="strip__current"
        x1={placeOf(factorCount)}
        x2={placeOf(factorCount)}
        y1="0"
        y2={HEIGHT}
      />
      {count === null ? null : (
        <circle className="strip__dot" cx={placeOf(Math.max(1, count))} cy={HEIGHT / 2} r="4.5" />
      )}
    </svg>
  );
}
