/** What people call a factor: A, B … Z, AA, AB … */
export function factorLetter(factorIndex: number): string {
  const before = Math.floor(factorIndex / 26) - 1;
  return (before >= 0 ? factorLetter(before) : '') + String.fromCharCode(65 + (factorIndex % 26));
}
