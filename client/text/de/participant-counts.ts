import { signed } from '../en/participant-counts.ts';

export { short, signed } from '../en/participant-counts.ts';

export const cards = (count: number) => (count === 1 ? '1 Karte' : `${count} Karten`);
export const statements = (count: number) => (count === 1 ? '1 Aussage' : `${count} Aussagen`);
export const left = (count: number) => (count === 0 ? 'Keine mehr übrig' : `Noch ${count}`);
export const ofCards = (count: number) => (count === 1 ? 'die Karte' : `die ${count} Karten`);
/** „der Spalte +3“. */
export const column = (value: number) => `Spalte ${signed(value)}`;
