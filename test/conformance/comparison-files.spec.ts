import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { registerPages } from '../../apps/web/src/index.js';
import { comparisonOf } from '../../apps/web/src/exports/comparison.fixture.js';
import { aDoor } from '../../apps/web/src/layout/door.fixture.js';
import { bareLines, hasOffice, officeContent, officeSettles, officeText } from '../support/files/office.js';
import { itWhen } from '../support/when.js';

/** The files of a comparison, as programs of others read them: LibreOffice and pdf.js. */

const folder = mkdtempSync(join(tmpdir(), 'countersign-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const id = '0f0e0d0c-0000-7000-8000-000000000001';
const agreed = ['Joint policy', 'Trusts must report every use.', 'We apologise for the harm done.', 'Ми слухаємо. Café, Ελλάδα.'];
const published = ['Joint policy', 'Trusts should report every use.', 'Ми слухаємо. Café, Ελλάδα.', 'Carers are paid.'];

async function file(format: string, comparison = comparisonOf(agreed, published)): Promise<Buffer> {
  const fastify = Fastify();
  await registerPages(fastify, aDoor({ Comparison: { comparison: { ...comparison, id } } }));
  const { statusCode, rawPayload } = await fastify.inject(`/comparisons/${id}.${format}`);
  expect(statusCode).toBe(200);
  return rawPayload;
}

/** The letters of a file, whatever holds them, without the breaks of lines: a PDF breaks an address too. */
async function wordsIn(format: string, comparison = comparisonOf(agreed, published)): Promise<string> {
  const bytes = await file(format, comparison);
  if (format === 'pdf')
    return told(await read(bytes))
      .map(([, text]) => text)
      .join('')
      .replace(/\s+/g, '');
  if (format !== 'docx') return bytes.toString('utf8').replace(/\s+/g, '');
  const parts = unzipSync(new Uint8Array(bytes));
  const xml = Object.keys(parts).map((name) => Buffer.from(parts[name]!).toString('utf8'));
  return xml.join('').replace(/<[^>]*>|\s+/g, '');
}

describe('each file of a comparison', () => {
  it.each(['html', 'txt', 'json', 'pdf', 'docx'])(
    'as .%s carries hashes, versions, engine, word lists, date and address',
    async (format) => {
      const { engine, lists, agreed: old, published: current } = comparisonOf(agreed, published);
      const words = await wordsIn(format);
      for (const each of [engine, lists, old.textHash!, current.textHash!, `https://record.example/comparisons/${id}`]) {
        expect(words).toContain(each);
      }
      const day = format === 'json' ? '2026-11-22' : '22 November 2026';
      for (const each of [old.label, current.label, day]) expect(words).toContain(each.replace(/\s+/g, ''));
    },
  );
});

describe('a text that the record does not show agreed', () => {
  it.each(['html', 'txt', 'pdf', 'docx'])('is called so in no .%s', async (format) => {
    const plain = comparisonOf(agreed, published);
    const draft = { ...plain, agreed: { ...plain.agreed, label: 'draft 3', agreed: false } };
    const words = await wordsIn(format, draft);
    const caveat = 'Whattherecordshowsheredoesnotshowthattwopartiesagreedtoitwithnobodyagainstit,soitisnotcalledtheagreedtext.';
    expect(words).toContain(caveat);
    expect(words.replace(caveat, '')).not.toMatch(/agreedtext|ofwhatwasagreed|asagreed/i);
  });
});

describe('the Word file of a comparison', () => {
  itWhen(
    hasOffice,
    'LibreOffice Writer is not installed (apt-get install libreoffice-writer)',
    'gives the published text when LibreOffice accepts all changes and the agreed one when it rejects all',
    async () => {
      writeFileSync(join(folder, 'comparison.docx'), await file('docx'));
      const xml = officeContent(folder, 'comparison.docx');
      expect(bareLines(officeText(xml, 'accepted'))).toBe(published.join('\n'));
      expect(bareLines(officeText(xml, 'rejected'))).toBe(agreed.join('\n'));
    },
    60_000,
  );

  itWhen(
    hasOffice,
    'LibreOffice Writer is not installed (apt-get install libreoffice-writer)',
    'is left with one of the two texts, whole, when LibreOffice carries out its own commands',
    async () => {
      const [old, current] = ['agreed', 'published'].map((name) =>
        readFileSync(`apps/server/examples/invented-council/${name}.md`, 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== ''),
      ) as [string[], string[]];
      writeFileSync(join(folder, 'council.docx'), await file('docx', comparisonOf(old, current)));
      expect(bareLines(officeSettles(folder, 'council.docx', 'Accept'))).toBe(bareLines(current.join('\n')));
      expect(bareLines(officeSettles(folder, 'council.docx', 'Reject'))).toBe(bareLines(old.join('\n')));
    },
    120_000,
  );

  itWhen(
    hasOffice,
    'LibreOffice Writer is not installed (apt-get install libreoffice-writer)',
    'holds letters of every kind: from right to left, Chinese, pictures, rows, signs of XML, and control characters by name',
    async () => {
      const shown = (texts: readonly string[]) => texts.join('\n').replaceAll('\u0007', '\u2039U+0007\u203a');
      writeFileSync(join(folder, 'letters.docx'), await file('docx', comparisonOf(LETTERS_OLD, LETTERS)));
      expect(bareLines(officeSettles(folder, 'letters.docx', 'Accept'))).toBe(bareLines(shown(LETTERS)));
      expect(bareLines(officeSettles(folder, 'letters.docx', 'Reject'))).toBe(bareLines(shown(LETTERS_OLD)));
    },
    120_000,
  );
});

const LETTERS_OLD = [
  'Report \u05d4\u05de\u05d5\u05e2\u05e6\u05d4 \u05d7\u05d9\u05d9\u05d1\u05ea now.',
  '\u59d4\u54e1\u6703\u5fc5\u9808\u5728\u5341\u5929\u5167\u56de\u8986\u3002',
  'Carers \u{1f469}\u200d\u{1f4bb} are paid \u{1d49c}.',
  'A bell \u0007 must ring.',
  '| Body | Duty |',
  '| Trust | Must report & <tell> |',
  'It ends ]]> --> "so" \'then\'.',
];
const LETTERS = LETTERS_OLD.map((text) =>
  text
    .replace('\u05d7\u05d9\u05d9\u05d1\u05ea', '\u05e8\u05e9\u05d0\u05d9\u05ea')
    .replace('\u5fc5\u9808', '\u53ef\u4ee5')
    .replace('\u{1f4bb}', '\u{1f33e}')
    .replace(/must/i, 'may'),
);

interface Node {
  readonly role?: string;
  readonly children?: readonly (Node & { readonly type?: string; readonly id?: string })[];
}

async function read(bytes: Buffer) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages = [];
  for (let nth = 1; nth <= pdf.numPages; nth++) {
    const page = await pdf.getPage(nth);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    pages.push({ tree: (await page.getStructTree()) as Node, items });
  }
  return { pdf, pages };
}

type Read = Awaited<ReturnType<typeof read>>;

/** The words under each leaf of the tree in reading order, with the roles that lead to it. */
function told({ pages }: Read): readonly (readonly [roles: string, text: string])[] {
  return pages.flatMap(({ tree, items }) => {
    const words = new Map<string, string>();
    let open: (string | undefined)[] = [];
    for (const item of items as { type?: string; id?: string; str?: string; hasEOL?: boolean }[]) {
      if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent') open = [...open, item.id ?? undefined];
      else if (item.type === 'endMarkedContent') open = open.slice(0, -1);
      else if (open.at(-1) !== undefined) {
        const at = open.at(-1)!;
        words.set(at, (words.get(at) ?? '') + (item.str ?? '') + (item.hasEOL ? ' ' : ''));
      }
    }
    const walk = (node: Node, roles: readonly string[]): (readonly [string, string])[] =>
      (node.children ?? []).flatMap((child) =>
        child.type === 'content'
          ? [[roles.join(' '), (words.get(child.id!) ?? '').replace(/\s+/g, ' ').trim()] as const]
          : walk(child, [...roles, child.role!]),
      );
    return walk(tree, []);
  });
}

describe('the PDF file of a comparison', () => {
  it('says that it is tagged, its language and its title', async () => {
    const { pdf } = await read(await file('pdf'));
    const { info, metadata } = await pdf.getMetadata();
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(info).toMatchObject({ Title: 'What became of the agreed text: Standard for respite care', Language: 'en-GB' });
    expect((await pdf.getViewerPreferences()) as object).toMatchObject({ DisplayDocTitle: true });
    expect(metadata?.get('pdfuaid:part') ?? (await file('pdf')).toString('latin1')).toMatch(/^1$|<pdfuaid:part>1/);
  });

  it('has its headings, paragraphs, lists and quotations in reading order, each with its words', async () => {
    const parts = told(await read(await file('pdf')));
    expect(parts[0]).toEqual(['Document H1', 'What became of the agreed text: Standard for respite care']);
    const heads = parts.filter(([roles]) => roles === 'Document H2').map(([, text]) => text);
    expect(heads).toEqual([
      'About this file',
      'What became of each clause, by outcome',
      'The two texts',
      'Clause by clause',
      'In reply',
      'Who compared, who confirmed',
      'What this does not show',
      'Sources: 2 citations, 2 origins',
    ]);
    expect(parts.filter(([roles]) => roles === 'Document L LI LBody').map(([, text]) => text)).toContain(
      '▼ binds the institution less: 1 (finding 2)',
    );
    const quoted = parts.filter(([roles]) => roles === 'Document BlockQuote P').map(([, text]) => text);
    expect(quoted).toContain('Trusts [removed: must][added: should] report every use.');
    expect(quoted).toContain('[removed: We apologise for the harm done.]');
    for (const clause of ['Ми слухаємо.', 'Café, Ελλάδα.']) expect(quoted).toContain(clause);
  });

  it('leaves nothing that is drawn outside of the tree but the foot of the page', async () => {
    const { pages } = await read(await file('pdf'));
    for (const { items } of pages) {
      let open: (string | undefined)[] = [];
      const loose: string[] = [];
      for (const item of items as { type?: string; id?: string; tag?: string; str?: string }[]) {
        if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent') open = [...open, item.id ?? undefined];
        else if (item.type === 'endMarkedContent') open = open.slice(0, -1);
        else if (open.every((each) => each === undefined) && item.str?.trim()) loose.push(item.str);
      }
      expect(loose.join(' ')).toMatch(/^https:\/\/record\.example\/comparisons\/[0-9a-f-]+ · page \d+ of \d+$/);
    }
  });

  it('names a character that its typefaces lack, drops none and says so', async () => {
    const parts = told(await read(await file('pdf', comparisonOf(['We agree: 同意.'], ['We agree: 同意.']))));
    expect(parts.map(([, text]) => text)).toContain('We agree: ‹U+540C›‹U+610F›.');
    expect(parts.some(([, text]) => text.startsWith('Some characters of these texts'))).toBe(true);
  });

  it('keeps every clause of a long text, over many pages', async () => {
    const clauses = Array.from(
      { length: 120 },
      (_, nth) => `The council will answer letter ${nth + 1} in ${nth + 2} days, and tell the group why when it does not.`,
    );
    const parts = told(await read(await file('pdf', comparisonOf(clauses, clauses))));
    const words = parts
      .filter(([roles]) => roles === 'Document BlockQuote P')
      .map(([, text]) => text)
      .join(' ');
    for (const clause of clauses) expect(words).toContain(clause);
  });

  it('is the same bytes each time on one day', async () => {
    expect((await file('pdf')).equals(await file('pdf'))).toBe(true);
  });
});
