import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { signedValue } from '../../charts/signed-value.ts';
import { analysisText } from '../../text/en/analysis.ts';
import { loadingText } from '../../text/number-text.ts';
import type { SolutionView, StudyQSort } from './solution-view.ts';
import { standings } from './standings.ts';

const words = analysisText.person;

interface PersonPanelProps {
  readonly view: SolutionView;
  /** Whose; null shows how to choose. */
  readonly name: string | null;
  readonly onClose: () => void;
  /** Absent where the recipe cannot be changed. */
  readonly onLeaveOut?: (name: string) => void;
}

/** Who made a Q-sort, how it stands to the factors, and what the person wrote: beside the table of loadings. */
export function PersonPanel({ view, name, onClose, onLeaveOut }: PersonPanelProps) {
  if (name === null) return <aside className="person person--empty">{words.hint}</aside>;
  const n = view.solution.sorts.indexOf(name);
  const person = view.people.get(name);
  return (
    <aside className="person" aria-label={name}>
      <header className="person__head">
        <h3 className="person__name">{name}</h3>
        <button type="button" className="person__close" onClick={onClose}>
          {words.close}
        </button>
      </header>
      {n === -1 ? null : <p className="person__standing">{standingText(view, n)}</p>}
      {person === undefined ? (
        <p>{words.nothingKnown}</p>
      ) : (
        <>
          <PersonFacts person={person} />
          <PersonWords view={view} person={person} />
        </>
      )}
      {onLeaveOut === undefined || n === -1 ? null : (
        <button type="button" className="button button--small" onClick={() => onLeaveOut(name)}>
          {words.leaveOut}
        </button>
      )}
    </aside>
  );
}

function standingText({ solution }: SolutionView, n: number): string {
  const standing = standings(solution)[n]!;
  if (standing.kind !== 'defines') return words[standing.kind];
  const loading = solution.loadings[n]![standing.factorIndex]!;
  const say = loading < 0 ? words.definesNegatively : words.defines;
  return say(factorLetter(standing.factorIndex), loadingText(loading));
}

function PersonFacts({ person }: { readonly person: StudyQSort }) {
  const facts = Object.entries(person.characteristics);
  return (
    <dl className="person__facts">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What a person wrote about single cards, and the words of an interview. */
export function PersonWords({ view, person }: { readonly view: SolutionView; readonly person: StudyQSort }) {
  if (person.reasons.length === 0 && person.interview === null) {
    return <p className="person__nothing">{words.noReasons}</p>;
  }
  const reasons = person.reasons
    .map((reason) => ({ ...reason, value: person.values[reason.position - 1] ?? 0 }))
    .sort((a, b) => b.value - a.value || a.position - b.position);
  return (
    <>
      {reasons.length === 0 ? null : (
        <ul className="reasons" role="list" aria-label={words.reasons}>
          {reasons.map(({ position, text, value }) => (
            <li key={position} className="reasons__item">
              <p className="reasons__card">
                <b>{signedValue(value)}</b> {view.statements[position - 1]?.label}{' '}
                {view.statements[position - 1]?.text}
              </p>
              <blockquote className="reasons__text">{text}</blockquote>
            </li>
          ))}
        </ul>
      )}
      {person.interview === null ? null : (
        <figure className="interview">
          <blockquote className="interview__words">{person.interview.words}</blockquote>
          <figcaption>
            {words.interview}
            {person.interview.isComposed ? ` · ${words.composed}` : ''}
          </figcaption>
        </figure>
      )}
    </>
  );
}
