import { describe, expect, it } from '@jest/globals';
import {
  EXAMPLES,
  examplesTold,
  isReadStep,
  readExample,
  readExampleText,
  type Example,
  type RecordStep,
  type StepValue,
} from './example-files.js';
import { referencesIn } from './references.js';
import { VERBS } from './verbs.js';

const examples = new Map<string, Example>();
for (const name of EXAMPLES) examples.set(name, await readExample(name));
const story = examples.get('founding-story')!;
const invented = examples.get('invented-council')!;

const recorded = (example: Example): readonly RecordStep[] =>
  example.steps.filter((step): step is RecordStep => !isReadStep(step));
const textsIn = (value: StepValue): readonly string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};
const proseOf = (example: Example): readonly string[] => [
  example.title,
  example.space,
  example.about,
  ...recorded(example).flatMap(({ input }) => textsIn(input).filter((text) => !/^(@|file:|https:)/.test(text))),
];
const textAt = (value: StepValue | undefined): string => (typeof value === 'string' ? value : '');
const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** What says that something is so, and so needs a source a reader can go to. */
const TOLD = new Set([
  'recordEngagement',
  'recordCall',
  'recordAnswer',
  'recordCommitment',
  'setDueDate',
  'reviseDueDate',
  'recordDelivery',
  'recordOfficialStatement',
  'judgeCommitment',
  'askForReply',
  'recordReply',
  'recordVersion',
  'signOffVersion',
  'recordDispute',
  'recordClaim',
  'recordContentPoint',
]);

describe.each([...examples])('the worked example %s', (_name, example) => {
  it('does only what the API can do', () => {
    expect(recorded(example).filter((step) => !VERBS[step.do])).toEqual([]);
  });

  it('gives every step a name of its own', () => {
    const names = example.steps.map((step) => step.as);
    expect(names).toEqual([...new Set(names)]);
  });

  it('uses no name before a step has it', () => {
    const known = new Set(['@space']);
    const unknown: string[] = [];
    for (const step of example.steps) {
      const used = isReadStep(step) ? [step.comparisonId] : referencesIn(step.input);
      unknown.push(...used.filter((name) => !known.has(name)).map((name) => `${step.as}: ${name}`));
      known.add(`@${step.as}`);
    }
    expect(unknown).toEqual([]);
  });

  it('gives every fact its source and what it was taken from', () => {
    const told = recorded(example).filter((step) => TOLD.has(step.do));
    expect(told.filter(({ input }) => !input['sourceId'] || !input['fromWhat']).map((step) => step.as)).toEqual([]);
    expect(told.length).toBeGreaterThan(5);
    const named = recorded(example).filter((step) => /^recordOrganization/.test(step.do));
    expect(named.filter(({ input }) => !input['nameSourceId'] && !input['sourceId']).map((step) => step.as)).toEqual([]);
  });

  it('cites only sources that are used', () => {
    const used = new Set(recorded(example).flatMap(({ input }) => referencesIn(input)));
    const sources = recorded(example).filter((step) => step.do === 'recordSource');
    expect(sources.filter((step) => !used.has(`@${step.as}`)).map((step) => step.as)).toEqual([]);
  });

  it('quotes thirty words at most', () => {
    const quotes = recorded(example).flatMap(({ do: verb, input }) => [
      ...(verb === 'recordSource' || verb === 'recordContentPoint' ? [textAt(input['quote'] ?? input['wording'])] : []),
      ...textsIn(input).flatMap((text) => [...text.matchAll(/"([^"]+)"/g)].map(([, quote]) => quote!)),
    ]);
    expect(quotes.filter((quote) => words(quote) > 30)).toEqual([]);
    expect(quotes.length).toBeGreaterThan(0);
  });

  it('names bodies and offices and no person', () => {
    const bodies = recorded(example).flatMap(({ do: verb, input }) =>
      verb.startsWith('recordOrganization') ? [textAt(input['name']).replace(/ \(.*\)$/, '')] : [],
    );
    const known = [...bodies, ...OTHER_NAMES].toSorted((a, b) => b.length - a.length);
    const unnamed = proseOf(example).map((text) => known.reduce((rest, name) => rest.replaceAll(name, '#'), text));
    expect(
      unnamed.filter((text) =>
        /\p{Lu}[\p{Ll}'’-]+ \p{Lu}[\p{Ll}'’-]+|\b(?:Mrs?|Ms|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady)\b/u.test(text),
      ),
    ).toEqual([]);
  });
});

/** Names of two words and more in our sources that are no person and no body on the record. */
const OTHER_NAMES = [
  'National Survivor User Network',
  'Patient Safety Learning',
  'Care Quality Commission',
  'Digital Health',
  'HM Government',
  'Serenity Integrated Mentoring',
  'Lantern Table',
  'Eastermarsh',
  'No council',
  'Worked example',
  'From December',
];

describe('the founding story', () => {
  it('holds the text of no document', () => {
    const versions = recorded(story).filter((step) => step.do === 'recordVersion');
    expect(versions.map(({ input }) => [input['wording'], 'text' in input])).toEqual(versions.map(() => ['REPORTED', false]));
    expect(recorded(story).filter(({ input }) => input['wording'] === 'VERBATIM')).toEqual([]);
  });

  it('never takes the AHSN Network for the High Intensity Network', () => {
    expect(proseOf(story).filter((text) => /\bHIN\b/.test(text))).toEqual([]);
    const said = recorded(story).filter(
      ({ do: verb, input }) => verb !== 'recordOrganization' && referencesIn(input).includes('@high-intensity-network'),
    );
    expect(said).toEqual([]);
  });

  it('keeps whose voice it is apart from who printed it', () => {
    const sources = recorded(story).filter((step) => step.do === 'recordSource');
    const voicesOf = (printed: string) =>
      new Set(sources.flatMap(({ input }) => (textAt(input['citation']).startsWith(printed) ? [input['origin']] : [])));
    expect(voicesOf('Disability News Service, report of')).toEqual(
      new Set(['StopSIM coalition', 'NHS England', 'Disability News Service']),
    );
    expect(voicesOf('Patient Safety Learning')).toEqual(new Set(['Health Service Journal']));
  });

  it('names an article by one citation, whichever voice in it is meant', () => {
    const sources = recorded(story).filter((step) => step.do === 'recordSource' && step.input['address']);
    const byAddress = Map.groupBy(sources, ({ input }) => input['address']);
    for (const same of byAddress.values()) {
      expect(new Set(same.map(({ input }) => input['citation'])).size).toBe(1);
      expect(new Set(same.map(({ input }) => input['origin'])).size).toBe(same.length);
    }
    expect([...byAddress.values()].filter((same) => same.length > 1)).toHaveLength(3);
  });

  it('cites no article twice on one topic of the board', () => {
    const citation = new Map(recorded(story).map(({ as, input }) => [`@${as}`, input['citation']]));
    const points = recorded(story).filter((step) => step.do === 'recordContentPoint');
    for (const told of Map.groupBy(points, ({ input }) => input['topic']).values()) {
      const sources = new Set(told.map(({ input }) => textAt(input['sourceId'])));
      expect(new Set([...sources].map((source) => citation.get(source))).size).toBe(sources.size);
    }
  });

  it('marks the days that are inferred', () => {
    const dates = recorded(story).flatMap(({ input }) => Object.values(input).filter(isDate));
    const openOrWide = dates.filter(({ edtf }) => /\/|^\d{4}-2\d$/.test(edtf));
    expect(openOrWide.length).toBeGreaterThan(5);
    expect(openOrWide.filter((date) => date.inferred !== true)).toEqual([]);
    expect(dates.filter(({ edtf }) => edtf === '2023-03-16').map((date) => date.inferred)).not.toContain(undefined);
  });

  it('lets a copied-in party owe no answer', () => {
    const answers = recorded(story).filter((step) => step.do === 'recordAnswer');
    expect(new Set(answers.map(({ input }) => input['organizationId']))).toEqual(new Set(['@nhs-england']));
  });
});

function isDate(value: StepValue): value is { readonly edtf: string; readonly said?: string; readonly inferred?: boolean } {
  return value !== null && typeof value === 'object' && 'edtf' in value;
}

describe('the invented council', () => {
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
  /** A line without what a person does not read as a change: number, bullet, kind of quotation mark. */
  const plain = (line: string) =>
    line
      .replace(/^([*-] |\d+\.\d+ )/, '')
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"');

  it('says on the record that it is invented', async () => {
    for (const text of ['agreed.md', 'published.md']) {
      expect(await readExampleText('invented-council', text)).toContain('This is an invented example');
    }
    const named = recorded(invented).filter(({ do: verb }) => /^record(Organization|Engagement|Source|Work)$/.test(verb));
    const names = named.map(({ input }) => textAt(input['name'] ?? input['title'] ?? input['citation']));
    expect(names.filter((name) => !name.includes('invented'))).toEqual([]);
  });

  it('has every line of its two texts read by a person, once', async () => {
    const reading = invented.steps.find(isReadStep)!.readings;
    for (const [file, side] of [
      ['agreed.md', 'agreed'],
      ['published.md', 'published'],
    ] as const) {
      const text = lines(await readExampleText('invented-council', file)).map(plain);
      const hits = reading.flatMap((one) => one[side]).map((quote) => text.filter((line) => line.includes(plain(quote))).length);
      expect(hits).toEqual(hits.map(() => 1));
    }
    const unread = async (file: string, side: 'agreed' | 'published') =>
      lines(await readExampleText('invented-council', file))
        .map(plain)
        .filter((line) => !reading.some((one) => one[side].some((quote) => line.includes(plain(quote)))));
    expect([await unread('agreed.md', 'agreed'), await unread('published.md', 'published')]).toEqual([[], []]);
    expect(reading.filter((one) => one.fate !== 'KEPT' && !one.note).map((one) => one.as)).toEqual([]);
  });

  it('is named by its engagement where its findings were read as part of it', async () => {
    const engagements = recorded(invented).flatMap(({ do: verb, input }) =>
      verb === 'recordEngagement' ? [input['title']] : [],
    );
    expect((await examplesTold()).exampleReadings).toEqual(engagements);
  });

  it('holds every fate an engine can report, and both parties have signed what was agreed', () => {
    const fates = new Set(invented.steps.find(isReadStep)!.readings.map((one) => one.fate));
    expect(fates).toEqual(
      new Set(['KEPT', 'REWORDED', 'WEAKENED', 'STRENGTHENED', 'REVERSED', 'SPLIT', 'MERGED', 'DROPPED', 'ADDED']),
    );
    const signed = recorded(invented).filter(
      ({ do: verb, input }) => verb === 'signOffVersion' && input['versionId'] === '@agreed',
    );
    expect(signed.map(({ input }) => [input['partyId'], input['position']])).toEqual([
      ['@council', 'APPROVED'],
      ['@group', 'APPROVED'],
    ]);
  });
});
