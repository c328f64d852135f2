import { sideOf } from '../../../analysis/sorting/index.ts';
import type { ParticipationView } from '../../../server/contract/participation.ts';
import type { ParticipantText } from '../../text/participant-text.ts';

interface BeginScreenProps {
  readonly view: ParticipationView;
  readonly text: ParticipantText;
  /** Some cards were moved already. */
  readonly isBegun?: boolean;
  readonly onBegin?: () => void;
  readonly onTryOut?: () => void;
}

/**
 * What is asked and how it works. The server renders it too, so that it can be read before any script has come: it
 * has no state, and its ways on are links that the script then follows.
 */
export function BeginScreen({ view, text: words, isBegun = false, onBegin, onTryOut }: BeginScreenProps) {
  const { condition, distribution } = view;
  const { begin: text } = words;
  return (
    <main className="begin step" id="begin">
      <p className="kicker">{text.task}</p>
      <h1 className="begin-instruction" tabIndex={-1} data-focus="heading">
        {condition.instruction}
      </h1>
      <HillPicture distribution={distribution} />
      <p className="begin-poles" dir="ltr">
        <bdi>{condition.disagreePole}</bdi>
        <bdi>{condition.agreePole}</bdi>
      </p>
      <h2>{text.howTitle}</h2>
      <ol className="begin-steps">
        {stepsOf(view, text).map(([name, explained]) => (
          <li key={name}>
            <strong>{name}</strong> {explained}
          </li>
        ))}
      </ol>
      <p className="quiet">{text.kept}</p>
      <p className="begin-go">
        <StepLink href="#piles" className="button button--primary button--large" onFollow={onBegin}>
          {isBegun ? text.goOn : text.go}
        </StepLink>
        {view.hasTryOut && !isBegun ? (
          <StepLink href="#try-out" className="button button--large" onFollow={onTryOut}>
            {text.tryOut}
          </StepLink>
        ) : null}
      </p>
    </main>
  );
}

/** What the study asks for, in two or three steps. */
function stepsOf(
  { hasPiles, statements, reasonsAskedFor }: ParticipationView,
  text: ParticipantText['begin'],
): (readonly [string, string])[] {
  return [
    ...(hasPiles ? [[text.read, text.readText(statements.length)] as const] : []),
    [text.layOut, hasPiles ? text.layOutText : text.layOutAllText],
    ...(reasonsAskedFor.length > 0 ? [[text.sayWhy, text.sayWhyText] as const] : []),
  ];
}

interface StepLinkProps {
  readonly href: string;
  readonly className: string;
  readonly onFollow: (() => void) | undefined;
  readonly children: string;
}

function StepLink({ href, className, onFollow, children }: StepLinkProps) {
  return (
    <a
      className={className}
      href={href}
      onClick={(event) => {
        if (!onFollow) return;
        event.preventDefault();
        onFollow();
      }}
    >
      {children}
    </a>
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
