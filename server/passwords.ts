import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters of OWASP's password storage cheat sheet: 19 MiB, 2 passes, 1 lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of no password: what the hash would be is nothing but zeros. It is there from the start, and need not be computed first. */
const OF_NO_ACCOUNT = hashInText(Buffer.alloc(16), Buffer.alloc(32));

/** argon2id, with its salt and parameters in the text. */
export function passwordHash(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS);
}

/**
 * Is this the password. For an account that does not exist pass null: it costs the same computation, so that the time
 * tells nobody which e-mail addresses have an account.
 */
export async function isPassword(password: string, storedHash: string | null): Promise<boolean> {
  const isRight = await verify(storedHash ?? OF_NO_ACCOUNT, password.normalize('NFKC'));
  return isRight && storedHash !== null;
}

/** The form in which argon2 writes a hash, with the parameters it is to be computed again with. */
function hashInText(salt: Buffer, digest: Buffer): string {
  const { memoryCost, timeCost, parallelism } = PARAMETERS;
  const [salted, digested] = [salt, digest].map((bytes) => bytes.toString('base64').replace(/=+$/, ''));
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${salted}$${digested}`;
}
