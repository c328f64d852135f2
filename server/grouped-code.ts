/** Crockford's base 32: no I, L, O or U to be misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 16;
const GROUP = 4;
/** So many bytes make one code. */
export const CODE_BYTES = (CHARACTERS * 5) / 8;

/** 80 bits as four groups of four characters that people can read out, e.g. `K7P2-QX4M-9RTD-3WHA`. */
export function groupedCode(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.subarray(0, CODE_BYTES).toString('hex')}`);
  let characters = '';
  for (let index = 0; index < CHARACTERS; index++) {
    characters = ALPHABET[Number(bits & 31n)]! + characters;
    bits >>= 5n;
  }
  return inGroups(characters);
}

/**
 * A code as somebody typed it: small letters, spaces and hyphens do not matter, O is 0, I and L are 1.
 *
 * @returns it in its own form; null if it cannot be one.
 */
export function readGroupedCode(typed: string): string | null {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return new RegExp(`^[${ALPHABET}]{${CHARACTERS}}$`).test(characters) ? inGroups(characters) : null;
}

function inGroups(characters: string): string {
  return characters.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
}
