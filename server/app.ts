import compression from 'compression';
import express, { type Express } from 'express';
import { accountRoutes } from './http/account.routes.ts';
import { appPageRoutes } from './http/app-page.routes.ts';
import { bodyParsers } from './http/body-parsers.ts';
import { cardRoutes } from './http/card.routes.ts';
import { codeRoutes } from './http/code.routes.ts';
import { draftRoutes } from './http/draft.routes.ts';
import { embedding } from './http/embedding.ts';
import { errorHandler, notFound } from './http/error-handler.ts';
import { healthRoutes } from './http/health.routes.ts';
import { identityRoutes } from './http/identity.routes.ts';
import { importRoutes } from './http/import.routes.ts';
import { invitationRoutes } from './http/invitation.routes.ts';
import { openApiRoutes } from './http/openapi.routes.ts';
import { originCheck } from './http/origin-check.ts';
import { SOURCE_URL_SETTING } from './http/pages.ts';
import { passwordRoutes } from './http/password.routes.ts';
import { participationRoutes } from './http/participation.routes.ts';
import { personalInvitationRoutes } from './http/personal-invitation.routes.ts';
import { peopleRoutes } from './http/people.routes.ts';
import { providerRoutes } from './http/provider.routes.ts';
import { publishedRoutes } from './http/published.routes.ts';
import { qSortRoutes } from './http/q-sort.routes.ts';
import { quotationRoutes } from './http/quotation.routes.ts';
import { readerThresholdRoutes } from './http/reader-threshold.routes.ts';
import { receiptQrRoutes } from './http/receipt-qr.routes.ts';
import { receiptRoutes } from './http/receipt.routes.ts';
import { auditRoutes } from './http/audit.routes.ts';
import { recordRoutes } from './http/record.routes.ts';
import { requestLog } from './http/request-log.ts';
import { researcherRoutes } from './http/researcher.routes.ts';
import { securityHeaders } from './http/security-headers.ts';
import { sessions } from './http/sessions.ts';
import type { HttpSettings } from './http/settings.ts';
import { shareRoutes } from './http/share.routes.ts';
import { solutionRoutes } from './http/solution.routes.ts';
import { stopRoutes } from './http/stop.routes.ts';
import { startRoutes } from './http/start.routes.ts';
import { staticFiles } from './http/static-files.ts';
import { studyCardRoutes } from './http/study-card.routes.ts';
import { studyRoutes } from './http/study.routes.ts';
import { studyVersionRoutes } from './http/study-version.routes.ts';
import { withdrawRoutes } from './http/withdraw.routes.ts';
import { version } from './package-root.ts';
import type { Services } from './services.ts';

/** The server's table of contents: what every request passes, and the routes of each subject. */
export function createApp(services: Services, settings: HttpSettings): Express {
  const { assets } = settings;
  const app = express();
  app.set('trust proxy', settings.trustedProxies);
  app.set('query parser', 'simple');
  app.set('etag', 'weak');
  app.set(SOURCE_URL_SETTING, settings.sourceUrl);

  app.use(requestLog(settings.logger));
  app.use(securityHeaders(settings));
  app.use(compression());
  app.use(staticFiles(assets));
  app.use(noStore);
  app.use(healthRoutes(services));
  app.use(originCheck(settings));
  app.use(bodyParsers());
  app.use(sessions(services, settings));

  app.use(openApiRoutes(version));
  app.use(researcherRoutes(services, settings));
  app.use(providerRoutes(services, settings));
  app.use(codeRoutes(services, settings));
  app.use(passwordRoutes(services, settings));
  app.use(accountRoutes(services, settings));
  app.use(invitationRoutes(services, settings));
  app.use(embedding(services));
  app.use(participationRoutes(services, settings));
  app.use(personalInvitationRoutes(services, settings));
  app.use(studyCardRoutes(services, settings));
  app.use(receiptRoutes(services, settings));
  app.use(stopRoutes(services, settings));
  app.use(withdrawRoutes(services, settings));
  app.use(receiptQrRoutes(services, settings));
  app.use(draftRoutes(services));
  app.use(qSortRoutes(services, settings));
  app.use(importRoutes(services));
  app.use(studyRoutes(services));
  app.use(peopleRoutes(services, settings));
  app.use(recordRoutes(services));
  app.use(identityRoutes(services, settings));
  app.use(auditRoutes(services));
  app.use(cardRoutes(services));
  app.use(studyVersionRoutes(services, settings));
  app.use(solutionRoutes(services));
  app.use(quotationRoutes(services));
  app.use(shareRoutes(services, settings));
  app.use(readerThresholdRoutes(services));
  app.use(startRoutes(services, settings));
  app.use(publishedRoutes(services, settings));
  app.use(appPageRoutes(assets));

  app.use(notFound);
  app.use(errorHandler(settings));
  return app;
}

/** Nothing that may be about a person is kept by a browser or a proxy; a route may say otherwise for itself. */
const noStore: express.RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};
