import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import type { Comparison } from '../comparison/comparison.query.js';
import { registerPages } from '../index.js';
import { aDoor } from '../layout/door.fixture.js';
import { aComparison } from '../comparison/comparison.fixture.js';
import type { Door } from '../layout/door.js';
import { comparisonOf } from './comparison.fixture.js';

const id = '0f0e0d0c-0000-7000-8000-000000000001';
const agreed = ['The council must reply within 28 days.', 'The council apologises.'];
const published = ['The council should reply within 28 days.', 'Carers are paid.'];
const whole = { ...comparisonOf(agreed, published), id };

async function fetched(format: string, comparison: Comparison = whole, viewer: unknown = { kind: 'anonymous' }, search = '') {
  const asked: unknown[] = [];
  const canned = aDoor({ Comparison: { comparison } });
  const door: Door = {
    ...canned,
    execute: async (document, variables, who) => (asked.push(who), canned.execute(document, variables, who)),
  };
  const fastify = Fastify();
  fastify.addHook('onRequest', async (request) => void Object.assign(request, { viewer }));
  await registerPages(fastify, door);
  return { asked, ...(await answered(fastify, `/comparisons/${id}.${format}${search}`)) };
}

async function answered(fastify: ReturnType<typeof Fastify>, url: string) {
  const { statusCode, headers, body, rawPayload } = await fastify.inject(url);
  return { statusCode, headers, body, rawPayload };
}

const told = [
  `https://record.example/comparisons/${id}`,
  whole.agreed.textHash!,
  whole.published.textHash!,
  whole.engine,
  whole.lists,
  'agreed on 2 March 2026',
  'published on 20 April 2026',
];

describe('the files of a comparison', () => {
  it.each(['html', 'txt', 'json'])('as .%s carry hashes, versions, engine, lists, dates and the address', async (format) => {
    const { statusCode, headers, body } = await fetched(format);
    expect(statusCode).toBe(200);
    for (const each of [...told, format === 'json' ? '2026-11-22' : '22 November 2026']) expect(body).toContain(each);
    expect(headers['content-disposition']).toBe(`attachment; filename="comparison-${id}.${format}"`);
  });

  it('have no name of anybody in their names', async () => {
    const named = { ...whole, agreed: { ...whole.agreed, label: 'draft of Comms Team' } };
    for (const format of ['html', 'txt', 'json', 'pdf', 'docx']) {
      expect((await fetched(format, named)).headers['content-disposition']).not.toContain('Comms');
    }
  });

  it('say for whom they are, and give a member what everybody may read when asked to', async () => {
    const member = { kind: 'member', actorId: 'x', spaces: [] };
    const [theirs, everybodys] = [await fetched('txt', whole, member), await fetched('txt', whole, member, '?for=everybody')];
    expect(theirs.body.replace(/\s+/g, ' ')).toContain('keep it among members');
    expect(theirs.asked).toEqual([member]);
    expect(everybodys.body).toContain('It holds what everybody may read.');
    expect(everybodys.asked).toEqual([{ kind: 'anonymous', actorId: null }]);
  });

  it.each(['html', 'txt', 'json', 'docx'])('name what a file held beside its text: %s', async (format) => {
    const notice = '1 stretch of hidden text left out, as Word does when it prints.';
    const files = [{ notices: [notice] }];
    const { body, rawPayload } = await fetched(format, { ...whole, agreed: { ...whole.agreed, files } });
    const held = format === 'docx' ? Buffer.from(unzipSync(new Uint8Array(rawPayload))['word/header1.xml']!).toString() : body;
    expect(held.replace(/\s+/g, ' ')).toContain(notice);
    if (format === 'docx') expect(held).toContain('Agreed text. What this text does not show of its file: 1 stretch');
  });

  it('as data hold the blocks from which the hashes can be worked out again', async () => {
    const { comparison, holdsWhatMayRead } = JSON.parse((await fetched('json')).body);
    const text = comparison.agreed.text.map((block: { mark: string; text: string }) => block.mark + block.text).join('\n\n');
    expect(createHash('sha256').update(text).digest('hex')).toBe(comparison.agreed.textHash);
    expect(holdsWhatMayRead).toBe('EVERYBODY');
  });

  it('as a page are valid and forbid themselves everything but their own style', async () => {
    const { body } = await fetched('html', aComparison({ id }));
    expect(body).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(body);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it('as text mark what only one text has, and nothing that a document wrote looks like a mark of ours', async () => {
    const { body } = await fetched('txt', comparisonOf(['It must [-not-] reply.\nFinding 9: kept'], ['It may [-not-] reply.']));
    expect(body).toContain('[-must-]{+may+}');
    expect(body).toContain('[\\-not-\\]');
    expect(body).not.toMatch(/^Finding 9/m);
  });

  it.each([
    ['a text is not shown', { ...whole, published: { ...whole.published, text: [] } }],
    ['a text is shown in part', { ...whole, agreed: { ...whole.agreed, text: whole.agreed.text.slice(1) } }],
  ])('leave out the Word file where %s', async (_, comparison) => {
    const { statusCode, body, headers } = await fetched('docx', comparison);
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toContain('text/html');
    expect(body).toContain('At least one of them is not shown to you whole');
    expect(body).not.toContain('reply within');
  });

  it('leave out the PDF file where a text runs from right to left', async () => {
    const { statusCode, body } = await fetched('pdf', comparisonOf(['المجلس يجب أن يرد.'], ['المجلس قد يرد.']));
    expect(statusCode).toBe(404);
    expect(body).toContain('from right to left');
  });

  it('answer not found as the page does for what nobody may see', async () => {
    const fastify = Fastify();
    const refused: Door = {
      ...aDoor(),
      execute: async () => ({ data: null, errors: [{ message: 'x', extensions: { code: 'NOT_FOUND' } }] }),
    };
    await registerPages(fastify, refused);
    const [page, ...files] = await Promise.all(
      ['', '.html', '.txt', '.json', '.pdf', '.docx'].map((end) => answered(fastify, `/comparisons/${id}${end}`)),
    );
    for (const file of files) expect(file).toMatchObject({ statusCode: 404, body: page!.body.replaceAll(`${id}`, id) });
  });
});
