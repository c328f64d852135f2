import { CallError } from '../api/call.ts';
import { researcherText } from '../text/en/researcher.ts';

/** A failure in words: what happened, and what to do. */
export function problemText(error: unknown): { readonly title: string; readonly text: string } {
  const words = researcherText.problem;
  if (!(error instanceof CallError)) return { title: words.title, text: words.unreadableText };
  switch (error.code) {
    case 'no-connection':
      return { title: words.noConnection, text: words.noConnectionText };
    case 'answer-unreadable':
      return { title: words.unreadable, text: words.unreadableText };
    case 'not-found':
      return { title: words.notFound, text: words.notFoundText };
    default:
      return { title: words.title, text: sentence(error.message) };
  }
}

/** The server's messages start small and have no full stop. */
export function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
