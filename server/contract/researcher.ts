import { z } from 'zod';

/** GET: who is signed in in this browser. */
export const mePath = '/api/me';
/** POST: end this browser's session. */
export const signOutPath = '/api/sign-out';
/** Server-rendered forms (GET shows, POST does). */
export const signInPagePath = '/sign-in';
export const setUpPagePath = '/set-up/:token';

export const MeResponse = z.strictObject({
  researcher: z.strictObject({ name: z.string(), email: z.string() }).nullable(),
});
export type MeResponse = z.infer<typeof MeResponse>;

export const PASSWORD_MIN_LENGTH = 12;

export const PersonName = z.string().trim().min(1).max(120);
/** Of an account, in lower case. */
export const Email = z.string().trim().toLowerCase().pipe(z.email().max(254));
/** One that is being chosen. */
export const NewPassword = z.string().min(PASSWORD_MIN_LENGTH).max(200);

export const SetUpForm = z.strictObject({ name: PersonName, email: Email, password: NewPassword });
export type SetUpForm = z.infer<typeof SetUpForm>;

export const SignInForm = z.strictObject({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(200),
  /** The path to go on to. */
  next: z.string().max(2000).optional(),
});
export type SignInForm = z.infer<typeof SignInForm>;
