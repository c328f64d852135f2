import type { LabDelivery, SealedDelivery } from '../../../server/contract/lab.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** A sealed text grows in steps of so many bytes, so that its length does not tell who wrote much. */
const STEP_BYTES = 4096;

/** Can this browser seal: only where the connection is secure. */
export function maySeal(): boolean {
  return 'subtle' in crypto && isSecureContext;
}

/**
 * Encrypt what somebody leaves behind so that only the server can read it: a key pair is made for this alone (ECDH,
 * P-256), a key of AES-GCM derived (HKDF, SHA-256) from its private half and the computer's public key, and both the
 * private half and the derived key forgotten. Its public half goes along, so that the server, which alone has the
 * computer's private key, can derive the same.
 *
 * @param publicKey the computer's, SPKI in base 64.
 */
export async function seal(
  publicKey: string,
  placeId: string,
  delivery: LabDelivery,
): Promise<SealedDelivery> {
  const { subtle } = crypto;
  const utf8 = new TextEncoder();
  const theirs = await subtle.importKey('spki', bytesOf(publicKey), CURVE, false, []);
  const own = await subtle.generateKey(CURVE, false, ['deriveBits']);
  const secret = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const salt = await subtle.exportKey('raw', own.publicKey);
  const material = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8.encode('standpoint lab delivery') };
  const aes = await subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealing = { name: 'AES-GCM', iv, additionalData: utf8.encode(placeId) };
  const data = await subtle.encrypt(sealing, aes, padded(delivery));
  return { placeId, key: base64Of(salt), iv: base64Of(iv), data: base64Of(data) };
}

/** As JSON, which may end in any number of spaces. */
function padded(delivery: LabDelivery): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(delivery));
  const bytes = new Uint8Array(Math.ceil(text.length / STEP_BYTES) * STEP_BYTES).fill(0x20);
  bytes.set(text);
  return bytes;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function base64Of(bytes: ArrayBuffer | Uint8Array): string {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text);
}
