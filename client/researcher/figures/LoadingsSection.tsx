import { memo, useCallback, useState } from 'react';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { LoadingPlot } from '../../charts/LoadingPlot.tsx';
import { Section } from '../../components/Section.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { chartsText } from '../../text/en/charts.ts';
import { loadingText } from '../../text/number-text.ts';
import { DroppedFactors, FlagsByHand } from './HandLines.tsx';
import { LoadingsTable, type LoadingsOrder } from './LoadingsTable.tsx';
import type { LoadingsHand } from './loadings-hand.ts';
import { PersonPanel } from './PersonPanel.tsx';
import type { SolutionView } from './solution-view.ts';
import { standingCounts } from './standings.ts';

const words = analysisText.loadings;
/** More Q-sorts than this are not all drawn as rows until asked for: nobody reads 500, and every change would draw them anew. */
const ALL_ROWS = 150;
const ROWS_A_GROUP = { 'by-factor': 12, 'by-name': 60 };

interface LoadingsSectionProps {
  readonly view: SolutionView;
  /** Absent where the recipe cannot be changed. */
  readonly hand?: LoadingsHand;
}

/** Loadings: the picture, the table, and the person behind a row. */
export const LoadingsSection = memo(function LoadingsSection({ view, hand }: LoadingsSectionProps) {
  const [order, setOrder] = useState<LoadingsOrder>('by-factor');
  const [isAll, setIsAll] = useState(false);
  const [isFlagging, setIsFlagging] = useState(false);
  const { pinned, shown, pin, point, close } = usePersonShown();
  const { solution } = view;
  const isWhole = isAll || solution.sorts.length <= ALL_ROWS;
  return (
    <Section
      id="loadings"
      title={words.title}
      lead={words.lead(
        loadingText(solution.loadingThreshold),
        loadingText(solution.recipe.flagAlpha),
        solution.recipe.flagMajority !== false,
      )}
    >
      <LoadingsFigure view={view} />
      <div className="loadings">
        <div className="loadings__main">
          <Segmented
            legend={words.order}
            options={[
              { value: 'by-factor', label: words.byFactor },
              { value: 'by-name', label: words.byName },
            ]}
            value={order}
            onChange={setOrder}
          />
          <FlagsByHand solution={solution} hand={hand} isFlagging={isFlagging} onFlagging={setIsFlagging} />
          <LoadingsTable
            view={view}
            order={order}
            rowsAGroup={isWhole ? Infinity : ROWS_A_GROUP[order]}
            pinned={pinned}
            onPin={pin}
            onPoint={point}
            {...(hand && { onFactor: hand.onFactor })}
            {...(hand && isFlagging && { onFlag: hand.onFlag })}
          />
          <ShowAll count={isWhole ? null : solution.sorts.length} onShow={() => setIsAll(true)} />
          <DroppedFactors hand={hand} />
          <LeftOut names={solution.recipe.excludedQSorts} onTakeIn={hand?.onTakeIn} />
        </div>
        <PersonPanel
          view={view}
          name={shown}
          onClose={close}
          {...(hand && { onLeaveOut: hand.onLeaveOut })}
        />
      </div>
    </Section>
  );
});

interface ShowAllProps {
  /** Null where all rows are there. */
  readonly count: number | null;
  readonly onShow: () => void;
}

function ShowAll({ count, onShow }: ShowAllProps) {
  if (count === null) return null;
  return (
    <button type="button" className="button" onClick={onShow}>
      {words.showAll(count)}
    </button>
  );
}

/** The picture above the table; pointing at rows does not draw it anew. */
const LoadingsFigure = memo(function LoadingsFigure({ view: { solution } }: { readonly view: SolutionView }) {
  const { defining, several, none } = standingCounts(solution);
  const threshold = loadingText(solution.loadingThreshold);
  return (
    <ChartFigure
      title={chartsText.loadings.finding(defining, several, none)}
      subtitle={chartsText.loadings.subtitle(threshold)}
    >
      <LoadingPlot
        names={solution.sorts}
        loadings={solution.loadings}
        flags={solution.flags}
        threshold={solution.loadingThreshold}
        definingCount={solution.characteristics.definingCount}
      />
    </ChartFigure>
  );
});

/** The row pointed at, or else the one pressed. */
function usePersonShown() {
  const [pinned, setPinned] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const pin = useCallback((name: string) => setPinned((before) => (before === name ? null : name)), []);
  const close = useCallback(() => {
    setPinned(null);
    setPointed(null);
  }, []);
  return { pinned, shown: pointed ?? pinned, pin, point: setPointed, close };
}

interface LeftOutProps {
  readonly names: readonly string[];
  readonly onTakeIn: ((name: string) => void) | undefined;
}

function LeftOut({ names, onTakeIn }: LeftOutProps) {
  if (names.length === 0) return null;
  return (
    <div className="left-out">
      <p className="left-out__title">{words.leftOut}</p>
      <ul role="list">
        {names.map((name) => (
          <li key={name}>
            {onTakeIn === undefined ? (
              name
            ) : (
              <button
                type="button"
                className="chip"
                onClick={() => onTakeIn(name)}
                aria-label={words.takeIn(name)}
              >
                {name} <span aria-hidden="true">+</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
