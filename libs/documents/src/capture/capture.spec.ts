import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { rawServer, webServer, type WebServer } from '../../../../test/support/files/web-server.js';
import { ASKING, capture, type Captured } from './capture.js';
import type { Asking } from './ask.js';
import { addressesOfSource } from './web-address.js';
import { NotCaptured } from './not-captured.js';

const PAGE = '<!doctype html><title>Statement</title><main><p>The council will publish it.</p></main>';
/** As many bytes as a test may wait for. */
const MOST = 100_000;

let servers: WebServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

const keep = async (server: Promise<WebServer>): Promise<WebServer> => {
  servers.push(await server);
  return servers.at(-1)!;
};
const answering = (answers: Parameters<typeof webServer>[0]) => keep(webServer(answers));
const saying = (text: string | Buffer) => keep(rawServer((socket) => socket.end(text)));

/** This machine counts as a public place here, and only the ports of these servers may be asked. */
function here(given: Partial<Asking> = {}): Asking {
  const ports = new Set([80, 443, ...servers.map(({ port }) => port)]);
  return {
    ...ASKING,
    ports,
    isOpen: (ip) => ip === '127.0.0.1' || ASKING.isOpen(ip),
    withinMs: 1_000,
    mostBytes: MOST,
    ...given,
  };
}

/** How it ended: the end, its code and sentence. */
async function endOf(work: Promise<Captured>): Promise<NotCaptured> {
  const start = performance.now();
  const ended = await work.then(
    () => {
      throw new Error('it was captured');
    },
    (error: unknown) => error,
  );
  if (!(ended instanceof NotCaptured)) throw ended;
  // A hung server is left at the limit: the suite's own would be half a minute.
  if (performance.now() - start > 10_000) throw new Error(`${ended.code} came too late`);
  return ended;
}

const codeOf = async (work: Promise<Captured>) => (await endOf(work)).code;
const page = (response: ServerResponse, headers: Record<string, string> = {}) =>
  response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(PAGE);

describe('a web address', () => {
  it('is fetched once, and kept with what was asked, answered and hashed; no cookie is sent, taken or kept', async () => {
    const server = await answering((_request, response) => {
      page(response, {
        'set-cookie': 'who=you',
        'last-modified': 'Fri, 10 Mar 2023 00:00:00 GMT',
        server: 'secret/1',
        etag: '"a"',
      });
    });
    const address = server.at('/statement?of=2023#part');
    const { exchange, bytes, hash } = await capture(address, here());
    expect(bytes.toString()).toBe(PAGE);
    expect(hash).toBe(createHash('sha256').update(PAGE).digest('hex'));
    expect(exchange).toMatchObject({
      ...{ address: server.at('/statement?of=2023'), finalAddress: server.at('/statement?of=2023'), status: 200, redirects: [] },
      headers: { 'content-type': 'text/html', 'last-modified': 'Fri, 10 Mar 2023 00:00:00 GMT', etag: '"a"' },
    });
    expect(Object.keys(exchange.headers)).not.toEqual(expect.arrayContaining(['set-cookie']));
    expect(Object.keys(exchange.headers)).not.toEqual(expect.arrayContaining(['server']));
    expect(server.asked).toHaveLength(1);
    const { host, ...sent } = server.asked[0]!.headers;
    expect(host).toBe(`127.0.0.1:${server.port}`);
    expect(Object.keys(sent).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'user-agent']);
  });

  it.each([
    ['gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
  ])('is unpacked from %s, and its hash is that of the page', async (packed, body) => {
    const server = await answering((_request, response) => response.writeHead(200, { 'content-encoding': packed }).end(body));
    expect((await capture(server.at('/'), here())).bytes.toString()).toBe(PAGE);
  });

  it('is followed where it sends us on, each step told', async () => {
    const server = await answering((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new', 'set-cookie': 'a=b' }).end('moved');
      else page(response);
    });
    const { exchange } = await capture(server.at('/old'), here());
    expect(exchange).toMatchObject({
      ...{ address: server.at('/old'), finalAddress: server.at('/new') },
      redirects: [{ status: 301, from: server.at('/old'), to: server.at('/new') }],
    });
    expect(server.asked.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });

  it('is resolved once, and the name stands in the request', async () => {
    const server = await answering((_request, response) => page(response));
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return ['127.0.0.1'];
    };
    await capture(`http://council.example:${server.port}/`, here({ resolve }));
    expect([asked, server.asked[0]!.headers.host]).toEqual([['council.example'], `council.example:${server.port}`]);
  });
});

describe('an address that is not asked at all', () => {
  it.each([
    ['ftp://example.org/a', 'ADDRESS_SCHEME'],
    ['file:///etc/passwd', 'ADDRESS_SCHEME'],
    ['javascript:alert(1)', 'ADDRESS_SCHEME'],
    ['data:text/html,<p>a', 'ADDRESS_SCHEME'],
    ['council', 'ADDRESS_INVALID'],
    ['', 'ADDRESS_INVALID'],
    [`https://example.org/${'a'.repeat(2_000)}`, 'ADDRESS_INVALID'],
    ['https://me:word@example.org/', 'ADDRESS_CREDENTIALS'],
    ['https://me@example.org/', 'ADDRESS_CREDENTIALS'],
    ['http://example.org:8080/', 'ADDRESS_PORT'],
    ['http://example.org:22/', 'ADDRESS_PORT'],
    ...[
      ...[
        '127.0.0.1',
        '127.1',
        '0x7f000001',
        '2130706433',
        '017700000001',
        '0.0.0.0',
        '10.1.2.3',
        '172.16.0.1',
        '172.31.255.255',
      ],
      ...[
        '192.168.1.1',
        '169.254.169.254',
        '100.64.0.1',
        '100.100.100.200',
        '168.63.129.16',
        '192.0.0.192',
        '192.0.2.1',
        '198.51.100.1',
      ],
      ...['203.0.113.9', '198.18.0.1', '192.88.99.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
      ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:a9fe:a9fe]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b:1::1]'],
      ...[
        '[2002:7f00:1::]',
        '[2001::1]',
        '[fe80::1]',
        '[fec0::1]',
        '[fd00:ec2::254]',
        '[fc00::1]',
        '[ff02::1]',
        '[2001:db8::1]',
        '[100::1]',
      ],
      ...['[3fff::1]', '[5f00::1]'],
    ].map((host) => [`http://${host}/`, 'ADDRESS_NOT_PUBLIC'] as const),
  ])('is %s', async (address, code) => {
    const resolve = () => Promise.reject(new Error('nothing is looked up'));
    const ended = await endOf(capture(address, { ...ASKING, resolve }));
    expect([ended.code, ended.end]).toEqual([code, 'refused']);
  });

  it.each([
    [['127.0.0.1']],
    [['93.184.216.34', '127.0.0.1']],
    [['2606:2800:220:1::1', '::ffff:10.0.0.1']],
    [['fe80::1%eth0']],
    [[]],
  ])('is a name that leads to %j', async (ips) => {
    expect(await codeOf(capture('http://council.example/', { ...ASKING, resolve: () => Promise.resolve(ips) }))).toBe(
      'ADDRESS_NOT_PUBLIC',
    );
  });

  it('is one that a server sends us to: this machine, a cloud’s own, another scheme, another port', async () => {
    const server = await answering((request, response) => {
      response.writeHead(302, { location: decodeURIComponent(request.url!.slice(1)) }).end();
    });
    const asking = here({ isOpen: (ip) => ip === '127.0.0.1' });
    const sentTo = (to: string, given = asking) => codeOf(capture(server.at(`/${encodeURIComponent(to)}`), given));
    expect(await sentTo('http://169.254.169.254/latest/meta-data/')).toBe('ADDRESS_NOT_PUBLIC');
    expect(await sentTo('//[::1]/')).toBe('ADDRESS_NOT_PUBLIC');
    expect(await sentTo('http://127.0.0.2/')).toBe('ADDRESS_NOT_PUBLIC');
    expect(await sentTo('http://127.0.0.1:5432/')).toBe('ADDRESS_PORT');
    expect(await sentTo('file:///etc/passwd')).toBe('ADDRESS_SCHEME');
    expect(await sentTo('http://me:word@127.0.0.1/')).toBe('ADDRESS_CREDENTIALS');
    const resolve = (host: string) => Promise.resolve([host === 'inside.example' ? '10.0.0.1' : '127.0.0.1']);
    expect(await sentTo('http://inside.example/', { ...asking, resolve })).toBe('ADDRESS_NOT_PUBLIC');
  });

  it('is said to be the one we were sent to, not the one that was given', async () => {
    const server = await answering((_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end());
    await expect(capture(server.at('/'), here({}))).rejects.toThrow(
      /^the server sent us on to another address\. Of that one: only/,
    );
  });

  it('is one whose name answers otherwise the second time: only what was judged is connected to', async () => {
    const server = await answering((_request, response) => response.writeHead(302, { location: '/again' }).end());
    const turns = [['127.0.0.1'], ['192.168.0.1']];
    const resolve = () => Promise.resolve(turns.shift() ?? ['192.168.0.1']);
    expect(await codeOf(capture(`http://turning.example:${server.port}/`, here({ resolve })))).toBe('ADDRESS_NOT_PUBLIC');
    expect(server.asked).toHaveLength(1);
  });
});

describe('a server that misbehaves', () => {
  it('sends without end: it is left at the most a file may have', async () => {
    const server = await answering((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = () => {
        while (!response.destroyed && response.write('a'.repeat(10_000)));
      };
      response.on('drain', more);
      more();
    });
    expect(await codeOf(capture(server.at('/'), here({ withinMs: 8_000 })))).toBe('ANSWER_TOO_LARGE');
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(MOST * 100))],
    ['br', brotliCompressSync(Buffer.alloc(MOST * 100))],
  ])('sends a little %s that unpacks to much', async (packed, body) => {
    expect(body.length).toBeLessThan(MOST / 5);
    const server = await answering((_request, response) => response.writeHead(200, { 'content-encoding': packed }).end(body));
    expect(await codeOf(capture(server.at('/'), here({ withinMs: 8_000 })))).toBe('ANSWER_TOO_LARGE');
  });

  it.each([
    ['is not packed as it says', 'gzip', Buffer.from(PAGE)],
    ['breaks off', 'gzip', gzipSync(PAGE.repeat(50)).subarray(0, 60)],
    ['is packed in a way nobody knows', 'zip, of a kind', Buffer.from(PAGE)],
    ['is packed twice', 'gzip, gzip', gzipSync(gzipSync(PAGE))],
    ['is not brotli', 'br', Buffer.from('\xff\xff\xff not brotli', 'latin1')],
  ])('sends what %s', async (_what, packed, body) => {
    const server = await answering((_request, response) => response.writeHead(200, { 'content-encoding': packed }).end(body));
    expect(await codeOf(capture(server.at('/'), here()))).toBe('ANSWER_PACKED');
  });

  it.each([
    [
      'drips its body',
      (response: ServerResponse) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write('a'), 50);
        response.on('close', () => clearInterval(timer));
      },
    ],
    ['never answers', () => undefined],
    [
      'says its head and no more',
      (response: ServerResponse) => response.writeHead(200, { 'content-length': '10' }).flushHeaders(),
    ],
  ])('%s', async (_what, answers) => {
    const server = await answering((_request, response) => answers(response));
    const ended = await endOf(capture(server.at('/'), here()));
    expect([ended.code, ended.end, ended.says]).toEqual([
      'ANSWER_TOO_SLOW',
      'no_answer',
      'it did not answer us in full within 1 seconds.',
    ]);
  });

  it('drips its head, or says without end that it will answer soon', async () => {
    const drip = (each: string) =>
      keep(
        rawServer((socket) => {
          socket.write('HTTP/1.1 100 Continue\r\n\r\n');
          const timer = setInterval(() => socket.write(each), 20);
          socket.on('close', () => clearInterval(timer));
        }),
      );
    const head = await drip('a');
    const soon = await drip('HTTP/1.1 103 Early Hints\r\n\r\n');
    expect(await codeOf(capture(head.at('/'), here()))).toMatch(/^ANSWER_(?:TOO_SLOW|BROKEN)$/);
    expect(await codeOf(capture(soon.at('/'), here()))).toBe('ANSWER_TOO_SLOW');
  });

  it('sends us round, on and on, or to itself', async () => {
    const server = await answering((request, response) => {
      const n = Number(request.url!.slice(1));
      response.writeHead(307, { location: Number.isNaN(n) ? request.url! : `/${n + 1}` }).end();
    });
    expect(await codeOf(capture(server.at('/round'), here()))).toBe('REDIRECTS_TOO_MANY');
    expect(server.asked).toHaveLength(6);
    expect(await codeOf(capture(server.at('/1'), here()))).toBe('REDIRECTS_TOO_MANY');
  });

  it.each([
    ['a head larger than 16 kB', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(20_000)}\r\n\r\nhello`, 'ANSWER_HEADERS'],
    ['many small heads', `HTTP/1.1 200 OK\r\n${'x: aaaaaaaa\r\n'.repeat(6_000)}\r\nhello`, 'ANSWER_HEADERS'],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', 'ANSWER_BROKEN'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello!', 'ANSWER_BROKEN'],
    [
      'a length and chunks',
      'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
      'ANSWER_BROKEN',
    ],
    ['chunks that are none', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nhello\r\n', 'ANSWER_BROKEN'],
    ['chunks that break off', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n50\r\nhello', 'ANSWER_NONE'],
    ['less than it said', 'HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\nhello', 'ANSWER_NONE'],
    ['more than it said', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello and more', 'ANSWER_BROKEN'],
    ['nothing', '', 'ANSWER_NONE'],
    [
      'another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
      'ANSWER_BROKEN',
    ],
    ['a status that is none', 'HTTP/1.1 999999 What\r\n\r\n', 'ANSWER_BROKEN'],
    ['a page without words', 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n', 'ANSWER_EMPTY'],
    ['that there is nothing', 'HTTP/1.1 204 No Content\r\n\r\n', 'ANSWER_STATUS'],
    ['that nothing changed, which nobody asked', 'HTTP/1.1 304 Not Modified\r\n\r\n', 'ANSWER_STATUS'],
    ['a part, which nobody asked', 'HTTP/1.1 206 Partial Content\r\ncontent-length: 5\r\n\r\nhello', 'ANSWER_STATUS'],
    ['that it has moved, without where', 'HTTP/1.1 302 Found\r\n\r\n', 'ANSWER_STATUS'],
  ])('says %s', async (_what, text, code) => {
    const server = await saying(text);
    expect(await codeOf(capture(server.at('/'), here()))).toBe(code);
  });

  it('resets the connection, or is not there', async () => {
    const server = await keep(rawServer((socket) => socket.resetAndDestroy()));
    expect(await codeOf(capture(server.at('/'), here()))).toBe('ANSWER_NONE');
    const address = server.at('/');
    const asking = here();
    await server.close();
    servers = [];
    expect(await codeOf(capture(address, asking))).toBe('ANSWER_NONE');
  });

  it('has a name that is not found, or is not told in time: it is refused as one that leads inside is', async () => {
    const none = () => Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }));
    expect(await codeOf(capture('http://nowhere.invalid/', here({ resolve: none })))).toBe('ADDRESS_NOT_PUBLIC');
    const never = () => new Promise<never>(() => undefined);
    expect(await codeOf(capture('http://slow.invalid/', here({ resolve: never })))).toBe('ADDRESS_NOT_PUBLIC');
  });

  it.each([
    [404, 'gone'],
    [410, 'gone'],
    [401, 'error_status'],
    [403, 'error_status'],
    [429, 'error_status'],
    [500, 'error_status'],
    [503, 'error_status'],
  ])('answers %i, which is told as it is', async (status, end) => {
    const server = await answering((_request, response) => response.writeHead(status).end(PAGE));
    const ended = await endOf(capture(server.at('/'), here()));
    expect([ended.end, ended.status, ended.says]).toEqual([end, status, expect.stringContaining(`answered ${status} (`)]);
  });

  describe('with a certificate that nobody vouches for', () => {
    const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
    let secure: { key: string; cert: string };
    beforeAll(() => {
      const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
      execFileSync(
        'openssl',
        [
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:P-256',
          '-nodes',
          '-days',
          '1',
          '-subj',
          '/CN=council.example',
          '-keyout',
          key,
          '-out',
          cert,
        ],
        { stdio: 'ignore' },
      );
      secure = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it('is asked nothing', async () => {
      const server = await keep(webServer((_request, response) => page(response), secure));
      const resolve = () => Promise.resolve(['127.0.0.1']);
      const ended = await endOf(capture(`https://council.example:${server.port}/`, here({ resolve })));
      expect([ended.code, ended.end, server.asked]).toEqual(['ANSWER_CERTIFICATE', 'no_answer', []]);
    });

    it('and one that speaks no TLS at all', async () => {
      const server = await answering((_request, response) => page(response));
      expect(await codeOf(capture(server.at('/').replace('http:', 'https:'), here()))).toBe('ANSWER_CERTIFICATE');
    });
  });
});

describe('the source of what was fetched', () => {
  const asked = 'https://council.example/statement';

  it('has the address that was asked only where the same host gave the page', () => {
    const moved = 'https://council.example/news/statement';
    expect(addressesOfSource({ address: asked, finalAddress: moved })).toEqual([asked, moved]);
  });

  it('has none of a host that only sent us on', () => {
    const elsewhere = 'https://anybody.example/forged';
    expect(addressesOfSource({ address: asked, finalAddress: elsewhere })).toEqual([elsewhere]);
  });
});
