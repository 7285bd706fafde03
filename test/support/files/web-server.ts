import { createServer as createSecure } from 'node:https';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createPlain } from 'node:net';

export interface WebServer {
  /** the address of a path, such as http://127.0.0.1:4321/page */
  at(path: string): string;
  readonly port: number;
  /** what was asked, first to last: "GET /page" with its headers */
  readonly asked: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

type Answers = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of this machine that answers as a spec says. */
export async function webServer(answers: Answers, secure?: { readonly key: string; readonly cert: string }): Promise<WebServer> {
  const asked: WebServer['asked'][number][] = [];
  const answer: Answers = (request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    response.on('error', () => undefined);
    answers(request, response);
  };
  return opened(secure ? createSecure(secure, answer) : createServer(answer), secure ? 'https' : 'http', asked);
}

/** A server that writes bytes as they are: what it says need not be HTTP. */
export async function rawServer(says: (socket: Socket) => void): Promise<WebServer> {
  const server = createPlain((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => says(socket));
  });
  return opened(server, 'http', []);
}

async function opened(
  server: Server | ReturnType<typeof createPlain>,
  scheme: string,
  asked: WebServer['asked'],
): Promise<WebServer> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: (path) => `${scheme}://127.0.0.1:${port}${path}`,
    port,
    asked,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
