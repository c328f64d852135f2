import { useState, type SubmitEvent } from 'react';
import type { QuotationsResponse } from '../../../server/contract/quotation.ts';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { quotationsText as words } from '../../text/en/quotations.ts';
import type { SolutionView } from '../figures/solution-view.ts';
import type { useQuotations } from './use-quotations.ts';

interface QuotationFormProps {
  readonly view: SolutionView;
  readonly factorIndex: number;
  readonly answer: QuotationsResponse;
  readonly quotations: ReturnType<typeof useQuotations>;
}

/** One thing somebody said that may be quoted. */
interface Source {
  readonly key: string;
  readonly participant: string;
  readonly position: number | null;
  readonly label: string;
  readonly said: string;
  readonly needsStatement: boolean;
}

const NOTHING_CHOSEN = { key: '', typed: '', statement: '' };

/** Choose a source, shorten what it says, add it. */
export function QuotationForm({ view, factorIndex, answer, quotations }: QuotationFormProps) {
  const [{ key, typed, statement }, setState] = useState(NOTHING_CHOSEN);
  const sources = sourcesOf(view, factorIndex, answer);
  const source = sources.find((each) => each.key === key);
  if (sources.length === 0) return <p className="quotations__none">{words.nobody}</p>;

  function choose(chosen: string): void {
    const said = sources.find((each) => each.key === chosen)?.said ?? '';
    setState({ key: chosen, typed: said, statement: '' });
  }

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (source === undefined) return;
    const { participant, position, needsStatement } = source;
    const isDone = await quotations.choose({
      ...{ factorIndex, participant, position, words: typed },
      ...(needsStatement && statement.trim() !== '' ? { consentStatement: statement } : {}),
    });
    if (isDone) setState(NOTHING_CHOSEN);
  }

  return (
    <form className="quotation-form" onSubmit={(event) => void submit(event)} noValidate>
      <Field label={words.source} hint={words.sourceHint}>
        {(control) => (
          <select {...control} className="input" value={key} onChange={(event) => choose(event.target.value)}>
            <option value="">{words.choose}</option>
            {sources.map((each) => (
              <option key={each.key} value={each.key}>
                {each.label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {source === undefined ? null : (
        <>
          {quotations.refusedWords === null ? null : (
            <Notice tone="danger">
              <p>{quotations.refusedWords}</p>
            </Notice>
          )}
          <QuotationFields
            needsStatement={source.needsStatement}
            typed={typed}
            statement={statement}
            onChange={(changed) => setState({ key, ...changed })}
          />
          <button type="submit" className="button" aria-disabled={quotations.isBusy}>
            {quotations.isBusy ? words.busy : words.add}
          </button>
        </>
      )}
    </form>
  );
}

interface QuotationFieldsProps {
  readonly needsStatement: boolean;
  readonly typed: string;
  readonly statement: string;
  readonly onChange: (changed: { readonly typed: string; readonly statement: string }) => void;
}

/** The words, to be shortened; and for whoever was not asked here, how they agreed. */
function QuotationFields({ needsStatement, typed, statement, onChange }: QuotationFieldsProps) {
  return (
    <>
      <Field label={words.words} hint={words.wordsHint}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={5}
            maxLength={2000}
            value={typed}
            onChange={(event) => onChange({ typed: event.target.value, statement })}
          />
        )}
      </Field>
      {needsStatement ? (
        <Field label={words.statement} hint={words.statementHint}>
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={1000}
              value={statement}
              onChange={(event) => onChange({ typed, statement: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}

function sourcesOf(view: SolutionView, factorIndex: number, { mayBeQuoted }: QuotationsResponse): Source[] {
  const { sorts, flags } = view.solution;
  return sorts
    .filter(
      (name, n) => flags[n]?.[factorIndex] && ['yes', 'needs-statement'].includes(mayBeQuoted[name] ?? 'no'),
    )
    .flatMap((participant) => {
      const person = view.people.get(participant);
      const needsStatement = mayBeQuoted[participant] === 'needs-statement';
      const reasons = (person?.reasons ?? []).map(({ position, text }) => ({
        ...{ key: `${participant} ${position}`, participant, position, needsStatement },
        ...{ label: words.reason(participant, position), said: text },
      }));
      if (!person?.interview) return reasons;
      const interview = {
        ...{ key: `${participant} interview`, participant, position: null, needsStatement },
        ...{ label: words.interview(participant), said: person.interview.words },
      };
      return [interview, ...reasons];
    });
}
