import { Duplex } from 'node:stream';
import type { EmbeddedEngine } from './embedded-engine.ts';

/** First byte of the wire protocol's Terminate message, which is five bytes long. */
const TERMINATE = 0x58;

/** `rollback; discard all` as two simple queries: a connection that ends leaves its session as it found it. */
const RESET_SESSION = Buffer.concat([simpleQuery('rollback'), simpleQuery('discard all')]);

/** What pg takes for a socket: its bytes go to the embedded engine and the answers come back. */
export class EmbeddedStream extends Duplex {
  readonly #engine: EmbeddedEngine;
  #isOpen = false;

  constructor(engine: EmbeddedEngine) {
    super();
    this.#engine = engine;
  }

  connect(): this {
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    if (chunk[0] === TERMINATE && chunk.length === 5) {
      this.push(null);
      this.#resetSession(() => done());
      return;
    }
    this.#isOpen = true;
    this.#engine.exchange(chunk).then(
      (answer) => {
        if (answer.length > 0) this.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength));
        done();
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'binary', done);
  }

  override _final(done: () => void): void {
    this.push(null);
    this.#resetSession(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#resetSession(() => done(error));
  }

  /** The engine has one session for all connections: no transaction, statement or lock may outlive its connection. */
  #resetSession(done: () => void): void {
    if (!this.#isOpen) {
      done();
      return;
    }
    this.#isOpen = false;
    this.#engine.exchange(RESET_SESSION).then(done, done);
  }
}

function simpleQuery(sql: string): Buffer {
  const text = Buffer.from(`${sql}\0`);
  const message = Buffer.alloc(5 + text.length);
  message.write('Q', 0);
  message.writeInt32BE(4 + text.length, 1);
  text.copy(message, 5);
  return message;
}
