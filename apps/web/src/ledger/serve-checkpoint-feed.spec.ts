import { describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { aDoor } from '../layout/door.fixture.js';
import type { CheckpointSent } from '../layout/door.js';
import { registerPages } from '../register-pages.js';

const sent = (size: string, origin = 'record.example/log'): CheckpointSent => ({
  origin,
  size,
  words: 'lusab babad gutih tugad mudof sakat kivud napir',
  note: `${origin}\n${size}\nAA==\n\n\u2014 ${origin} AAAAAAAA\n`,
  publishedAt: '2026-11-26T03:10:00.000Z',
});

async function feed(checkpoints: readonly CheckpointSent[], headers: Readonly<Record<string, string>> = {}) {
  const fastify = Fastify();
  const keeper = { name: 'R & D <of> "Easter"' };
  await registerPages(fastify, { ...aDoor(), keeper, checkpoints: async () => checkpoints });
  return fastify.inject({ url: '/ledger/checkpoints.atom', headers });
}

/** What is opened and not closed again, in its order. */
function opened(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, end, name, alone] of xml.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
    if (alone) continue;
    if (!end) open.push(name!);
    else if (open.pop() !== name) return ['crossed', name!];
  }
  return open;
}

describe('the feed of checkpoints', () => {
  it('is Atom, holds each signed note to the letter with its words, and says what a checkpoint shows', async () => {
    const { headers, body } = await feed([sent('1024'), sent('1008')]);
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(body).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
    expect(body).toContain('<title>Checkpoints of the ledger of R &amp; D &lt;of&gt; &quot;Easter&quot;</title>');
    expect(body.replaceAll(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
    expect(opened(body)).toEqual([]);
    const entries = body.split('<entry>').slice(1);
    expect(entries.map((entry) => /<link href="([^"]*)"/.exec(entry)![1])).toEqual([
      'https://record.example/ledger/checkpoints/1024',
      'https://record.example/ledger/checkpoints/1008',
    ]);
    expect(entries[0]).toContain(sent('1024').note);
    expect(entries[0]).toContain(sent('1024').words);
    expect(body.match(/not that it is true or complete/g)).toHaveLength(3);
    for (const name of ['id', 'title', 'updated']) expect([name, body.split(`<${name}>`).length - 1]).toEqual([name, 3]);
  });

  it('tells checkpoints of one size apart where a log began anew', async () => {
    const { body } = await feed([sent('16', 'record.example/log/2'), sent('16')]);
    const ids = [...body.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('is answered with nothing new until another one goes out, and is there before the first', async () => {
    const { headers } = await feed([sent('16')]);
    expect((await feed([sent('16')], { 'if-none-match': String(headers['etag']) })).statusCode).toBe(304);
    expect((await feed([sent('32'), sent('16')], { 'if-none-match': String(headers['etag']) })).statusCode).toBe(200);
    const none = await feed([]);
    expect([none.statusCode, none.body.includes('<entry>')]).toEqual([200, false]);
  });
});
