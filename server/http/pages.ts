import { createHash } from 'node:crypto';
import type { Response } from 'express';
import {
  isParticipantPage,
  renderConsent,
  renderNarrative,
  renderPage,
  renderScreenedOut,
  type PageView,
} from '../../client/pages/index.tsx';
import { researchersHtml } from '../researchers-html.ts';

/** The built browser files, as the pages name them. Read once at start from dist/client/manifest.json. */
export interface Assets {
  /** Where /assets/* is served from. */
  readonly directory: string;
  /** Inlined in every page but the participants'. */
  readonly pagesCss: string;
  /** Inlined in participants' pages: small, and it fetches no fonts. */
  readonly participantPagesCss: string;
  readonly app: { readonly script: string; readonly styles: readonly string[] };
  readonly participant: { readonly script: string; readonly styles: readonly string[] };
}

/** What the CSP allows inline: the pages' two stylesheets and nothing else. */
export function inlineCssHashes({ pagesCss, participantPagesCss }: Assets): string[] {
  return [pagesCss, participantPagesCss].map(
    (css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );
}

/** Where somebody is on the page that takes a sort back. */
export type WithdrawStep = Extract<PageView, { page: 'withdraw' }>['step'];

/** What a visitor may do on the page of an invitation. */
export type { InvitationStep } from '../../client/pages/index.tsx';

/** Answer with a server-rendered page. */
export function sendPage(res: Response, assets: Assets, view: PageView, status = 200): void {
  res
    .status(status)
    .type('html')
    .send(renderPage(view, { css: cssOf(view, assets), sourceUrl: sourceUrlOf(res), researchersHtml }));
}

/** The consent page alone, without the document around it: for a lab computer, which shows it without a network. */
export function consentHtml(res: Response, props: Parameters<typeof renderConsent>[0]): string {
  return renderConsent(props, { sourceUrl: sourceUrlOf(res), researchersHtml });
}

/** The text of a viewpoint as the readers' report shows it. */
export function narrativeHtml(narrative: string): string {
  return renderNarrative(narrative, { researchersHtml });
}

/** What whoever cannot take part is shown, alone: for a lab computer. */
export function screenedOutHtml(props: Parameters<typeof renderScreenedOut>[0]): string {
  return renderScreenedOut(props);
}

export { labManifest } from '../../client/pages/index.tsx';

/** The setting of the Express app under which every page finds where the source code is. */
export const SOURCE_URL_SETTING = 'source url';

function sourceUrlOf(res: Response): string | null {
  return (res.app.get(SOURCE_URL_SETTING) as string | null | undefined) ?? null;
}

function cssOf(view: PageView, assets: Assets): string {
  return isParticipantPage(view) ? assets.participantPagesCss : assets.pagesCss;
}
