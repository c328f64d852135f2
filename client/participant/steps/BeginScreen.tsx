import { sideOf } from '../../../analysis/sorting/index.ts';
import type { ParticipationView } from '../../../server/contract/participation.ts';
import { participantText as text } from '../../text/en/participant.ts';

interface BeginScreenProps {
  readonly view: ParticipationView;
  /** Some cards were moved already. */
  readonly isBegun?: boolean;
  readonly onBegin?: () => void;
}

/**
 * What is asked and how it works. The server renders it too, so that it can be read before any script has come: it
 * has no state, and its way on is a link that the script then follows.
 */
export function BeginScreen({ view, isBegun = false, onBegin }: BeginScreenProps) {
  const { condition, distribution, statements } = view;
  const steps = [
    [text.begin.read, text.begin.readText(statements.length)],
    [text.begin.layOut, text.begin.layOutText],
    [text.begin.sayWhy, text.begin.sayWhyText],
  ];
  return (
    <main className="begin step" id="begin">
      <p className="kicker">{text.begin.task}</p>
      <h1 className="begin-instruction" tabIndex={-1} data-focus="heading">
        {condition.instruction}
      </h1>
      <HillPicture distribution={distribution} />
      <p className="begin-poles">
        <span>{condition.disagreePole}</span>
        <span>{condition.agreePole}</span>
      </p>
      <h2>{text.begin.howTitle}</h2>
      <ol className="begin-steps">
        {steps.map(([name, words]) => (
          <li key={name}>
            <strong>{name}</strong> {words}
          </li>
        ))}
      </ol>
      <p className="quiet">{text.begin.kept}</p>
      <p className="begin-go">
        <a
          className="button button--primary button--large"
          href="#piles"
          onClick={(event) => {
            if (!onBegin) return;
            event.preventDefault();
            onBegin();
          }}
        >
          {isBegun ? text.begin.goOn : text.begin.go}
        </a>
      </p>
    </main>
  );
}

/** The grid to come, as one shape; the words around it say the same. */
function HillPicture({ distribution }: { readonly distribution: ParticipationView['distribution'] }) {
  const tallest = Math.max(...distribution.map(({ capacity }) => capacity));
  return (
    <svg
      className="begin-hill"
      viewBox={`0 0 ${distribution.length * 10} ${tallest * 7}`}
      aria-hidden="true"
      focusable="false"
    >
      {distribution.map(({ value, capacity }, column) =>
        Array.from({ length: capacity }, (_, row) => (
          <rect
            key={`${value} ${row}`}
            className={`hill-cell hill-cell--${sideOf(distribution, column)}`}
            x={column * 10 + 0.6}
            y={(tallest - row) * 7 - 6.4}
            width={8.8}
            height={5.8}
            rx={0.7}
          />
        )),
      )}
    </svg>
  );
}
