import { textDirection } from '../../text/text-direction.ts';
import type { KeptKit, LabSituation } from './lab-storage.ts';
import type { LabText } from './lab-words.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

/** Why nobody can begin here now. */
export type Obstacle = 'full' | 'over' | 'closed' | 'changed';

interface LabStartProps {
  readonly kit: KeptKit;
  readonly situation: LabSituation;
  readonly obstacle: Obstacle | null;
  readonly language: string;
  readonly text: LabText;
  readonly onLanguage: (language: string) => void;
  readonly onBegin: () => void;
  readonly onOverview: () => void;
}

/** Where the next person begins; it knows nothing of those before. */
export function LabStart(props: LabStartProps) {
  const { kit, situation, obstacle, language, text, onBegin, onOverview } = props;
  const heading = useHeadingFocus();
  const { start: words } = text;
  const { waiting, receivedCount } = situation;
  const { view } = kit.texts.find((each) => each.language === language) ?? kit.texts[0]!;
  return (
    <main className="message-page lab">
      <LanguageButtons {...props} />
      <p className="kicker">{words.kicker}</p>
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {view.studyTitle}
      </h1>
      {obstacle === null ? (
        <>
          <p className="lead">{words.lead}</p>
          <p className="begin-go">
            <button type="button" className="button button--primary button--large" onClick={onBegin}>
              {words.begin}
            </button>
          </p>
        </>
      ) : (
        <p className="lead">{words[obstacle]}</p>
      )}
      <p
        className="quiet lab__state"
        role="status"
        data-waiting={waiting.length}
        data-received={receivedCount}
      >
        {words.state(waiting.length, receivedCount)}
      </p>
      <p>
        <button type="button" className="button button--quiet" onClick={onOverview}>
          {words.overview}
        </button>
      </p>
    </main>
  );
}

/** Every language under its own name, as on the consent page. */
function LanguageButtons({ kit, language, text, onLanguage }: LabStartProps) {
  if (kit.texts.length < 2) return null;
  return (
    <nav className="languages" aria-label={text.start.languages}>
      <ul>
        {kit.texts.map((each) => (
          <li key={each.language} lang={each.language} dir={textDirection(each.language)}>
            {each.language === language ? (
              <span aria-current="true">{each.name}</span>
            ) : (
              <button
                type="button"
                className="button button--quiet button--small"
                onClick={() => onLanguage(each.language)}
              >
                {each.name}
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
