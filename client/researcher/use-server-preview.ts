import { useEffect, useState } from 'react';

/** So long nothing has to be typed before the server is asked again. */
const PAUSE_MS = 400;

/** Words as others will see them: the server makes the HTML, with what makes their page, and lets nothing else through. */
export function useServerPreview(
  text: string,
  /** Stays the same function as long as it asks the same. */
  ask: (text: string) => Promise<{ readonly html: string }>,
): { readonly html: string; readonly hasFailed: boolean } {
  const [html, setHtml] = useState('');
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      ask(text).then(
        (answer) => {
          if (isStale) return;
          setHtml(answer.html);
          setHasFailed(false);
        },
        () => {
          if (!isStale) setHasFailed(true);
        },
      );
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text, ask]);

  return { html, hasFailed };
}
