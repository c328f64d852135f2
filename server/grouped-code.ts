/** Crockford's base 32: no I, L, O or U to be misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How a code is written: so many characters of 5 bits, in groups of so many. */
interface CodeForm {
  readonly characters: number;
  readonly group: number;
}

/** 80 bits in four groups of four. */
const FOUR_FOURS: CodeForm = { characters: 16, group: 4 };
/** So many bytes make one code of four groups of four. */
export const CODE_BYTES = (FOUR_FOURS.characters * 5) / 8;

/** The first bits of random bytes in groups of characters that people can read out, e.g. `K7P2-QX4M-9RTD-3WHA`. */
export function groupedCode(bytes: Buffer, { characters, group }: CodeForm = FOUR_FOURS): string {
  const bitCount = characters * 5;
  const byteCount = Math.ceil(bitCount / 8);
  let bits = BigInt(`0x${bytes.subarray(0, byteCount).toString('hex')}`) >> BigInt(byteCount * 8 - bitCount);
  let code = '';
  for (let index = 0; index < characters; index++) {
    code = ALPHABET[Number(bits & 31n)]! + code;
    bits >>= 5n;
  }
  return inGroups(code, group);
}

/**
 * A code as somebody typed it: small letters, spaces and hyphens do not matter, O is 0, I and L are 1.
 *
 * @returns it in its own form; null if it cannot be one.
 */
export function readGroupedCode(typed: string, { characters, group }: CodeForm = FOUR_FOURS): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return new RegExp(`^[${ALPHABET}]{${characters}}$`).test(code) ? inGroups(code, group) : null;
}

function inGroups(code: string, group: number): string {
  return code.match(new RegExp(`.{${group}}`, 'g'))!.join('-');
}
