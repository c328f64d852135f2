import { renderToStaticMarkup } from 'react-dom/server';
import { Document } from './Document.tsx';
import { MessagePage, type MessagePageProps } from './MessagePage.tsx';

/** Every page the server renders; each works without JavaScript. */
export type PageView = { readonly page: 'message' } & MessagePageProps;

/** Pages that participants meet: they inline the small stylesheet and fetch no fonts. */
const PARTICIPANT_PAGES: readonly string[] = ['consent', 'participation'];

export function isParticipantPage(view: PageView): boolean {
  return PARTICIPANT_PAGES.includes(view.page);
}

/** Render one page to a whole HTML document. */
export function renderPage(view: PageView, css: string): string {
  return `<!doctype html>${renderToStaticMarkup(documentOf(view, css))}`;
}

function documentOf(view: PageView, css: string) {
  switch (view.page) {
    case 'message':
      return (
        <Document language="en" title={view.title} css={css}>
          <MessagePage {...view} />
        </Document>
      );
  }
}
