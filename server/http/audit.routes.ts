import { Router } from 'express';
import { AuditFormat, studyAuditPath, type StudyAuditResponse } from '../contract/audit.ts';
import { AppError } from '../errors.ts';
import { auditCsv } from '../formats/audit-csv.ts';
import type { Services } from '../services.ts';
import { readAudit } from '../usecases/read-audit.ts';
import { uuidParameter } from './path-parameters.ts';
import { requireResearcher } from './sessions.ts';

/** What was done in a study, and by whom. */
export function auditRoutes(services: Services): Router {
  const router = Router();
  router.get(studyAuditPath, async (req, res) => {
    const format = AuditFormat.safeParse(req.query['format'] ?? 'json').data;
    if (format === undefined) throw new AppError('request-malformed', 'format: json or csv', 'format');
    const audit = await readAudit(services, requireResearcher(req), uuidParameter(req.params.studyId));
    if (format === 'json') res.json(audit satisfies StudyAuditResponse);
    else res.type('text/csv; charset=utf-8').attachment('audit.csv').send(auditCsv(audit));
  });
  return router;
}
