import { useMemo } from 'react';
import {
  flagReport,
  type FlagStanding,
  type Recipe,
  type Solution,
  type StudyData,
} from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { comparisonText } from '../../text/en/researcher-comparison.ts';
import { surenessText } from '../../text/en/researcher-sureness.ts';
import { RunPanel } from '../work/RunPanel.tsx';
import { useJob } from '../work/use-job.ts';

const words = comparisonText.flags;

interface FlagReportProps {
  readonly solution: Solution;
  readonly data: StudyData;
  readonly recipe: Recipe;
}

/** Who is torn, who stands apart, who defines a factor from its other end; and how many flags chance would set. */
export function FlagReport({ solution, data, recipe }: FlagReportProps) {
  const job = useJob('chance-flags');
  const flagCount = solution.flags.flat().filter(Boolean).length;
  return (
    <details className="flag-report">
      <summary>{words.title}</summary>
      <StandingLines solution={solution} />
      <h3 className="section__subtitle">{words.chanceTitle}</h3>
      <RunPanel
        job={job}
        data={data}
        recipe={recipe}
        start={words.chanceStart}
        hint={words.chanceHint}
        done={words.chanceDone}
      />
      {job.state.kind === 'done' ? (
        <p>{words.chance(flagCount, job.state.result.mean, job.state.result.percentile95)}</p>
      ) : null}
    </details>
  );
}

function StandingLines({ solution }: { readonly solution: Solution }) {
  const report = useMemo(() => flagReport(solution), [solution]);
  const of = (standing: FlagStanding['standing']) => report.filter((one) => one.standing === standing);
  const confounded = of('confounded');
  const stillFlagged = confounded.filter(({ flagged }) => flagged.length > 0).map(({ name }) => name);
  const none = of('none');
  const lines = [
    {
      title: words.confounded,
      people: confounded,
      note: stillFlagged.length === 0 ? '' : words.confoundedFlagged(stillFlagged),
    },
    { title: words.unflagged, people: of('unflagged'), note: words.unflaggedUse },
    {
      title: words.negative,
      people: report.filter(({ isNegative }) => isNegative).map((one) => ({ ...one, significant: [] })),
      note: '',
    },
    {
      title: words.none,
      people: none,
      note: words.noneUse(surenessText.percent(Math.max(0, ...none.map(({ uniqueness }) => uniqueness)))),
    },
  ];
  return (
    <dl className="flag-report__lines">
      {lines.map(({ title, people, note }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            {people.length === 0
              ? words.nobody
              : `${people.map(personWords).join(', ')}; ${note}`.replace(/; $/, '.')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A name with the factors it loads on: P12 (A, C). */
function personWords({ name, significant, flagged }: FlagStanding): string {
  const factors = significant.length > 0 ? significant : flagged;
  return factors.length === 0 ? name : words.on(name, factors.map(factorLetter));
}
