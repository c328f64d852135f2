/** A grid value as people read it, with its sign: −3, 0, +3. */
export function signed(value: number): string {
  return value === 0 ? '0' : value > 0 ? `+${value}` : `−${-value}`;
}

export const cards = (count: number) => (count === 1 ? '1 card' : `${count} cards`);
export const statements = (count: number) => (count === 1 ? '1 statement' : `${count} statements`);
export const left = (count: number) => (count === 0 ? 'None left' : `${count} left`);

/** The beginning of a statement, for sentences that only need to say which one. */
export const short = (text: string) => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`);

export const ofCards = (count: number) => (count === 1 ? 'one card' : `${count}`);
