import iconv from 'iconv-lite';
import type { Findings } from './findings.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Control characters that no text file of the field holds; tab, line ends and ASCII separators (Baserow) may stand. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u0019\u001b]/;
/** Ctrl-Z, by which DOS programs marked the end of a text. */
// eslint-disable-next-line no-control-regex -- as above
const DOS_END = /\u001a+\s*$/;

/**
 * The text in a file's bytes: by its byte order mark (UTF-8, UTF-16), else UTF-8, else windows-1252, which is what
 * old spreadsheet programs wrote; the last is a guess and gives a notice. Null, with a fault, if it is not text.
 */
export function decodedText(bytes: Uint8Array, findings: Findings): string | null {
  if (startsWith(bytes, ZIP)) {
    findings.fault(
      'file-binary',
      'this is a zip or Excel file: open it, and save the sheet with the Q-sorts as CSV UTF-8',
    );
    return null;
  }
  const text = decoded(bytes, findings)?.replace(DOS_END, '') ?? null;
  if (text === null || CONTROL.test(text)) {
    findings.fault(
      'file-binary',
      'this is not a text file: save the Q-sorts as CSV UTF-8 or as a PQMethod .DAT',
    );
    return null;
  }
  if (text.trim() === '') {
    findings.fault('file-empty', 'the file is empty');
    return null;
  }
  return text;
}

function decoded(bytes: Uint8Array, findings: Findings): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return strictly('utf-16le', bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return strictly('utf-16be', bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null || startsWith(bytes, [0xef, 0xbb, 0xbf])) return utf8;
  findings.notice(
    'encoding-guessed',
    'the file is not UTF-8 and was read as windows-1252: if letters look wrong, save it as CSV UTF-8',
  );
  // TextDecoder('windows-1252') of Node 20.18.3 and later, and of 22.13 and later, leaves 0x80 to 0x9F as they are.
  return iconv.decode(bytes, 'windows-1252');
}

/** Decoded without its byte order mark, or null where a byte does not fit the encoding. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
