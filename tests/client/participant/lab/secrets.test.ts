import { describe, expect, it } from 'vitest';
import {
  newParticipationToken,
  newPersonalCode,
  receiptCode,
} from '../../../../client/participant/lab/secrets.ts';
import { readPersonalCode } from '../../../../server/personal-secret.ts';
import { receiptCode as serversReceiptCode } from '../../../../server/receipt-code.ts';
import { newSecret } from '../../../../server/secrets.ts';

describe('the secrets a lab computer makes', () => {
  it('derives the receipt that the server will derive', async () => {
    for (let each = 0; each < 50; each++) {
      const token = newParticipationToken();
      const conditionId = crypto.randomUUID();
      expect(await receiptCode(token, conditionId, 1)).toBe(serversReceiptCode(token, conditionId, 1));
    }
  });

  it('makes tokens of the form of the server’s own, and codes that the server reads', () => {
    expect(newParticipationToken()).toHaveLength(newSecret().length);
    expect(newParticipationToken()).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const codes = Array.from({ length: 200 }, newPersonalCode);
    expect(codes.map(readPersonalCode)).toEqual(codes);
    expect(new Set(codes).size).toBe(200);
  });
});
