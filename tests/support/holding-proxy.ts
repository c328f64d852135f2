import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';

/** A network between a browser and a server that can be slow, or away. */
export interface HoldingProxy {
  /** What the browser opens instead of the server. */
  readonly address: string;
  /** From now on answers to such requests stay with the proxy, although the server has done its work. */
  readonly hold: (method: string, path: RegExp) => void;
  /** Until so many answers are held. */
  readonly held: (count: number) => Promise<void>;
  /** Let all held answers go, and hold no more. */
  readonly release: () => void;
  /** Every request so far, e.g. `POST /api/…`. */
  readonly seen: readonly string[];
  /** Where the server is; null: nobody is there, and every connection breaks. */
  target: string | null;
  readonly close: () => Promise<void>;
}

/** Put a network in front of a server. */
export async function startHoldingProxy(target: string): Promise<HoldingProxy> {
  const seen: string[] = [];
  const waiting: (() => void)[] = [];
  const watchers: (() => void)[] = [];
  let isHeld: (line: string) => boolean = () => false;

  const pass = (answer: IncomingMessage, res: ServerResponse) => {
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(res);
  };
  const server = createServer((req, res) => {
    const line = `${req.method ?? ''} ${req.url ?? ''}`;
    seen.push(line);
    if (proxy.target === null) {
      req.socket.destroy();
      return;
    }
    const { hostname, port } = new URL(proxy.target);
    const { method, url, headers } = req;
    const onward = ask({ hostname, port, method, path: url, headers }, (answer) => {
      if (!isHeld(line)) {
        pass(answer, res);
        return;
      }
      waiting.push(() => pass(answer, res));
      for (const tell of watchers) tell();
    });
    onward.on('error', () => req.socket.destroy());
    req.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const proxy: HoldingProxy = {
    address: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`,
    seen,
    target,
    hold(method, path) {
      isHeld = (line) => line.startsWith(`${method} `) && path.test(line);
    },
    held: (count) =>
      new Promise((resolve) => {
        const look = () => waiting.length >= count && resolve();
        watchers.push(look);
        look();
      }),
    release() {
      isHeld = () => false;
      for (const letGo of waiting.splice(0)) letGo();
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}
