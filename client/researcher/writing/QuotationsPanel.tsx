import type { Quotation, QuotationsResponse } from '../../../server/contract/quotation.ts';
import { Notice } from '../../components/Notice.tsx';
import { StatusMessage } from '../../components/StatusMessage.tsx';
import { quotationsText as words } from '../../text/en/quotations.ts';
import { dayText } from '../../text/number-text.ts';
import type { SolutionView } from '../figures/solution-view.ts';
import { QuotationForm } from './QuotationForm.tsx';
import { useQuotations } from './use-quotations.ts';

interface QuotationsPanelProps {
  readonly view: SolutionView;
  readonly factorIndex: number;
  readonly solutionId: string;
}

/** What readers learn of one viewpoint and why not more, and the words of its people that were chosen for it. */
export function QuotationsPanel({ view, factorIndex, solutionId }: QuotationsPanelProps) {
  const quotations = useQuotations(solutionId);
  const { answer, message, failure } = quotations;
  const chosen = answer?.quotations.filter((each) => each.factorIndex === factorIndex) ?? [];
  const learnt = answer?.readers[factorIndex];
  return (
    <section className="quotations" aria-labelledby="quotations-title">
      {learnt === undefined ? null : (
        <ReadersSee
          learnt={learnt}
          definingCount={view.solution.characteristics.definingCount[factorIndex] ?? 0}
        />
      )}
      <h3 id="quotations-title">{words.title}</h3>
      <p className="quotations__lead">{words.lead}</p>
      {failure === null ? null : (
        <Notice tone="danger">
          <p>{failure}</p>
        </Notice>
      )}
      {answer === null && failure === null ? <p>{words.loading}</p> : null}
      {answer === null ? null : (
        <>
          <ChosenQuotations chosen={chosen} quotations={quotations} />
          <QuotationForm view={view} factorIndex={factorIndex} answer={answer} quotations={quotations} />
        </>
      )}
      <StatusMessage>{message}</StatusMessage>
    </section>
  );
}

interface ReadersSeeProps {
  readonly learnt: QuotationsResponse['readers'][number];
  readonly definingCount: number;
}

/** In words: how much of it readers see, and why not all. */
function ReadersSee({ learnt, definingCount }: ReadersSeeProps) {
  const { withheldBecause, shows, agreedCount } = learnt;
  const isFew = withheldBecause !== null && withheldBecause !== 'nobody';
  const text = withheldBecause === null ? words.readers.array : words.readers.withheld[withheldBecause];
  return (
    <>
      <h3>{words.readers.title}</h3>
      <p>
        {text}
        {shows === 'nothing' && withheldBecause === 'one-person' ? ` ${words.readers.nothing}` : ''}
        {isFew ? ` ${words.readers.agreed(agreedCount, definingCount)}` : ''}
      </p>
    </>
  );
}

interface ChosenQuotationsProps {
  readonly chosen: readonly Quotation[];
  readonly quotations: ReturnType<typeof useQuotations>;
}

function ChosenQuotations({ chosen, quotations }: ChosenQuotationsProps) {
  if (chosen.length === 0) return <p className="quotations__none">{words.none}</p>;
  return (
    <ul role="list" className="quotations__list">
      {chosen.map((quotation) => (
        <ChosenQuotation key={quotation.quotationId} quotation={quotation} quotations={quotations} />
      ))}
    </ul>
  );
}

interface ChosenQuotationProps {
  readonly quotation: Quotation;
  readonly quotations: ReturnType<typeof useQuotations>;
}

function ChosenQuotation({ quotation, quotations }: ChosenQuotationProps) {
  const { participant, position, clearedBy, clearedAt, isForReaders } = quotation;
  const isCleared = clearedAt !== null;
  const source = position === null ? words.interview(participant) : words.reason(participant, position);
  return (
    <li className={isForReaders ? 'quotation quotation--shown' : 'quotation'}>
      <blockquote className="quotation__words">{`“${quotation.words}”`}</blockquote>
      <p className="quotation__facts">
        {source}. {words.chosenBy(quotation.chosenBy, dayText(quotation.chosenAt))}{' '}
        {isCleared && clearedBy !== null ? words.clearedBy(clearedBy, dayText(clearedAt)) : words.notCleared}
        {isCleared && !isForReaders ? ` ${words.notShown}` : ''}
        {quotation.consentStatement === null ? '' : ` ${words.statement}: ${quotation.consentStatement}`}
      </p>
      {isCleared ? null : <p className="quotation__facts">{words.clearHint}</p>}
      <p className="quotation__acts">
        <button
          type="button"
          className="button button--small"
          aria-disabled={quotations.isBusy}
          onClick={() => void quotations.setCleared(quotation, !isCleared)}
        >
          {isCleared ? words.takeBack : words.clear}
        </button>{' '}
        <button type="button" className="link-button" onClick={() => void quotations.remove(quotation)}>
          {words.remove}
        </button>
      </p>
    </li>
  );
}
