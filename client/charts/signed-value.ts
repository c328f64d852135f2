/** A grid value as people read it: +3, 0, −3, with a true minus sign. */
export function signedValue(value: number): string {
  if (value === 0) return '0';
  return value > 0 ? `+${value}` : `−${Math.abs(value)}`;
}
