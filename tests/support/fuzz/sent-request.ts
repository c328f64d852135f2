import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** One request, byte for byte as it goes out. */
export interface RawRequest {
  readonly method: string;
  /** Path and query, encoded as they are to be sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly ms: number;
}

/** Longer than anything here takes; a request without an answer by then hangs. */
const HANGING_MS = 15_000;
const agent = new Agent({ keepAlive: true });

/** Send a request to a server on this machine. @throws {Error} if it is not answered. */
export function sentRequest(port: number, { method, target, headers, body }: RawRequest): Promise<RawAnswer> {
  const startedAt = performance.now();
  // Node leaves it out for DELETE, and what follows would be read as the next request.
  const length = body === null ? {} : { 'Content-Length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path: target, headers: { ...headers, ...length }, agent },
      (res) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.once('error', reject);
        res.once('end', () => {
          clearTimeout(hanging);
          const bytes = Buffer.concat(chunks);
          const isPacked = res.headers['content-encoding'] === 'gzip' && bytes.length > 0;
          const text = (isPacked ? gunzipSync(bytes) : bytes).toString();
          const ms = performance.now() - startedAt;
          resolve({ status: res.statusCode ?? 0, headers: res.headers, text, ms });
        });
      },
    );
    const hanging = setTimeout(
      () => sent.destroy(new Error(`no answer within ${HANGING_MS} ms`)),
      HANGING_MS,
    );
    sent.once('error', (error) => {
      clearTimeout(hanging);
      reject(error);
    });
    sent.end(body ?? undefined);
  });
}
