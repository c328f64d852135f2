import { Router, type Response } from 'express';
import { safeParse } from 'zod/v4/core';
import { ReceiptForm, receiptPagePath } from '../contract/participation.ts';
import { ownDataCsv } from '../formats/own-data-csv.ts';
import type { Services } from '../services.ts';
import { readOwnData, type OwnData, type OwnDataAnswer } from '../usecases/read-own-data.ts';
import { sendPage } from './pages.ts';
import { receiptInAddress, receiptPageView } from './receipt-page-view.ts';
import type { HttpSettings } from './settings.ts';
import { visitorAddress } from './visitor-address.ts';

/** What is stored of whoever holds a receipt: to read and to take away. Pages and files that need no script. */
export function receiptRoutes(services: Services, { assets }: HttpSettings): Router {
  const router = Router();
  router.get(receiptPagePath, async (req, res) => {
    const around = await receiptPageView(services, req);
    const receiptCode = receiptInAddress(req);
    sendPage(res, assets, { page: 'receipt', ...around, receiptCode, step: { kind: 'ask' } });
  });
  router.post(receiptPagePath, async (req, res) => {
    const around = await receiptPageView(services, req);
    const form = safeParse(ReceiptForm, req.body ?? {});
    const receiptCode = form.data?.receiptCode ?? '';
    const shown = { slug: around.slug, receiptCode, address: visitorAddress(req) };
    const found = form.success ? await readOwnData(services, shown) : ({ kind: 'wrong' } as const);
    if (found.kind === 'wrong') {
      const view = { page: 'receipt', ...around, receiptCode, step: found } as const;
      sendPage(res, assets, view, form.success ? 404 : 400);
    } else if (form.data?.answer === undefined) {
      const { study: title, language } = found.data;
      sendPage(res, assets, {
        page: 'receipt',
        ...around,
        title,
        language,
        receiptCode,
        step: shownSort(found),
      });
    } else {
      sendFile(res, form.data.answer, found.data);
    }
  });
  return router;
}

function shownSort({ data, withdrawal }: Extract<OwnDataAnswer, { kind: 'own' }>) {
  const { handedInAt, consent, sort, answers } = data;
  return {
    kind: 'shown',
    ...{ handedInAt, consent, sort, answers },
    mayBeWithdrawn: withdrawal.kind === 'withdrawable',
    endedAt: withdrawal.kind === 'ended' ? (withdrawal.until?.toISOString() ?? null) : null,
  } as const;
}

function sendFile(res: Response, format: 'json' | 'csv', data: OwnData): void {
  if (format === 'json') {
    res
      .attachment('my-sort.json')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(data, null, 2));
  } else {
    res.attachment('my-sort.csv').type('text/csv; charset=utf-8').send(ownDataCsv(data));
  }
}
