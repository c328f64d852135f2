import { once } from 'node:events';
import { createServer } from 'node:net';

const OID_OF_TEXT = 25;

/**
 * Something that speaks just enough of PostgreSQL's wire protocol to be asked for its version: the real thing in
 * versions older than we support cannot be installed beside the newer one here.
 */
export async function fakePostgres(version: { readonly name: string; readonly number: string }) {
  const server = createServer((socket) => {
    let isStarted = false;
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      if (!isStarted) {
        isStarted = true;
        socket.write(Buffer.concat([message('R', int32(0)), ready()]));
      } else if (bytes[0] === 'Q'.charCodeAt(0)) {
        socket.write(Buffer.concat([...answer(version), message('C', text('SELECT 1')), ready()]));
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { url: `postgres://me@127.0.0.1:${port}/standpoint`, close: () => server.close() };
}

function answer({ name, number }: { readonly name: string; readonly number: string }): Buffer[] {
  const column = (label: string) =>
    Buffer.concat([text(label), int32(0), int16(0), int32(OID_OF_TEXT), int16(-1), int32(-1), int16(0)]);
  const value = (words: string) => Buffer.concat([int32(words.length), Buffer.from(words)]);
  return [
    message('T', Buffer.concat([int16(2), column('version'), column('number')])),
    message('D', Buffer.concat([int16(2), value(name), value(number)])),
  ];
}

function ready(): Buffer {
  return message('Z', Buffer.from('I'));
}

function message(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function text(words: string): Buffer {
  return Buffer.from(`${words}\0`);
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
