import { Router, type Request } from 'express';
import { safeParse } from 'zod/v4/core';
import { WithdrawForm, withdrawPagePath } from '../contract/participation.ts';
import type { Services } from '../services.ts';
import { openReceipt, type ReceiptAnswer } from '../usecases/open-receipt.ts';
import { withdrawQSort } from '../usecases/withdraw-q-sort.ts';
import { sendPage, type WithdrawStep } from './pages.ts';
import { receiptInAddress, receiptPageView } from './receipt-page-view.ts';
import type { HttpSettings } from './settings.ts';
import { visitorAddress } from './visitor-address.ts';

/** Taking a sort back with its receipt: asked, confirmed, done. Pages that need no script. */
export function withdrawRoutes(services: Services, { assets }: HttpSettings): Router {
  const router = Router();
  router.get(withdrawPagePath, async (req, res) => {
    const around = await receiptPageView(services, req);
    const receiptCode = receiptInAddress(req);
    sendPage(res, assets, { page: 'withdraw', ...around, receiptCode, step: { kind: 'ask' } });
  });
  router.post(withdrawPagePath, async (req, res) => {
    const around = await receiptPageView(services, req);
    const { receiptCode, step, status } = await answered(services, req, around.slug);
    sendPage(res, assets, { page: 'withdraw', ...around, receiptCode, step }, status);
  });
  return router;
}

async function answered(
  services: Services,
  req: Request,
  slug: string,
): Promise<{ readonly receiptCode: string; readonly step: WithdrawStep; readonly status: number }> {
  const form = safeParse(WithdrawForm, req.body ?? {});
  if (!form.success) return { receiptCode: '', step: { kind: 'wrong' }, status: 400 };
  const { receiptCode, answer } = form.data;
  const shown = { slug, receiptCode, address: visitorAddress(req) };
  const isConfirmed = answer === 'withdraw';
  const found = isConfirmed
    ? await withdrawQSort(services, shown)
    : (await openReceipt(services, shown)).answer;
  return { receiptCode, ...stepAfter(found, isConfirmed) };
}

function stepAfter(
  found: ReceiptAnswer,
  isConfirmed: boolean,
): { readonly step: WithdrawStep; readonly status: number } {
  switch (found.kind) {
    case 'wrong':
      return { step: { kind: 'wrong' }, status: 404 };
    case 'ended':
      return { step: { kind: 'ended', until: found.until?.toISOString() ?? null }, status: 409 };
    case 'withdrawable':
      if (isConfirmed) return { step: { kind: 'done' }, status: 200 };
      return { step: { kind: 'confirm', submittedAt: found.submittedAt.toISOString() }, status: 200 };
  }
}
