import { type Recipe, type StudyData } from '../../../analysis/index.ts';
import { Section } from '../../components/Section.tsx';
import { surenessText as words } from '../../text/en/researcher-sureness.ts';
import type { SolutionView } from '../figures/solution-view.ts';
import { RunPanel } from '../work/RunPanel.tsx';
import { useJob } from '../work/use-job.ts';
import { ChoicesFigures } from './ChoicesFigures.tsx';
import { PersonsFigures } from './PersonsFigures.tsx';
import { RedrawnFigures } from './RedrawnFigures.tsx';

const REDRAWN = 1000;

interface SurenessSectionProps {
  readonly data: StudyData;
  readonly recipe: Recipe;
  /** For the words of the statements: figures computed earlier name the same ones. */
  readonly view: SolutionView;
}

/** What other people, one person fewer, and another method would have given. */
export function SurenessSection(props: SurenessSectionProps) {
  return (
    <Section id="sureness" title={words.title} lead={words.lead}>
      <Redrawn {...props} />
      <Persons {...props} />
      <Choices {...props} />
    </Section>
  );
}

function Redrawn({ data, recipe, view }: SurenessSectionProps) {
  const job = useJob('bootstrap');
  const { title, start, hint, done } = words.redrawn;
  return (
    <>
      <h3 className="sureness__title">{title}</h3>
      <RunPanel
        job={job}
        data={data}
        recipe={recipe}
        start={start}
        hint={hint}
        done={done}
        repetitions={REDRAWN}
      />
      {job.state.kind === 'done' ? <RedrawnFigures figures={job.state.result} view={view} /> : null}
    </>
  );
}

function Persons({ data, recipe }: SurenessSectionProps) {
  const job = useJob('influences');
  const { title, start, hint, done } = words.persons;
  return (
    <>
      <h3 className="sureness__title">{title}</h3>
      <RunPanel
        job={job}
        data={data}
        recipe={recipe}
        isSeeded={false}
        start={start}
        hint={hint}
        done={() => done}
      />
      {job.state.kind === 'done' ? <PersonsFigures influences={job.state.result} /> : null}
    </>
  );
}

function Choices({ data, recipe }: SurenessSectionProps) {
  const job = useJob('multiverse');
  const { title, start, hint, done } = words.choices;
  return (
    <>
      <h3 className="sureness__title">{title}</h3>
      <RunPanel
        job={job}
        data={data}
        recipe={recipe}
        isSeeded={false}
        start={start}
        hint={hint}
        done={() => done}
      />
      {job.state.kind === 'done' ? <ChoicesFigures multiverse={job.state.result} /> : null}
    </>
  );
}
