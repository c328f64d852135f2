import { accessText } from '../text/en/access.ts';
import { SourceUrl } from './SourceLink.tsx';

export interface AppPageProps {
  /** The app's module script and stylesheets. */
  readonly script: string;
  readonly styles: readonly string[];
}

/** An empty place for the researchers' app to draw itself in; it says where the source code is. */
export function AppPage() {
  return (
    <>
      <SourceUrl.Consumer>
        {(url) => <div id="root" {...(url !== null && { 'data-source-url': url })} />}
      </SourceUrl.Consumer>
      <noscript>{accessText.app.needsScript}</noscript>
    </>
  );
}
