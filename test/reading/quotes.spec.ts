import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isObjectType, Kind, parse, type GraphQLObjectType, type SelectionSetNode } from 'graphql';
import { DomUtils, parseDocument } from 'htmlparser2';
import { aPlace } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

/*
 * Every public fact can be quoted. What the facts of a page are is read from the page itself: from the queries behind it, which it
 * shows, and their answers. A fact is a thing whose type in the schema tells when it was put on the record, or at which level it is.
 */
let record: TestRecord;
const pages = new Map<string, Page>();

interface Page {
  readonly url: string;
  readonly html: string;
  /** what a reader reads of its matter: without quotes, citation, query and crumbs */
  readonly shown: string;
  readonly quotes: readonly string[];
  readonly links: readonly string[];
}

beforeAll(async () => {
  record = await openRecord();
  const place = await aPlace(record);
  await place.put('confirmFinding', { findingId: place.finding });
  await place.put('recordClaim');
  await place.put('recordReply', { about: { kind: 'COMMITMENT', id: place.commitment } });
  for (const verb of [
    'judgeCommitment',
    'recordDelivery',
    'recordOfficialStatement',
    'recordAnswer',
    'recordDispute',
    'recordContentPoint',
  ]) {
    await place.put(verb);
  }
  const letter = await place.aWork({ title: 'The letter' });
  const instead = await place.aVersion({ workId: letter, publishedInsteadOfId: place.work, derivedFromId: null });
  await place.put('recordContentPoint', { versionId: instead, says: 'LACKS' });
  await record.vanished(place.addressCheck, place.writer);
  await place.put('askForReply', { about: { kind: 'COMMITMENT', id: place.commitment } });
  const { rows } = await record.db.admin.query<{ table: string }>(
    `select relname as table from pg_class c where relnamespace = 'app'::regnamespace and relkind = 'r' and 2 =
       (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('level', 'effective_level') and not a.attisdropped)`,
  );
  for (const { table } of rows) {
    await record.db.admin.query(`update app.${table} set level = 'public', effective_level = 'public'`);
  }
  const waiting = ['/', '/search?text=council+OR+carers+OR+draft'];
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    if (pages.has(url)) continue;
    const { statusCode, body, headers } = await record.app.inject(url);
    expect([url, statusCode]).toEqual([url, 200]);
    if (!String(headers['content-type']).startsWith('text/html')) continue;
    const page = readPage(url, body);
    pages.set(url, page);
    waiting.push(...page.links.filter((link) => !pages.has(link)));
  }
}, 300_000);
afterAll(() => record.close());

/** What has no quote of its own, and why. */
const NOT_QUOTED: Readonly<Record<string, string>> = {
  Found: 'a hit leads to the fact it is of',
  CommitmentReading: 'an earlier reading is quoted by the entry that recorded it',
  VersionFile: 'which program read a file is told of its version, which is quoted',
};

/** What a fact is known by in a sentence, the most telling first. */
const TELLING = [
  'statement',
  'says',
  'shows',
  'note',
  'bytesHash',
  'salt',
  'words',
  'topic',
  'quote',
  'title',
  'name',
  'label',
  'citation',
  'engine',
  'noReply',
  'wording',
];

/** Pages that change nothing and are about things on the record; forms, files and explanations are not. */
const READ =
  /^\/($|search|engagements|commitments|works|versions|comparisons|seals|organizations|sources|log-entries|labour|harm-notes|pictures|calls|claims)/;
const NOT_READ = /\.(csv|json|html|txt|pdf|docx)(\?|$)|[?&](on|asOf|after|view|spoken|since)=|\/(add|correct|preview)/;

function readPage(url: string, html: string): Page {
  const main = DomUtils.findOne(({ name }) => name === 'main', parseDocument(html).children)!;
  const links = DomUtils.findAll(({ name, attribs }) => name === 'a' && attribs['href'] !== undefined, [main])
    .map(({ attribs }) => attribs['href']!.split('#')[0]!)
    .filter((href) => READ.test(href) && !NOT_READ.test(href));
  const quotes = DomUtils.findAll((each) => classed(each, 'cs-quote-this'), [main]);
  const texts = quotes.map(textOf);
  for (const each of DomUtils.findAll((one) => LEFT_OUT.some((name) => classed(one, name)), [main])) DomUtils.removeElement(each);
  return { url, html, shown: textOf(main), quotes: texts, links };
}

const LEFT_OUT = ['cs-quote-this', 'cs-cite', 'cs-query', 'cs-limits'];
const classed = ({ attribs }: { readonly attribs: Readonly<Record<string, string>> }, name: string) =>
  (attribs['class'] ?? '').split(' ').includes(name);
const textOf = (node: Parameters<typeof DomUtils.textContent>[0]) => flat(DomUtils.textContent(node));
const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The queries that a page shows as those behind it, by the links that run them. */
function questionsOf({ html }: Page): readonly { readonly document: string; readonly variables: object }[] {
  const links = DomUtils.findAll(
    ({ attribs }) => (attribs['href'] ?? '').startsWith('/data?query='),
    parseDocument(html).children,
  );
  return links.map(({ attribs }) => {
    const asked = new URLSearchParams(attribs['href']!.slice('/data?'.length));
    return { document: asked.get('query')!, variables: JSON.parse(asked.get('variables') ?? '{}') as object };
  });
}

/** Every object of an answer with its type, by walking the document and the schema beside it. */
function typed(document: string, data: unknown): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  const { definitions } = parse(document);
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const found: (readonly [string, Readonly<Record<string, unknown>>])[] = [];
  const walk = (value: unknown, type: GraphQLObjectType, { selections }: SelectionSetNode): void => {
    if (Array.isArray(value)) return value.forEach((one) => walk(one, type, { kind: Kind.SELECTION_SET, selections }));
    if (typeof value !== 'object' || value === null) return;
    const held = value as Readonly<Record<string, unknown>>;
    found.push([type.name, held]);
    for (const one of selections) {
      if (one.kind === Kind.FRAGMENT_SPREAD) walk(value, type, fragments.get(one.name.value)!.selectionSet);
      if (one.kind !== Kind.FIELD || one.selectionSet === undefined) continue;
      const inner = getNamedType(type.getFields()[one.name.value]!.type);
      if (isObjectType(inner)) walk(held[(one.alias ?? one.name).value], inner, one.selectionSet);
    }
  };
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  walk(data, record.schema.getQueryType()!, operation.selectionSet);
  return found;
}

interface Fact {
  readonly type: string;
  readonly id: string;
  readonly telling: string;
}

function isFact(type: string): boolean {
  const found = record.schema.getType(type);
  if (!isObjectType(found) || type in NOT_QUOTED) return false;
  const fields = found.getFields();
  return 'id' in fields && ('recordedAt' in fields || 'level' in fields);
}

async function factsOf(page: Page): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for (const { document, variables } of questionsOf(page)) {
    const { data, errors } = await record.execute(document, variables);
    expect([page.url, errors]).toEqual([page.url, undefined]);
    for (const [type, held] of typed(document, data)) {
      const [id, telling] = [held['id'], type === 'Change' ? `entry-${String(held['id'])}` : tellingOf(held)];
      if (isFact(type) && typeof id === 'string' && telling !== undefined) facts.push({ type, id, telling });
    }
  }
  return facts;
}

function tellingOf(held: Readonly<Record<string, unknown>>): string | undefined {
  const found = TELLING.map((name) => held[name]).find(
    (text) => typeof text === 'string' && !/^[A-Z_]+$/.test(text) && text.length > 2,
  );
  if (typeof found === 'string') return flat(found).slice(0, 100);
  const { date, times } = held as { readonly date?: { readonly inWords?: string }; readonly times?: number };
  return date?.inWords ?? (times === undefined ? undefined : `${times} times in a row`);
}

/** The facts that a page shows and nothing quotes: neither it, nor a page of the fact that it leads to. */
async function unquoted(page: Page): Promise<readonly string[]> {
  const lacking = new Set<string>();
  const near = [page, ...[...pages.values()].filter(({ url }) => url !== page.url)];
  for (const { type, id, telling } of await factsOf(page)) {
    const isShown = page.shown.includes(telling) || page.html.includes(`id="${telling}"`);
    const own = near.filter(({ url }) => url === page.url || url.split('?')[0]!.endsWith(`/${id}`) || type === 'Post');
    const quoted = own.some(({ quotes }) => quotes.some((quote) => quote.includes(telling)));
    if (isShown && !quoted) lacking.add(`${page.url.replaceAll(/[0-9a-f-]{36}/g, 'ID')}: ${type} “${telling}”`);
  }
  return [...lacking];
}

describe('the public pages', () => {
  it('are found by following links from the first one, and show the queries behind them', () => {
    const kinds = new Set([...pages.keys()].map((url) => url.split(/[/?]/)[1]));
    expect([...kinds].sort()).toEqual(
      [
        '',
        'calls',
        'claims',
        'commitments',
        'comparisons',
        'engagements',
        'harm-notes',
        'labour',
        'log-entries',
        'organizations',
        'pictures',
        'search',
        'seals',
        'sources',
        'versions',
        'works',
      ].sort(),
    );
    const without = [...pages.values()].filter((page) => questionsOf(page).length === 0).map(({ url }) => url);
    expect(without).toEqual([]);
  });

  it('have a sentence to quote for every fact that they show, there or on the page of the fact', async () => {
    const lacking = [];
    for (const page of pages.values()) lacking.push(...(await unquoted(page)));
    expect([...new Set(lacking)].sort()).toEqual([]);
  }, 300_000);

  it('would be found wanting if one of them had no quotes', async () => {
    const found = [];
    for (const page of pages.values()) {
      if (/^\/(commitments|works|versions|seals|sources|organizations)\/[^/]+$/.test(page.url)) {
        found.push([page.url.split('/')[1], (await unquoted({ ...page, quotes: [], links: [] })).length > 0]);
      }
    }
    expect(new Set(found.filter(([, lacks]) => lacks).map(([kind]) => kind)).size).toBe(6);
    expect(found.filter(([, lacks]) => !lacks)).toEqual([]);
  }, 300_000);

  it('show facts of every type that can be public', async () => {
    const seen = new Set<string>();
    for (const page of pages.values()) for (const { type } of await factsOf(page)) seen.add(type);
    const types = Object.values(record.schema.getTypeMap()).flatMap((type) =>
      isFact(getNamedType(type).name) ? [type.name] : [],
    );
    expect(types.filter((type) => !seen.has(type)).sort()).toEqual(UNSEEN);
  }, 300_000);
});

/** What members alone are shown, what stands on pages without words of its own, and earlier readings, which the API alone asks for. */
const UNSEEN: readonly string[] = [
  'EmailHeader',
  'FileComment',
  'Finding',
  'Handling',
  'HeldBack',
  'LabourReading',
  'LogEntryReading',
  'TrackedChange',
];
