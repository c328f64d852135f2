import { Link, useSearchParams } from 'react-router';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { FactorMark } from '../../charts/FactorMark.tsx';
import { Section } from '../../components/Section.tsx';
import { writingText } from '../../text/en/writing.ts';
import type { SolutionView } from '../figures/solution-view.ts';
import { QuotationsPanel } from './QuotationsPanel.tsx';
import type { useViewpointEdits, ViewpointEdit } from './use-viewpoint-edits.ts';
import { ViewpointEvidence } from './ViewpointEvidence.tsx';
import { ViewpointForm } from './ViewpointForm.tsx';
import { ViewpointText } from './ViewpointText.tsx';

const words = writingText.desk;

interface ViewpointDeskProps {
  readonly solutionId: string;
  readonly view: SolutionView;
  readonly desk: ReturnType<typeof useViewpointEdits>;
  readonly mayChange: boolean;
}

/** One viewpoint at a time: its words on one side, all the evidence for them on the other. */
export function ViewpointDesk({ solutionId, view, desk, mayChange }: ViewpointDeskProps) {
  const [search] = useSearchParams();
  const asked = search.get('viewpoint');
  const shown = desk.edits.find(({ stored }) => factorLetter(stored.factorIndex) === asked) ?? desk.edits[0]!;
  const { factorIndex } = shown.stored;
  return (
    <Section id="viewpoints" title={words.title} lead={words.lead}>
      <ViewpointTabs edits={desk.edits} shown={factorIndex} />
      <div className="desk" key={factorIndex}>
        <div className="desk__words">
          <p className="desk__letter">
            <FactorMark factorIndex={factorIndex} /> {factorLetter(factorIndex)}
            <span className="desk__rests">
              {words.definedBy(view.solution.characteristics.definingCount[factorIndex] ?? 0)}
            </span>
          </p>
          {mayChange ? (
            <ViewpointForm solutionId={solutionId} edit={shown} desk={desk} />
          ) : (
            <ViewpointText words={shown.words} />
          )}
          {mayChange ? (
            <QuotationsPanel view={view} factorIndex={factorIndex} solutionId={solutionId} />
          ) : null}
        </div>
        <ViewpointEvidence view={view} factorIndex={factorIndex} />
      </div>
    </Section>
  );
}

interface ViewpointTabsProps {
  readonly edits: readonly ViewpointEdit[];
  /** Index of the factor on the desk. */
  readonly shown: number;
}

/** Links, so that the address and the back button know which viewpoint is on the desk. */
function ViewpointTabs({ edits, shown }: ViewpointTabsProps) {
  return (
    <nav className="viewpoint-tabs" aria-label={words.tabs}>
      <ul role="list">
        {edits.map(({ stored: { factorIndex }, words: { name }, isChanged }) => (
          <li key={factorIndex}>
            <Link
              to={`?viewpoint=${factorLetter(factorIndex)}`}
              preventScrollReset
              aria-current={factorIndex === shown ? 'page' : undefined}
            >
              <FactorMark factorIndex={factorIndex} />
              <span className="viewpoint-tabs__letter">{factorLetter(factorIndex)}</span>
              <span className="viewpoint-tabs__name">{name}</span>
              {isChanged ? <span className="viewpoint-tabs__unsaved">{words.unsaved}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
