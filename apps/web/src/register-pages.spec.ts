import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import Fastify, { type LightMyRequestResponse } from 'fastify';
import { registerPages } from './index.js';
import { aComparison } from './comparison/comparison.fixture.js';
import { aDoor } from './layout/door.fixture.js';
import type { Door } from './layout/door.js';

const source = fileURLToPath(new URL('.', import.meta.url));

describe('pages', () => {
  it('show a page whole, with a policy that lets no script run', async () => {
    const answer = await get('/comparisons/one');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none';.* frame-ancestors 'none'$/);
    expect(answer.headers['content-security-policy']).not.toMatch(/script|unsafe/);
    expect(answer.headers['referrer-policy']).toBe('same-origin');
    expect(answer.body).toContain(
      '<h1 class="cs-h1"><span class="cs-h1__kind">What became of the agreed text:</span> Standard for respite care</h1>',
    );
    expect(answer.body).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
  });

  it('show a version with whom its file names', async () => {
    const answer = await get('/versions/one');
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('The file names “Comms Team”');
    expect(answer.body).toContain('<del>must</del>');
  });

  it('give the same answer for what is hidden, what is missing and what is no address', async () => {
    const refuse = (code: string): Door => ({
      ...aDoor(),
      execute: async () => ({ data: null, errors: [{ message: `secret ${code}`, extensions: { code } }] }),
    });
    const [missing, malformed, nowhere] = [
      await get('/comparisons/a', refuse('NOT_FOUND')),
      await get('/comparisons/b', refuse('INVALID')),
      await get('/no/such/page'),
    ];
    expect([missing.statusCode, malformed.statusCode, nowhere.statusCode]).toEqual([404, 404, 404]);
    expect(malformed.body).toBe(missing.body);
    expect(nowhere.body).toBe(missing.body);
    expect(missing.body).not.toContain('secret');
  });

  it('do not choose between two values of one name in the address', async () => {
    const answer = await get('/commitments/one?on=2023-01-01&on=2023-02-01');
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('This address says two things at once');
    expect((await get('/commitments/one?on=2023-01-01&on=2023-01-01')).statusCode).toBe(200);
  });

  it.each(['/assets/../src/index.ts', '/assets/%2e%2e/src/index.ts', '/assets/nothing.css', '/commitments/%00'])(
    'answer %s with 404',
    async (url) => {
      expect(
        (await get(url, { ...aDoor(), execute: async () => ({ errors: [{ message: '', extensions: { code: 'INVALID' } }] }) }))
          .statusCode,
      ).toBe(404);
    },
  );

  it('tell nothing of the inside when something breaks', async () => {
    const broken: Door = { ...aDoor(), execute: async () => Promise.reject(new Error('password is hunter2')) };
    const answer = await get('/', broken);
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('Nothing on the record was changed or lost');
    expect(answer.body).not.toContain('hunter2');
  });

  it('ask for https alone, in every answer of a server that is on it', async () => {
    const over = async (publicUrl: string) => {
      const fastify = Fastify();
      fastify.get('/elsewhere', async () => ({}));
      await registerPages(fastify, { ...aDoor(), publicUrl });
      const answers = await Promise.all(['/', '/elsewhere', '/no/such/page'].map((url) => fastify.inject({ url })));
      return answers.map(({ headers }) => headers['strict-transport-security']);
    };
    expect(await over('https://record.example')).toEqual(Array(3).fill('max-age=63072000'));
    expect(await over('http://127.0.0.1:3000')).toEqual(Array(3).fill(undefined));
  });

  it('hand on the viewer that a hook has set', async () => {
    const seen: unknown[] = [];
    const door: Door = {
      ...aDoor(),
      execute: async (document, variables, viewer) => (seen.push(viewer), aDoor().execute(document, variables, viewer)),
    };
    const fastify = Fastify();
    fastify.addHook('onRequest', async (request) => void Object.assign(request, { viewer: 'a member' }));
    await registerPages(fastify, door);
    await fastify.inject('/');
    expect(seen).toEqual(['a member']);
  });

  it('refuse a day that is not in the calendar, in words', async () => {
    const answer = await get('/?on=2023-02-30');
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('A day is written as year, month and day: 2023-03-16.');
  });

  it('escape what they print', async () => {
    const comparison = aComparison();
    const work = { ...comparison.agreed.work, title: '<img src=x onerror=alert(1)>' };
    const answer = await get(
      '/comparisons/one',
      aDoor({ Comparison: { comparison: { ...comparison, agreed: { ...comparison.agreed, work } } } }),
    );
    expect(answer.body).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(answer.body).not.toContain('<img');
  });

  it('make visible what would hide in a text or turn it around', async () => {
    const comparison = aComparison();
    const work = { ...comparison.agreed.work, title: 'Standard\u202E\u200B' };
    const answer = await get(
      '/comparisons/one',
      aDoor({ Comparison: { comparison: { ...comparison, agreed: { ...comparison.agreed, work } } } }),
    );
    expect(answer.body).toContain('Standard‹U+202E›‹U+200B›');
    expect(answer.body).not.toMatch(/[\u202E\u200B]/);
  });

  it('name whoever keeps the record and where to reply to them, or say that nobody is named', async () => {
    const footed = async (keeper: Door['keeper']) =>
      /<footer[^]*<\/footer>/.exec((await get('/', { ...aDoor(), keeper })).body)![0];
    const named = await footed({ name: 'Aldmoor Carers’ Table', contact: 'record@example.org' });
    expect(named).toContain('Aldmoor Carers’ Table');
    expect(named).toContain('<a href="mailto:record@example.org">record@example.org</a>');
    expect(await footed({ contact: 'https://example.org/reply' })).toContain('<a href="https://example.org/reply">');
    for (const keeper of [undefined, {}]) {
      expect(await footed(keeper)).toContain('The keeper of this copy has not been named.');
      expect(await footed(keeper)).toContain('No address to write to has been set');
    }
  });

  it('never switch escaping off in a template', () => {
    const templates = (readdirSync(source, { recursive: true }) as string[]).filter((name) => name.endsWith('.njk'));
    const unsafe = templates.filter((name) =>
      /\bhtml\s*:|Html\s*:|\|\s*safe\b|autoescape/.test(readFileSync(join(source, name), 'utf8')),
    );
    expect(templates.length).toBeGreaterThan(5);
    expect(unsafe).toEqual([]);
  });
});

async function get(url: string, door: Door = aDoor()): Promise<LightMyRequestResponse> {
  const fastify = Fastify();
  await registerPages(fastify, door);
  return fastify.inject(url);
}
