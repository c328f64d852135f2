import { Router } from 'express';
import { safeParse } from 'zod/v4/core';
import { RecordFormat, recordPath, type RecordResponse } from '../contract/record.ts';
import { AppError } from '../errors.ts';
import { longRecordCsv, wideRecordCsv } from '../formats/record-csv.ts';
import { qSortsCsv } from '../formats/q-sorts-csv.ts';
import type { Services } from '../services.ts';
import { exportRecord } from '../usecases/export-record.ts';
import { uuidParameter } from './path-parameters.ts';
import { requireResearcher } from './sessions.ts';

const TABLES = { wide: wideRecordCsv, long: longRecordCsv, sorts: qSortsCsv };

/** What was collected, as a file of the researcher's own. */
export function recordRoutes(services: Services): Router {
  const router = Router();
  router.get(recordPath, async (req, res) => {
    const format = safeParse(RecordFormat, req.query['format'] ?? 'wide').data;
    if (format === undefined)
      throw new AppError('request-malformed', 'format: wide, long, sorts or json', 'format');
    const record = await exportRecord(services, requireResearcher(req), uuidParameter(req.params.studyId));
    if (format === 'json') {
      res.json(record satisfies RecordResponse);
      return;
    }
    res
      .type('text/csv; charset=utf-8')
      .attachment(format === 'sorts' ? 'q-sorts.csv' : `record-${format}.csv`)
      .send(TABLES[format](record));
  });
  return router;
}
