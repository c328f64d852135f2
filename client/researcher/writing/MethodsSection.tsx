import type { SolutionResponse } from '../../../server/contract/solution.ts';
import type { SolutionView } from '../figures/solution-view.ts';
import { Section } from '../../components/Section.tsx';
import { loadingText } from '../../text/number-text.ts';
import { writingText } from '../../text/en/writing.ts';
import { CopyButton } from './CopyButton.tsx';
import { methodsParagraph } from './methods-paragraph.ts';

const words = writingText.methods;

interface MethodsSectionProps {
  readonly response: SolutionResponse;
  readonly people: SolutionView['people'];
  readonly isSimulated: boolean;
}

/** The paragraph for the article, and the recipe it was made from. */
export function MethodsSection({ response, people, isSimulated }: MethodsSectionProps) {
  const { solution, figures, distribution } = response;
  const { recipe } = figures;
  const paragraph = methodsParagraph({
    view: { solution: figures, distribution, people },
    reasonForFactorCount: solution.reasonForFactorCount,
    inputDigest: solution.inputDigest,
    isSimulated,
  });
  const facts: readonly (readonly [string, string])[] = [
    [
      words.extraction,
      words.extractionWords(
        writingText.extraction[recipe.extraction],
        writingText.correlation[recipe.correlation],
      ),
    ],
    [words.factors, String(recipe.factorCount)],
    [words.rotation, writingText.rotation[recipe.rotation]],
    [words.flags, words.flagWords(loadingText(recipe.flagAlpha))],
    [words.leftOut, recipe.excludedQSorts.join(', ') || words.nobody],
    [words.version, figures.analysisVersion],
    [words.digest, solution.inputDigest],
  ];
  return (
    <Section id="methods" title={words.title} lead={words.lead}>
      <p className="methods-paragraph">{paragraph}</p>
      <p>
        <CopyButton text={paragraph} label={words.copy} />
      </p>
      <h3 className="section__subtitle">{words.recipe}</h3>
      <dl className="recipe-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
