import { labOverviewText } from '../../text/en/lab-overview.ts';

const { messages: words } = labOverviewText;

interface LabMessageProps {
  readonly name: Exclude<keyof typeof words, 'toStudy' | 'goOn'>;
  readonly slug: string;
}

/** Why nobody can sit down at this computer now, for whoever looks after it. */
export function LabMessage({ name, slug }: LabMessageProps) {
  const { title, text } = words[name];
  return (
    <main className="message-page">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <p>
        {name === 'insecure' ? (
          <a className="button button--primary button--large" href={`/s/${slug}?anew`}>
            {words.toStudy}
          </a>
        ) : null}
        {name === 'busy' ? (
          <button
            type="button"
            className="button button--primary button--large"
            onClick={() => location.reload()}
          >
            {words.goOn}
          </button>
        ) : null}
      </p>
    </main>
  );
}
