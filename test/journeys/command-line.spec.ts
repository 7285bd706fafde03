import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import { deleted, inserted, paragraph, wordFile, words } from '../support/files/word.js';
import { bareLines, hasOffice, officeContent, officeText } from '../support/files/office.js';
import { column, typedPdf } from '../support/files/pdf.js';
import { itWhen } from '../support/when.js';

/** The command as people run it: the built program in a process of its own. */

const bin = fileURLToPath(new URL('../../apps/cli/bin/countersign.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'countersign-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const AGREED = `# Joint policy

Trusts must report every use to the board.

We apologise for the harm done.

We will listen to people with lived experience.
`;
const PUBLISHED = `# Joint policy

Trusts should report every use to the board.

We will listen to people with lived experience.
`;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What the command writes as bytes, as a file in the folder. */
function written(args: readonly string[], name: string): string {
  const { stdout } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, env: { PATH: process.env.PATH } });
  return put(name, stdout);
}

interface With {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string;
}

function countersign(args: readonly string[], { input, env = {}, node = process.execPath }: With = {}): Ended {
  const ended = spawnSync(node, [bin, ...args], {
    cwd: folder,
    input: input ?? '',
    env: { PATH: process.env.PATH, ...env },
    maxBuffer: 1 << 28,
  });
  return { code: ended.status, out: ended.stdout.toString(), err: ended.stderr.toString() };
}

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const bare = (text: string) => text.replace(/\u001b\[[0-9;]*m/g, '');

interface Edit {
  readonly op: string;
  readonly text: string;
}

beforeAll(() => {
  put('agreed.md', AGREED);
  put('published.md', PUBLISHED);
});

describe('countersign compare', () => {
  it('tells what became of the agreed text, and exits with 1 where clauses differ', () => {
    const { code, out, err } = countersign(['compare', 'agreed.md', 'published.md']);
    expect(out).toMatch(/^Of the \d clauses of the agreed text, /);
    expect(out).toContain('[-must-]{+should+} report every use to the board.');
    expect(out).toContain(
      '✕ 3. not found in the published text; bound: the institution\n  │ [-We apologise for the harm done.-]\n',
    );
    expect(out.replaceAll('\n', ' ')).toContain('Headings, and lines that lead into a list, are counted as clauses here');
    expect(out).not.toContain('\u001b');
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });

  it('exits with 0 where nothing differs, typography and "health care" set aside', () => {
    put('plain.txt', 'Trusts must "offer" healthcare.\n');
    put('curly.txt', 'Trusts must “offer” health care.\r\n');
    expect(countersign(['compare', 'agreed.md', 'agreed.md']).code).toBe(0);
    expect(countersign(['compare', 'plain.txt', 'curly.txt']).code).toBe(0);
  });

  it('prints JSON whose offsets lead to the words', () => {
    const { code, out } = countersign(['compare', '--format', 'json', 'agreed.md', 'published.md']);
    const result = JSON.parse(out);
    expect(code).toBe(1);
    expect(Object.keys(result)).toEqual([
      'engine',
      'lists',
      'forceRules',
      'agreed',
      'published',
      'pairs',
      'edits',
      'summary',
      'approximate',
    ]);
    for (const pair of result.pairs) {
      for (const clause of pair.agreed) expect(AGREED.slice(clause.start, clause.end)).toBe(clause.text);
      for (const clause of pair.published) expect(PUBLISHED.slice(clause.start, clause.end)).toBe(clause.text);
    }
    const weakened = result.pairs.find((pair: { fate: string }) => pair.fate === 'WEAKENED');
    expect(AGREED.slice(...(weakened.cues[0].agreed as [number, number]))).toBe('must');
    expect(PUBLISHED.slice(...(weakened.cues[0].published as [number, number]))).toBe('should');
  });

  it('gives edits that turn the one text into the other', () => {
    const { edits } = JSON.parse(countersign(['compare', '--format=json', 'agreed.md', 'published.md']).out);
    const side = (left: string) =>
      edits
        .filter(({ op }: { op: string }) => op !== left)
        .map(({ text }: { text: string }) => text)
        .join('');
    expect(side('insert')).toBe(AGREED);
    expect(side('delete')).toBe(PUBLISHED);
  });

  it('prints a page in one file: valid, without script, without anything from elsewhere', async () => {
    const { code, out } = countersign(['compare', '--format', 'html', 'agreed.md', 'published.md']);
    const report = await new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y', 'html-validate:standard'],
    }).validateString(out);
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${line} ${ruleId}`))).toEqual([]);
    expect(out).toContain('<del><span class="said"> removed: </span>must<span class="said"> end removed </span></del>');
    expect(out).not.toMatch(/<script|https?:|src=/);
    expect(code).toBe(1);
  });

  it('names the files in a page and not the folders they lie in, which may hold the name of a person', () => {
    const [agreed, published] = ['agreed.md', 'published.md'].map((name) => join(folder, name)) as [string, string];
    const { out } = countersign(['compare', '--format', 'html', agreed, published]);
    expect(out).toContain('agreed.md');
    expect(out).not.toContain(folder);
  });

  it('reads either side from standard input', () => {
    const files = countersign(['compare', '--format', 'json', 'agreed.md', 'published.md']).out;
    expect(countersign(['compare', '--format', 'json', '-', 'published.md'], { input: AGREED }).out).toBe(files);
    expect(countersign(['compare', '--format', 'json', 'agreed.md', '-'], { input: PUBLISHED }).out).toBe(files);
  });

  it('reads UTF-16 with a byte-order mark, and drops that of UTF-8', () => {
    put('utf16le.txt', Buffer.from(`\ufeff${AGREED}`, 'utf16le'));
    put('utf16be.txt', Buffer.from(`\ufeff${AGREED}`, 'utf16le').swap16());
    put('utf8-mark.txt', `\ufeff${AGREED}`);
    const expected = countersign(['compare', '--format', 'json', 'agreed.md', 'published.md']).out;
    for (const name of ['utf16le.txt', 'utf16be.txt', 'utf8-mark.txt']) {
      expect(countersign(['compare', '--format', 'json', name, 'published.md']).out).toBe(expected);
    }
  });

  it('says with --help how to use it, with an example, and its version', () => {
    const help = countersign(['compare', '--help']);
    expect(help.out).toContain('npx countersign compare agreed.md published.md');
    expect(help.code).toBe(0);
    expect(countersign(['--version'])).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
  });
});

describe('countersign compare as a Word file', () => {
  const command = ['compare', '--format', 'docx', 'agreed.md', 'published.md'];

  it('writes tracked changes, of which the texts before and after are those that were compared', () => {
    const name = written(command, 'changes.docx');
    const { edits } = JSON.parse(countersign(['compare', '--format', 'json', name]).out);
    const text = (without: string) => bareLines(edits.flatMap((edit: Edit) => (edit.op === without ? [] : [edit.text])).join(''));
    expect(text('insert')).toBe(bareLines(AGREED));
    expect(text('delete')).toBe(bareLines(PUBLISHED));
  });

  it('writes the same bytes each time and in each time zone', () => {
    const first = countersign(command).out;
    expect(countersign(command, { env: { TZ: 'Pacific/Auckland' } })).toEqual({ code: 1, out: first, err: '' });
    expect(first.slice(0, 2)).toBe('PK');
  });

  it('ends lines as Word does, whichever system wrote the text', () => {
    put('windows.txt', AGREED.replaceAll('\n', '\r\n'));
    expect(countersign(['compare', '--format', 'docx', 'windows.txt', 'agreed.md']).code).toBe(0);
  });

  itWhen(
    hasOffice,
    'LibreOffice Writer is not installed (apt-get install libreoffice-writer)',
    'opens in LibreOffice with both texts',
    () => {
      const name = written(command, 'office.docx');
      const xml = officeContent(folder, name);
      expect(xml).toContain('<dc:creator>Countersign comparison</dc:creator>');
      expect(bareLines(officeText(xml, 'accepted'))).toBe(bareLines(PUBLISHED));
      expect(bareLines(officeText(xml, 'rejected'))).toBe(bareLines(AGREED));
    },
  );
});

describe('countersign compare with documents', () => {
  const must = paragraph(words('Trusts must report every use to the board.'));

  it('reads a Word file and a PDF as it reads a text', () => {
    put('agreed.docx', wordFile({ body: must }));
    put('published.pdf', typedPdf([column(70, ['Trusts must report every use', 'to the board.'])]));
    expect(countersign(['compare', 'agreed.docx', 'published.pdf'])).toMatchObject({ code: 0, err: '' });
  });

  it('tells of one Word file what became of the text before its tracked changes', () => {
    put(
      'tracked.docx',
      wordFile({ body: paragraph(words('Trusts ') + deleted('must') + inserted('should') + words(' report.')) }),
    );
    const { code, out } = countersign(['compare', 'tracked.docx']);
    expect(code).toBe(1);
    expect(out).toContain('Trusts [-must-]{+should+} report.');
  });

  it('says that it took a text with its tracked changes accepted', () => {
    const { err } = countersign(['compare', 'tracked.docx', 'agreed.md']);
    expect(err).toBe('countersign: tracked.docx: it has 2 tracked changes. This is the text with all of them accepted.\n');
  });
});

describe('colour', () => {
  const compared = ['compare', 'agreed.md', 'published.md'];
  const script = spawnSync('script', ['--version']).error ? undefined : 'script';
  const onTerminal = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(script!, ['-qec', [process.execPath, bin, ...args].map((word) => `'${word}'`).join(' '), '/dev/null'], {
      cwd: folder,
      env: { PATH: process.env.PATH, TERM: 'xterm', ...env },
    }).stdout.toString();

  it('changes no word', () => {
    const coloured = countersign([...compared, '--color', 'always']).out;
    expect(coloured).toContain('\u001b[31;9m[-must-]\u001b[0m');
    expect(bare(coloured)).toBe(countersign([...compared, '--color', 'never']).out);
    expect(countersign([...compared, '--color', 'always'], { env: { NO_COLOR: '1' } }).out).toBe(coloured);
  });

  itWhen(
    script !== undefined,
    'there is no script(1) to make a terminal',
    'is used on a terminal, and not where NO_COLOR is set',
    () => {
      expect(onTerminal(compared)).toContain('\u001b[31;9m');
      expect(onTerminal(compared, { NO_COLOR: '1' })).not.toContain('\u001b');
      expect(onTerminal([...compared, '--color', 'never'])).not.toContain('\u001b');
    },
  );

  itWhen(
    script !== undefined,
    'there is no script(1) to make a terminal',
    'leaves the progress of a list on the terminal, not in the result',
    () => {
      put('two.jsonl', '{"pair":1,"agreed":"agreed.md","published":"published.md"}\n'.repeat(2));
      const shown = spawnSync(
        script!,
        ['-qec', `'${process.execPath}' '${bin}' compare --pairs two.jsonl > two.out`, '/dev/null'],
        {
          cwd: folder,
        },
      );
      expect(shown.stdout.toString()).toContain('100 % 2 pairs compared');
      expect(countersign(['compare', '--pairs', 'two.jsonl']).err).toBe('');
    },
  );
});

describe('what cannot be compared', () => {
  const unreadable = () => {
    if (process.getuid?.() === 0) return '/proc/self/mem';
    chmodSync(join(folder, put('locked.md', AGREED)), 0);
    return 'locked.md';
  };

  const cases: readonly (readonly [string, () => readonly string[], RegExp])[] = [
    ['a file that is not there', () => ['missing.md', 'agreed.md'], /^countersign: missing\.md is not there\./],
    ['the published one not there', () => ['agreed.md', 'missing.md'], /missing\.md is not there\./],
    ['a folder', () => (mkdirSync(join(folder, 'dir'), { recursive: true }), ['dir', 'agreed.md']), /dir is a folder\./],
    [
      'a binary file',
      () => [put('binary.md', Buffer.from([1, 2, 0, 3])), 'agreed.md'],
      /binary\.md is not plain text: byte 2 is zero\./,
    ],
    ['half a PDF', () => [put('letter.pdf', '%PDF-1.7\n'), 'agreed.md'], /letter\.pdf: it is damaged/],
    ['half a Word file', () => [put('letter.docx', 'PK\x03\x04x'.padEnd(40)), 'agreed.md'], /letter\.docx: it is damaged/],
    [
      'invalid UTF-8',
      () => [put('latin1.md', Buffer.from('We will café.', 'latin1')), 'agreed.md'],
      /not valid UTF-8 at byte 11\./,
    ],
    ['cut UTF-16', () => [put('cut.md', Buffer.from([0xff, 0xfe, 0x41])), 'agreed.md'], /not valid UTF-16 at byte 2\./],
    ['an empty agreed text', () => [put('empty.md', ''), 'agreed.md'], /empty\.md is empty: there is nothing to compare\./],
    [
      'an empty published text',
      () => ['agreed.md', put('blank.md', ' \n\t\n')],
      /blank\.md is empty: there is nothing to compare\./,
    ],
    [
      'a text of 50 MB',
      () => (put('huge.md', ''), truncateSync(join(folder, 'huge.md'), 50_000_000), ['huge.md', 'agreed.md']),
      /larger than 25 MB/,
    ],
    ['a file without an end', () => ['/dev/zero', 'agreed.md'], /\/dev\/zero is larger than 25 MB/],
    ['a file that may not be read', () => [unreadable(), 'agreed.md'], /may not be read by you|could not be read/],
    ['both from standard input', () => ['-', '-'], /only one of the two texts can come from standard input\./],
    ['one name', () => ['agreed.md'], /name two texts/],
    ['three names', () => ['agreed.md', 'agreed.md', 'agreed.md'], /too many arguments/],
    [
      'a format that is not known',
      () => ['--format', 'xml', 'agreed.md', 'published.md'],
      /Allowed choices are text, json, html/,
    ],
    ['an option that is not known', () => ['--loud', 'agreed.md', 'published.md'], /unknown option '--loud'/],
    ['texts beside a list', () => ['--pairs', 'list.jsonl', 'agreed.md', 'published.md'], /either two texts or --pairs/],
    ['a list that is not there', () => ['--pairs', 'no-list.jsonl'], /no-list\.jsonl is not there\./],
    [
      'a list that is a folder',
      () => (mkdirSync(join(folder, 'dir'), { recursive: true }), ['--pairs', 'dir']),
      /dir is a folder/,
    ],
    ['a list as a page', () => ['--pairs', 'list.jsonl', '--format', 'html'], /leave out --format html/],
    [
      'a name that would steer the terminal',
      () => ['a\u001b[2J\n\u202eb.md', 'agreed.md'],
      /a‹U\+001B›\[2J‹U\+000A›‹U\+202E›b\.md is not there\./,
    ],
  ];

  it.each(cases)('%s: one plain line, nothing on standard output, exit code 2', (_case, args, says) => {
    const { code, out, err } = countersign(['compare', ...args()]);
    expect(err).toMatch(says);
    expect(err).toMatch(/^countersign: [^\n]+\n$/);
    expect(err).not.toMatch(/\n\s+at |node:|Error:/);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('a command that is not known', () => {
    expect(countersign(['publish'])).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/^countersign: unknown command 'publish'\.[^\n]*\n$/),
    });
  });

  it.each([
    [['publish'], 'npx countersign --help'],
    [['compare', '--loud'], 'npx countersign compare --help'],
    [['verify'], 'npx countersign verify --help'],
    [['ledger', 'resume', '--loud'], 'npx countersign ledger resume --help'],
    [['example', 'load', 'me'], 'npx countersign example load --help'],
  ])('names the help of the command that was given: %j', (args, help) => {
    const { code, err } = countersign(args);
    expect([code, err]).toEqual([2, expect.stringMatching(new RegExp(`^countersign: [^\\n]+ See ${help}\\.\\n$`))]);
  });

  itWhen(process.platform === 'linux', 'only Linux has /dev/full', 'a full disk is said in one line', () => {
    const ended = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" compare agreed.md published.md > /dev/full`], {
      cwd: folder,
    });
    expect(ended.stderr.toString()).toBe('countersign: the result could not be written (ENOSPC).\n');
    expect(ended.status).toBe(2);
  });
});

describe('a reader that goes away', () => {
  const untilFirstChunk = (args: readonly string[]) =>
    new Promise<Ended>((resolve) => {
      const child = spawn(process.execPath, [bin, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
      let err = '';
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
      child.stdout.once('data', () => child.stdout.destroy());
      child.on('close', (code) => resolve({ code, out: '', err }));
    });

  it('ends the output without a word (| head)', async () => {
    put('long.md', Array.from({ length: 20_000 }, (_, i) => `Clause ${i} says that trusts must report.\n`).join('\n'));
    const { code, err } = await untilFirstChunk(['compare', 'long.md', 'agreed.md']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
  }, 60_000);

  it('ends a list that nobody reads any more', async () => {
    put('endless.jsonl', '{"id":1,"old_clause":"Trusts must report.","new_clause":"Trusts should report."}\n'.repeat(20_000));
    expect((await untilFirstChunk(['compare', '--pairs', 'endless.jsonl'])).err).toBe('');
  }, 60_000);
});

describe('countersign compare --pairs', () => {
  const rows = (out: string) =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('answers one row a line, in order, each as the command alone would', () => {
    put(
      'list.jsonl',
      [
        '{"pair":"letter","agreed":"agreed.md","published":"published.md"}',
        '',
        '{"id":"c1","old_clause":"Trusts must report.","new_clause":"Trusts should report."}',
        '{"pair":"same","agreed":"agreed.md","published":"agreed.md"}',
      ].join('\r\n'),
    );
    const { code, out, err } = countersign(['compare', '--pairs', 'list.jsonl']);
    const [letter, clause, same] = rows(out);
    const { pair, ...alone } = letter;
    expect(pair).toBe('letter');
    expect(alone).toEqual(JSON.parse(countersign(['compare', '--format', 'json', 'agreed.md', 'published.md']).out));
    expect([clause.id, clause.pairs[0].fate]).toEqual(['c1', 'WEAKENED']);
    expect(same.pair).toBe('same');
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });

  it('exits with 0 where no row differs', () => {
    put('same.jsonl', '{"pair":"same","agreed":"agreed.md","published":"agreed.md"}\n');
    expect(countersign(['compare', '--pairs', 'same.jsonl']).code).toBe(0);
  });

  it('says which row could not be compared and goes on with the others', () => {
    put(
      'bad.jsonl',
      Buffer.concat([
        Buffer.from('{"pair":"a","agreed":"agreed.md","published":"missing.md"}\nnot json\n[1]\n{"pair":"b"}\n'),
        Buffer.from([0x22, 0xff, 0x22, 0x0a]),
        Buffer.from(
          '{"pair":"c","agreed":7,"published":"agreed.md"}\n{"pair":"d","agreed":"agreed.md","published":"published.md"}',
        ),
      ]),
    );
    const { code, out, err } = countersign(['compare', '--pairs', 'bad.jsonl']);
    expect(rows(out).map(({ row, pair, error }) => [row, pair, error?.code])).toEqual([
      [1, 'a', 'TEXT_NOT_FOUND'],
      [2, undefined, 'ROW_INVALID'],
      [3, undefined, 'ROW_INVALID'],
      [4, undefined, 'ROW_INVALID'],
      [5, undefined, 'TEXT_ENCODING'],
      [6, undefined, 'ROW_INVALID'],
      [undefined, 'd', undefined],
    ]);
    expect(err).toBe('countersign: 6 of 7 rows could not be compared: lines 1, 2, 3, 4, 5, 6.\n');
    expect(code).toBe(2);
  });

  it('takes the list from standard input, and files beside a list that lies elsewhere', () => {
    mkdirSync(join(folder, 'elsewhere'), { recursive: true });
    put('elsewhere/only-here.md', AGREED);
    const row = '{"pair":"x","agreed":"only-here.md","published":"published.md"}\n';
    put('elsewhere/list.jsonl', row);
    expect(countersign(['compare', '--pairs', 'elsewhere/list.jsonl']).code).toBe(1);
    expect(rows(countersign(['compare', '--pairs', '-'], { input: row }).out)[0].error.code).toBe('TEXT_NOT_FOUND');
  });
});

describe('starting', () => {
  const oldNode = (process.env.PATH ?? '')
    .split(delimiter)
    .map((path) => join(path, 'node'))
    .find((node) => Number(/^v(\d+)/.exec(spawnSync(node, ['--version']).stdout?.toString() ?? '')?.[1] ?? 99) < 24);

  const aloneIn = (name: string) => {
    mkdirSync(join(folder, name, 'apps/cli/bin'), { recursive: true });
    const copy = join(folder, name, 'apps/cli/bin/countersign.mjs');
    copyFileSync(bin, copy);
    return copy;
  };

  it('says to build first when that was not done', () => {
    const ended = spawnSync(process.execPath, [aloneIn('unbuilt'), 'compare', 'a', 'b']);
    expect(ended.stderr.toString()).toBe('countersign: it is not built yet. Please run npm run build first.\n');
    expect(ended.status).toBe(2);
  });

  itWhen(
    oldNode !== undefined,
    'every node on the PATH is new enough',
    'goes on with the Node of the project when the machine has an older one',
    () => {
      expect(countersign(['compare', 'agreed.md', 'published.md'], { node: oldNode! })).toEqual(
        countersign(['compare', 'agreed.md', 'published.md']),
      );
      expect(countersign(['compare', 'missing.md', 'published.md'], { node: oldNode! }).code).toBe(2);
    },
  );

  itWhen(
    oldNode !== undefined,
    'every node on the PATH is new enough',
    'says what to do when the project has no Node yet',
    () => {
      const ended = spawnSync(oldNode!, [aloneIn('uninstalled'), 'compare', 'a', 'b']);
      expect(ended.stderr.toString()).toMatch(
        /^countersign: it needs Node 24 and this is \d+\.\d+\.\d+\. Run npm ci here, which brings Node 24\.\n$/,
      );
      expect(ended.status).toBe(2);
    },
  );
});

describe('what the server does, by the command', () => {
  const env = (settings: Readonly<Record<string, string>>) => ({ env: settings });

  it('config shows every setting, its value and where it came from, and no password', () => {
    const { code, out, err } = countersign(
      ['config'],
      env({ PORT: '4321', DATABASE_URL: 'postgres://someone:geheim@db.example.org/record' }),
    );
    expect(out).toContain('PORT = 4321 (from the environment)\n');
    expect(out).toContain('HOST = 127.0.0.1 (default)\n');
    expect(out).not.toContain('geheim');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('config says which setting is wrong', () => {
    const { code, err } = countersign(['config'], env({ PORT: 'abc' }));
    expect(err).toMatch(/^PORT is "abc"; it must be [^\n]+\n$/);
    expect(code).toBe(2);
  });

  it('serve ends as the server ends', () => {
    const { code, out, err } = countersign(['serve'], env({ PORT: 'abc' }));
    expect(err).toMatch(/^PORT is "abc"; it must be [^\n]+\n$/);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('example load begins a record with the worked examples, once', () => {
    const settings = env({ DATA_DIR: join(folder, 'record'), LOG_LEVEL: 'error' });
    const first = countersign(['example', 'load'], settings);
    expect(first.out).toContain('The worked examples are in ');
    expect(first.code).toBe(0);
    const second = countersign(['example', 'load'], settings);
    expect(second.err).toMatch(/^The record in [^\n]+ has begun already\.[^\n]+\n$/);
    expect(second.code).toBe(2);
  }, 180_000);
});
