import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { renderPage, type PageView } from '../../client/pages/index.tsx';

/** The built browser files, as the pages name them. Read once at start from dist/client/manifest.json. */
export interface Assets {
  /** Where /assets/* is served from. */
  readonly directory: string;
  /** Inlined in every page. */
  readonly pagesCss: string;
  readonly app: { readonly script: string; readonly styles: readonly string[] };
  readonly participant: { readonly script: string; readonly styles: readonly string[] };
}

/** What the CSP allows inline: the pages' stylesheet and nothing else. */
export function pagesCssHash(assets: Assets): string {
  return `'sha256-${createHash('sha256').update(assets.pagesCss).digest('base64')}'`;
}

/** Answer with a server-rendered page. */
export function sendPage(res: Response, assets: Assets, view: PageView, status = 200): void {
  res.status(status).type('html').send(renderPage(view, assets.pagesCss));
}
