import { takingPartWords } from '../text/taking-part-words.ts';
import { textDirection } from '../text/text-direction.ts';

export interface LanguageLink {
  /** BCP 47. */
  readonly language: string;
  /** In the language itself. */
  readonly name: string;
  readonly href: string;
}

interface LanguagesProps {
  /** The one being read. */
  readonly language: string;
  readonly languages: readonly LanguageLink[];
}

/** Every language under its own name; the one being read is named, not linked. */
export function Languages({ language, languages }: LanguagesProps) {
  if (languages.length < 2) return null;
  return (
    <nav className="languages" aria-label={takingPartWords(language).languages}>
      <ul>
        {languages.map((each) => (
          <li key={each.language} lang={each.language} dir={textDirection(each.language)}>
            {each.language === language ? (
              <span aria-current="true">{each.name}</span>
            ) : (
              <a href={each.href} hrefLang={each.language}>
                {each.name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
