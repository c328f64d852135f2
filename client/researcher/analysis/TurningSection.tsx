import { useId, useState } from 'react';
import { type Recipe, type Solution } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { TurningPlot, type TurningMark } from '../../charts/TurningPlot.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Section.tsx';
import { handText } from '../../text/en/researcher-hand.ts';
import { loadingText } from '../../text/number-text.ts';
import { lastTurnOf, shownFactors, type ShownFactor } from './handwork.ts';
import type { HistoryChange } from './recipe-history.ts';
import { TurnControl } from './TurnControl.tsx';

const words = handText.turning;

/** A factor that can be an axis, and where it stands on the screen. */
interface Axis {
  readonly factor: ShownFactor;
  readonly factorIndex: number;
}

interface TurningSectionProps {
  readonly solution: Solution;
  /** In hand, a moment ahead of the solution. */
  readonly recipe: Recipe;
  readonly mayUndo: boolean;
  readonly onChange: (change: HistoryChange) => void;
}

/** Judgemental rotation: two factors as axes, the people between them, and a turn in degrees. */
export function TurningSection({ solution, recipe, mayUndo, onChange }: TurningSectionProps) {
  const axes = shownFactors(solution.recipe).flatMap((factor, factorIndex): Axis[] =>
    factor.part === 'negative' ? [] : [{ factor, factorIndex }],
  );
  const [asked, setAsked] = useState<readonly [number, number]>([0, 1]);
  if (axes.length < 2) return null;
  const [first, second] = axesAsked(axes, asked);
  const isOblique = recipe.rotation === 'promax' || recipe.rotation === 'oblimin';
  return (
    <Section id="turning" title={words.title} lead={words.lead}>
      <div className="turning">
        <TurningFigure solution={solution} across={first.factorIndex} up={second.factorIndex} />
        <div className="turning__side">
          <p className="turning__axes">
            <AxisChoice
              label={words.across}
              axes={axes}
              chosen={first}
              onChange={(to) => setAsked([to, second.factorIndex])}
            />
            <AxisChoice
              label={words.up}
              axes={axes}
              chosen={second}
              onChange={(to) => setAsked([first.factorIndex, to])}
            />
          </p>
          {isOblique ? (
            <p>{words.oblique}</p>
          ) : (
            <TurnControl
              label={words.turn(factorLetter(first.factorIndex), factorLetter(second.factorIndex))}
              degrees={lastTurnOf(recipe, first.factor, second.factor)}
              onChange={(degrees) =>
                onChange({ change: 'turn', first: first.factor, second: second.factor, degrees })
              }
            />
          )}
          <TurnsSoFar recipe={recipe} axes={axes} />
          {mayUndo ? (
            <button
              type="button"
              className="button button--small"
              onClick={() => onChange({ change: 'back' })}
            >
              {words.undo}
            </button>
          ) : null}
        </div>
      </div>
    </Section>
  );
}

/** The two axes asked for; where they are one, or one is gone, the next that is another. */
function axesAsked(axes: readonly Axis[], [first, second]: readonly [number, number]): readonly [Axis, Axis] {
  const found = (factorIndex: number) => axes.find((axis) => axis.factorIndex === factorIndex);
  const across = found(first) ?? axes[0]!;
  const wanted = found(second);
  const up = wanted && wanted !== across ? wanted : axes.find((axis) => axis !== across)!;
  return [across, up];
}

interface AxisChoiceProps {
  readonly label: string;
  readonly axes: readonly Axis[];
  readonly chosen: Axis;
  readonly onChange: (factorIndex: number) => void;
}

function AxisChoice({ label, axes, chosen, onChange }: AxisChoiceProps) {
  const id = useId();
  return (
    <span className="turning__axis">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="select"
        value={chosen.factorIndex}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {axes.map(({ factorIndex }) => (
          <option key={factorIndex} value={factorIndex}>
            {factorLetter(factorIndex)}
          </option>
        ))}
      </select>
    </span>
  );
}

interface TurningFigureProps {
  readonly solution: Solution;
  readonly across: number;
  readonly up: number;
}

function TurningFigure({ solution, across, up }: TurningFigureProps) {
  const [first, second] = [factorLetter(across), factorLetter(up)];
  const count = (factorIndex: number) => solution.characteristics.definingCount[factorIndex]!;
  const marks = solution.sorts.map((name, n): TurningMark => ({
    name,
    across: solution.loadings[n]![across]!,
    up: solution.loadings[n]![up]!,
    defines: [across, up].find((factorIndex) => solution.flags[n]![factorIndex]) ?? null,
  }));
  return (
    <ChartFigure
      title={words.finding(first, count(across), second, count(up))}
      subtitle={words.subtitle(loadingText(solution.loadingThreshold))}
      table={<PlaneTable marks={marks} first={first} second={second} />}
    >
      <TurningPlot across={across} up={up} marks={marks} threshold={solution.loadingThreshold} />
    </ChartFigure>
  );
}

interface PlaneTableProps {
  readonly marks: readonly TurningMark[];
  readonly first: string;
  readonly second: string;
}

function PlaneTable({ marks, first, second }: PlaneTableProps) {
  const caption = words.table(first, second);
  return (
    <DataTable caption={caption} label={caption} isCaptionHidden className="data-table--narrow">
      <thead>
        <tr>
          <th scope="col">{words.qSort}</th>
          {[first, second].map((letter) => (
            <th key={letter} scope="col" className="number">
              {letter}
            </th>
          ))}
          <th scope="col">{words.defines}</th>
        </tr>
      </thead>
      <tbody>
        {marks.map(({ name, across, up, defines }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{loadingText(across)}</td>
            <td className="number">{loadingText(up)}</td>
            <td>{defines === null ? '' : factorLetter(defines)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** Every turn in order, in the letters of the factors on the screen. */
function TurnsSoFar({ recipe, axes }: { readonly recipe: Recipe; readonly axes: readonly Axis[] }) {
  const { turns = [] } = recipe;
  const axisOf = (base: number) => axes.find(({ factor }) => factor.base === base);
  const nameOf = (base: number) => {
    const axis = axisOf(base);
    return axis ? factorLetter(axis.factorIndex) : handText.factor.chip(base + 1);
  };
  const signOf = (base: number) => axisOf(base)?.factor.sign ?? 1;
  if (turns.length === 0) return <p className="turning__none">{words.none}</p>;
  return (
    <>
      <h3 className="section__subtitle">{words.steps}</h3>
      <ol className="turning__steps">
        {turns.map(({ first, second, degrees }, at) => (
          <li key={at}>
            {words.step(nameOf(first), nameOf(second), signOf(first) * signOf(second) * degrees)}
          </li>
        ))}
      </ol>
    </>
  );
}
