/** Is it as long as the contract asks of a share's password. */
export function isSharePassword(password: string): boolean {
  return password.length >= 8 && password.length <= 200;
}
