import { accessText } from '../text/en/access.ts';

export interface AppPageProps {
  /** The app's module script and stylesheets. */
  readonly script: string;
  readonly styles: readonly string[];
}

/** An empty place for the researchers' app to draw itself in. */
export function AppPage() {
  return (
    <>
      <div id="root" />
      <noscript>{accessText.app.needsScript}</noscript>
    </>
  );
}
