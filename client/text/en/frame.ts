/** Around every page the server renders. */
export const frameText = {
  product: 'Standpoint',
  skip: 'Skip to the content',
  signIn: 'Sign in',
  studies: 'Your studies',
  source: 'Source code',
  footer: 'Standpoint is free and open software for Q‑methodology.',
};
