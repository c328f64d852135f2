import { describe, expect, it } from 'vitest';
import { decodedText } from '../../../server/formats/decode-text.ts';
import { findingsIn } from '../../../server/formats/findings.ts';

function decode(bytes: Uint8Array) {
  const findings = findingsIn('a.csv');
  const text = decodedText(bytes, findings);
  return { text, codes: findings.list().map(({ code }) => code) };
}

const words = 'Zoë, "naïve" — 30 € 😀';

describe('decodedText', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decode(Buffer.from(words))).toEqual({ text: words, codes: [] });
    expect(decode(Buffer.from(`\ufeff${words}`))).toEqual({ text: words, codes: [] });
  });

  it('reads UTF-16 of both byte orders by its mark', () => {
    const little = Buffer.from(`\ufeff${words}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(decode(little)).toEqual({ text: words, codes: [] });
    expect(decode(big)).toEqual({ text: words, codes: [] });
  });

  it('falls back to windows-1252 and says so', () => {
    const bytes = Uint8Array.from([0x5a, 0x6f, 0xeb, 0x20, 0x80, 0x20, 0x93, 0x78, 0x94]);
    expect(decode(bytes)).toEqual({ text: 'Zoë € “x”', codes: ['encoding-guessed'] });
  });

  it('drops the end-of-file mark of DOS programs', () => {
    expect(decode(Buffer.from('a,b\r\n\u001a'))).toEqual({ text: 'a,b\r\n', codes: [] });
  });

  it.each([
    ['U+0000', Buffer.from('a,b\0c')],
    ['UTF-16 without a mark', Buffer.from('a,b', 'utf16le')],
    ['half of a UTF-16 character', Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x62])],
    ['a lone surrogate', Uint8Array.from([0xff, 0xfe, 0x3d, 0xd8, 0x62, 0x00])],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ])('refuses %s', (_, bytes) => {
    expect(decode(bytes).text).toBeNull();
    expect(decode(bytes).codes).toContain('file-binary');
  });

  it('tells an Excel file what to do', () => {
    const findings = findingsIn('a.csv');
    expect(decodedText(Uint8Array.from([0x50, 0x4b, 3, 4, 20]), findings)).toBeNull();
    expect(findings.list()[0]!.message).toContain('Excel');
  });

  it.each(['', ' ', '\ufeff', '\r\n\r\n'])('refuses an empty file (%j)', (text) => {
    expect(decode(Buffer.from(text))).toEqual({ text: null, codes: ['file-empty'] });
  });
});
