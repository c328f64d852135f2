import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One Q-sort as it comes from the store. */
export interface StoredQSort {
  readonly name: string;
  /** The same memory for every Q-sort: whoever keeps values copies them. [S] */
  readonly values: Int8Array;
}

const BLOCK_BYTES = 1 << 20;
/** The length of a name, in bytes, before it. */
const LENGTH_BYTES = 2;

/**
 * Q-sorts on disk while a file of any size is analysed: a byte a card and the name, so that each further pass costs a
 * fraction of reading the file again. Grid values go from −100 to 100, as in every file.
 *
 * The file is nameless from the start where the system allows it, so that nothing is left if the program is ended.
 */
export class StoredQSorts {
  readonly statementCount: number;
  count = 0;
  readonly #file: number;
  readonly #folder: string;
  readonly #block = Buffer.alloc(BLOCK_BYTES);
  #filled = 0;
  #written = 0;

  constructor(statementCount: number) {
    this.statementCount = statementCount;
    this.#folder = mkdtempSync(join(tmpdir(), 'standpoint-q-sorts-'));
    this.#file = openSync(join(this.#folder, 'q-sorts'), 'w+', 0o600);
    this.#forget();
  }

  add(name: string, values: Int8Array): void {
    const nameBytes = Buffer.byteLength(name);
    if (this.#filled + LENGTH_BYTES + nameBytes + values.length > BLOCK_BYTES) this.#flush();
    this.#filled = this.#block.writeUInt16LE(nameBytes, this.#filled);
    this.#filled += this.#block.write(name, this.#filled);
    this.#block.set(values, this.#filled);
    this.#filled += values.length;
    this.count += 1;
  }

  /** All of them, from the first, each time it is asked. */
  *qSorts(): Generator<StoredQSort> {
    for (const { block, nameAt, valuesAt } of this.#places()) {
      yield {
        name: block.toString('utf8', nameAt, valuesAt),
        values: new Int8Array(block.buffer, block.byteOffset + valuesAt, this.statementCount),
      };
    }
  }

  /** The same without names. */
  *values(): Generator<Int8Array> {
    for (const { block, valuesAt } of this.#places()) {
      yield new Int8Array(block.buffer, block.byteOffset + valuesAt, this.statementCount);
    }
  }

  close(): void {
    closeSync(this.#file);
    this.#forget();
  }

  *#places(): Generator<{ readonly block: Buffer; readonly nameAt: number; readonly valuesAt: number }> {
    this.#flush();
    const block = Buffer.alloc(BLOCK_BYTES);
    let [from, filled] = [0, 0];
    while (from < this.#written || filled > 0) {
      const read = readSync(this.#file, block, filled, BLOCK_BYTES - filled, from);
      from += read;
      filled += read;
      let at = 0;
      for (;;) {
        const valuesAt = at + LENGTH_BYTES < filled ? at + LENGTH_BYTES + block.readUInt16LE(at) : Infinity;
        if (valuesAt + this.statementCount > filled) break;
        yield { block, nameAt: at + LENGTH_BYTES, valuesAt };
        at = valuesAt + this.statementCount;
      }
      if (read === 0 && at === 0) throw new Error('the temporary file of Q-sorts has been cut short');
      block.copyWithin(0, at, filled);
      filled -= at;
    }
  }

  #flush(): void {
    for (let at = 0; at < this.#filled;) {
      at += writeSync(this.#file, this.#block, at, this.#filled - at, this.#written + at);
    }
    this.#written += this.#filled;
    this.#filled = 0;
  }

  #forget(): void {
    try {
      rmSync(this.#folder, { recursive: true, force: true });
    } catch {
      // Windows keeps the name of an open file: it goes when the file is closed.
    }
  }
}
