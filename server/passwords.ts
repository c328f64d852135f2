import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters of OWASP's password storage cheat sheet: 19 MiB, 2 passes, 1 lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let dummy: Promise<string> | undefined;

/** argon2id, with its salt and parameters in the text. */
export function passwordHash(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS);
}

/**
 * Is this the password. For an account that does not exist pass null: it takes as long, so that the time tells
 * nobody which e-mail addresses have an account.
 */
export async function isPassword(password: string, storedHash: string | null): Promise<boolean> {
  const against = storedHash ?? (await (dummy ??= passwordHash('no account has this')));
  const isRight = await verify(against, password.normalize('NFKC'));
  return isRight && storedHash !== null;
}
