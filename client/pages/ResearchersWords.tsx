import { createContext } from 'react';

/** Makes HTML of a researcher's Markdown; it is the server that knows how, and what must not be in it. */
export const ResearchersHtml = createContext<(markdown: string) => string>(() => {
  throw new Error('pages are rendered by renderPage, which is told how to make HTML of Markdown');
});

interface ResearchersWordsProps {
  readonly markdown: string;
  readonly className: string;
}

/** What a researcher wrote, with its paragraphs, emphasis, lists and links. Participants' words never come here. */
export function ResearchersWords({ markdown, className }: ResearchersWordsProps) {
  return (
    <ResearchersHtml.Consumer>
      {(html) => <div className={className} dangerouslySetInnerHTML={{ __html: html(markdown) }} />}
    </ResearchersHtml.Consumer>
  );
}
