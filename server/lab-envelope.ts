import { webcrypto } from 'node:crypto';
import type { SealedDelivery } from './contract/lab.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** The two halves of a lab computer's key: what it seals with, and what opens that. */
export interface LabKeyPair {
  /** SPKI. */
  readonly publicKey: Buffer;
  /** PKCS 8; never leaves the server. */
  readonly privateKey: Buffer;
}

/** A key for one lab computer. */
export async function newLabKeyPair(): Promise<LabKeyPair> {
  const { subtle } = webcrypto;
  const { publicKey, privateKey } = await subtle.generateKey(CURVE, true, ['deriveBits']);
  return {
    publicKey: Buffer.from(await subtle.exportKey('spki', publicKey)),
    privateKey: Buffer.from(await subtle.exportKey('pkcs8', privateKey)),
  };
}

/**
 * Open what a lab computer has sealed. The other half of client/participant/lab/seal.ts, where the scheme is explained.
 *
 * @returns null if it was sealed for another computer or another place, or is damaged.
 */
export async function openSealed(
  privateKey: Buffer,
  { placeId, key, iv, data }: SealedDelivery,
): Promise<string | null> {
  const { subtle } = webcrypto;
  const own = await subtle.importKey('pkcs8', privateKey, CURVE, false, ['deriveBits']);
  const salt = Buffer.from(key, 'base64');
  try {
    const theirs = await subtle.importKey('raw', salt, CURVE, false, []);
    const secret = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
    const material = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
    const derivation = { name: 'HKDF', hash: 'SHA-256', salt, info: Buffer.from('standpoint lab delivery') };
    const aes = await subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [
      'decrypt',
    ]);
    const sealing = { name: 'AES-GCM', iv: Buffer.from(iv, 'base64'), additionalData: Buffer.from(placeId) };
    return Buffer.from(await subtle.decrypt(sealing, aes, Buffer.from(data, 'base64'))).toString('utf8');
  } catch {
    return null;
  }
}
