import { gzipSync } from 'node:zlib';

/** A body that no route takes, and how it is answered. */
export interface OversizedBody {
  readonly what: string;
  readonly status: 413 | 400;
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** What D7 sends: 100,000 elements, 5 MB, 20 MB packed into 20 kB, and 30,000 brackets in one another. */
export function oversizedBodies(): OversizedBody[] {
  const headers = { 'Content-Type': 'application/json' };
  const elements = JSON.stringify({ placements: new Array<string>(100_000).fill('0123456789') });
  const bomb = gzipSync(JSON.stringify({ a: 'x'.repeat(20_000_000) }));
  return [
    { what: '100,000 elements', status: 413, body: elements, headers },
    { what: '5 MB', status: 413, body: JSON.stringify({ a: 'x'.repeat(5_000_000) }), headers },
    { what: '20 MB in 20 kB', status: 413, body: bomb, headers: { ...headers, 'Content-Encoding': 'gzip' } },
    { what: '30,000 deep', status: 400, body: '['.repeat(30_000) + ']'.repeat(30_000), headers },
  ];
}
