import { labManifestPath, labPagePath } from '../../server/contract/lab.ts';
import { textDirection } from '../text/text-direction.ts';
import { ICON } from './icon.ts';

interface LabManifestProps {
  readonly slug: string;
  /** Of the study. */
  readonly title: string;
  readonly language: string;
}

const inStudy = (path: string, slug: string) => path.replace(':studySlug', encodeURIComponent(slug));

/** Where the manifest of a study's lab page is. */
export function labManifestHref(slug: string): string {
  return inStudy(labManifestPath, slug);
}

/** What a browser installs the page of a lab computer as: the study, in a window of its own, and nothing beyond that page. */
export function labManifest({ slug, title, language }: LabManifestProps): string {
  const page = inStudy(labPagePath, slug);
  return JSON.stringify({
    ...{ id: page, start_url: page, scope: page, name: title, lang: language, dir: textDirection(language) },
    display: 'standalone',
    // The paper of styles/tokens.css.
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    icons: [{ src: ICON, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  });
}
