import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { webServer, type WebServer } from '../../../../test/support/files/web-server.js';
import type { Asking } from './ask.js';
import { ASKING, capture } from './capture.js';
import { readFile } from '../intake/read-file.js';
import { hashOf } from '../files.service.js';
import { lookAgain, type Held } from './look-again.js';

const MOST = 100_000;
const framed = (text: string, { date = '1 May 2026', menu = 'Home' } = {}) =>
  `<!doctype html><title>T</title><header>Today is ${date}</header><nav><a href="/">${menu}</a></nav>
   <main><h1>Statement</h1><p>${text}</p></main><footer>Printed ${date}</footer><script>var at = "${date}"</script>`;
const PAGE = framed('The council will publish the policy by May.');
const OTHER = framed('The council may publish the policy.');

type Answer = (response: ServerResponse, path: string) => void;
const html =
  (text: string | Buffer, type = 'text/html'): Answer =>
  (response) =>
    void response.writeHead(200, { 'content-type': type }).end(text);
const status =
  (code: number): Answer =>
  (response) =>
    void response.writeHead(code).end('no');

let web: WebServer;
/** what the server answers from here on; the last one stays */
let answers: Answer[];
beforeEach(async () => {
  answers = [html(PAGE)];
  web = await webServer((request, response) => (answers.length > 1 ? answers.shift()! : answers[0]!)(response, request.url!));
});
afterEach(() => web.close());

const here = (): Asking => ({
  ...ASKING,
  ports: new Set([web.port]),
  isOpen: (ip) => ip === '127.0.0.1',
  withinMs: 1_000,
  mostBytes: MOST,
});

async function held(): Promise<Held> {
  answers = [html(PAGE)];
  const { exchange, hash, bytes } = await capture(web.at('/statement'), here());
  const outcome = await readFile(bytes, 'page.html');
  if (!('reading' in outcome)) throw new Error('the page could not be read');
  return {
    address: exchange.address,
    finalAddress: exchange.finalAddress,
    bytesHash: hash,
    textHash: hashOf(outcome.reading.parts),
  };
}

const never = new AbortController().signal;

/** What is found after the page was held and the server answers otherwise. */
async function after(...now: Answer[]) {
  const before = await held();
  answers = now;
  const { found, status: said, ...rest } = await lookAgain(before, here(), never, 0);
  return { found, status: said, came: 'came' in rest };
}

describe('an address that is asked again', () => {
  it('is unchanged when the bytes are the same, and is asked once', async () => {
    expect(await after(html(PAGE))).toEqual({ found: 'unchanged', status: 200, came: false });
    expect(web.asked).toHaveLength(2);
  });

  it.each([
    [
      'a date in its frame, a menu and a script',
      framed('The council will publish the policy by May.', { date: '2 May 2026', menu: 'News' }),
    ],
    [
      'line ends and classes',
      PAGE.replaceAll('><', ' class="new">\n  <').replace('will publish', 'will\n   publish').replaceAll(' class="new"', ''),
    ],
    ['an entity for a letter', PAGE.replace('policy', 'p&#111;licy')],
  ])('is unchanged when all that changed is %s', async (_what, page) => {
    expect(page).not.toBe(PAGE);
    expect((await after(html(page))).found).toBe('unchanged');
  });

  it('is unchanged when the server says another type, packs it otherwise, or moved it with its text', async () => {
    expect((await after(html(PAGE, 'application/octet-stream'))).found).toBe('unchanged');
    expect(
      (await after((response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(PAGE)))).found,
    ).toBe('unchanged');
    const moved: Answer = (response, path) =>
      path === '/new' ? html(PAGE)(response, path) : void response.writeHead(301, { location: '/new' }).end();
    expect((await after(moved)).found).toBe('unchanged');
  });

  it('is changed when it says something else twice, and what came first is kept', async () => {
    expect(await after(html(OTHER))).toEqual({ found: 'changed', status: 200, came: true });
    expect(web.asked).toHaveLength(3);
  });

  it('is changed when another kind of file gives another text, and not when it gives the same', async () => {
    expect((await after(html('The council may publish the policy.', 'text/plain'))).found).toBe('changed');
    expect((await after(html('# Statement\n\nThe council will publish the policy by May.', 'text/markdown'))).found).toBe(
      'unchanged',
    );
  });

  it('is unsteady when it says something else each time: a counter, a server among many', async () => {
    let n = 0;
    expect((await after((response, path) => html(framed(`You are reader ${(n += 1)}.`))(response, path))).found).toBe('unsteady');
    expect((await after(html(OTHER), html(PAGE))).found).toBe('unsteady');
  });

  it('is no change when the second request fails: that is told as what it was', async () => {
    expect(await after(html(OTHER), status(503))).toEqual({ found: 'error_status', status: 503, came: false });
    expect(await after(html(OTHER), (response) => void response.destroy())).toMatchObject({ found: 'no_answer' });
  });

  it('is elsewhere when another address gives another text, as a start page does', async () => {
    const sent: Answer = (response, path) =>
      path === '/' ? html(OTHER)(response, path) : void response.writeHead(302, { location: '/' }).end();
    expect((await after(sent)).found).toBe('elsewhere');
  });

  it.each([
    [404, 'gone'],
    [410, 'gone'],
    [403, 'error_status'],
    [429, 'error_status'],
    [500, 'error_status'],
    [304, 'unusable'],
    [204, 'unusable'],
  ])('that answers %i is %s', async (code, found) => {
    expect(await after(status(code))).toEqual({ found, status: code, came: false });
  });

  it('is not asked where it sends us to a place that is not public, the second time as the first', async () => {
    const inside: Answer = (response) => void response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
    expect(await after(inside)).toEqual({ found: 'not_asked', status: null, came: false });
    expect((await after(html(OTHER), inside)).found).toBe('not_asked');
  });

  it('gave no answer when it drips, hangs, breaks off or sends less than it said', async () => {
    const drip: Answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('a'), 50);
      response.on('close', () => clearInterval(timer));
    };
    const short: Answer = (response) => {
      response.writeHead(200, { 'content-length': String(PAGE.length) }).write(PAGE.slice(0, 100), () => response.destroy());
    };
    for (const bad of [drip, () => undefined, (response: ServerResponse) => void response.destroy(), short]) {
      expect((await after(bad)).found).toBe('no_answer');
    }
  }, 30_000);

  it('cannot be kept when it unpacks to much, cannot be read, or holds no words', async () => {
    const bomb = gzipSync(Buffer.alloc(MOST * 100));
    const packed: Answer = (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    for (const bad of [
      packed,
      html(''),
      html('<!doctype html><script>load()</script>'),
      html('%PDF-1.7\nhalf'),
      html('PK\x03\x04 no'),
    ]) {
      expect((await after(bad)).found).toBe('unusable');
    }
  }, 60_000);

  it('is left at once when this process ends', async () => {
    const before = await held();
    answers = [() => undefined];
    const ending = new AbortController();
    const looking = lookAgain(before, { ...here(), withinMs: 20_000 }, ending.signal, 0);
    ending.abort();
    expect((await looking).found).toBe('no_answer');
  });
});
