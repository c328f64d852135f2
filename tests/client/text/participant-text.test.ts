import { describe, expect, it } from 'vitest';
import { participantText as arabic } from '../../../client/text/ar/participant.ts';
import { participantText as german } from '../../../client/text/de/participant.ts';
import { participantText as english } from '../../../client/text/en/participant.ts';
import { participantTextIn } from '../../../client/text/participant-text.ts';
import { participantWords } from '../../../client/text/participant-words.ts';

describe('the words of a language', () => {
  it('are found by the language alone, whatever the country, and are English where there are none', async () => {
    expect(await participantTextIn('de-AT')).toBe(german);
    expect(await participantTextIn('ar')).toBe(arabic);
    expect(await participantTextIn('xx')).toBe(english);
    expect(participantWords('DE')).toBe(german);
    expect(participantWords('pt-BR')).toBe(english);
  });

  it('count as the language counts', () => {
    expect([0, 1, 2, 3, 11, 100].map((count) => arabic.grid.lastPrompt(count))).toEqual([
      'بقيت لا بطاقات',
      'بقيت بطاقة واحدة',
      'بقيت بطاقتان',
      'بقيت 3 بطاقات',
      'بقيت 11 بطاقة',
      'بقيت 100 بطاقة',
    ]);
    expect(german.grid.guidedPrompt.agree(1)).toBe('Wählen Sie die Karte, der Sie am meisten zustimmen');
    expect(german.grid.guidedPrompt.agree(2)).toBe('Wählen Sie die 2 Karten, denen Sie am meisten zustimmen');
  });

  it('keep the sign before its figure where words run from right to left', () => {
    expect(arabic.signed(3)).toBe('\u2066+3\u2069');
    expect(arabic.grid.fullPrompt(-2)).toContain('\u2066−2\u2069');
  });

  it('say nothing in English, but for what has no other name', () => {
    const left = words(english, german).filter((same) => !/^[\d\s%…+−–A-Z:]*$/.test(same));
    expect(left).toEqual([]);
    expect(words(english, arabic).filter((same) => !/^\d$/.test(same))).toEqual([]);
  });
});

/** Sentences that are the same in two languages. */
function words(one: object, other: object): string[] {
  return Object.entries(one).flatMap(([name, value]: [string, unknown]) => {
    const its: unknown = other[name as keyof typeof other];
    if (typeof value === 'string') return value === its ? [value] : [];
    return typeof value === 'object' && value !== null ? words(value, its as object) : [];
  });
}
