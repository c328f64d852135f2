/** Crockford's base 32, as server/grouped-code.ts has it. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The token of somebody who has just agreed: 256 random bits, made here and known to nobody else. */
export function newParticipationToken(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** The receipt of a Q-sort, as the server will derive it: docs/decisions/0012-receipts-are-derived.md. */
export async function receiptCode(
  participationToken: string,
  conditionId: string,
  occasion: number,
): Promise<string> {
  return grouped(await hmac(participationToken, `receipt:${conditionId}:${occasion}`), 16, 4);
}

/** A code with which somebody goes on elsewhere: 75 random bits, as those of personal invitations. */
export function newPersonalCode(): string {
  return grouped(crypto.getRandomValues(new Uint8Array(10)), 15, 5);
}

async function hmac(key: string, message: string): Promise<Uint8Array> {
  const { subtle } = crypto;
  const utf8 = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await subtle.importKey('raw', utf8.encode(key), algorithm, false, ['sign']);
  return new Uint8Array(await subtle.sign('HMAC', secret, utf8.encode(message)));
}

/** The first bits in groups of characters, five bits each. */
function grouped(bytes: Uint8Array, characters: number, group: number): string {
  let code = '';
  for (let index = 0; index < characters; index++) {
    let value = 0;
    for (let bit = index * 5; bit < index * 5 + 5; bit++) {
      value = value * 2 + ((bytes[bit >> 3]! >> (7 - (bit & 7))) & 1);
    }
    code += (index > 0 && index % group === 0 ? '-' : '') + ALPHABET[value]!;
  }
  return code;
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
