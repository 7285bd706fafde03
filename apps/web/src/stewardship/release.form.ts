import { choice } from '../forms/entry-fields.js';
import { formOf, mutation, type Field, type Form, type FormWords, type Given } from '../forms/form.js';
import { valueFor } from '../forms/read-value.js';
import type { Asked } from '../layout/asked.js';
import { londonMidnight } from '../layout/moment.js';
import { shortened } from '../layout/named.js';
import type { Crumb } from '../layout/page.js';
import { along, wayBack } from '../published/way.js';
import { pagesWithAdded } from './added-parts.js';
import type { ThingOfPage } from './closed-parts.js';
import { stewardshipWords } from './stewardship.words.js';
import { doFirst } from './do-first.js';
import { askAlong, goesAlong } from './goes-along.js';
import { thingsWithPages, type ThingWithPage } from './things-with-pages.js';
import {
  allWords,
  embargoWords,
  eraseWords,
  proposeReleaseWords,
  redactWords,
  releaseForGoodWords,
  releaseTrailWords,
  releaseWords,
  takeBackWords,
  takingBackReasons,
  withholdingReasons,
} from './release.words.js';
import { removeWarningWords, setWarningWords } from '../warnings/warned.words.js';
import { fieldNames } from './withheld.words.js';

interface ThingData {
  readonly thing: Readonly<Record<string, unknown>>;
  /** with what becomes public by it */
  readonly along?: ThingOfPage;
  readonly youMay: readonly string[];
  readonly viewer: {
    readonly spaces: readonly {
      readonly outsiders: readonly { readonly person: { readonly id: string; readonly pseudonym: string } | null }[];
    }[];
  };
}

interface Deed {
  readonly path: string;
  readonly verb: string;
  readonly words: FormWords;
  /** its words where the thing joins the register by it */
  readonly registerWords?: FormWords;
  readonly template?: string;
  /** the right that it takes, which nobody has any more once the thing was made public */
  readonly before?: 'PROPOSE_RELEASE' | 'RELEASE' | 'EMBARGO';
  readonly fields: (data: ThingData) => readonly Field[];
  readonly input?: (given: Given) => Readonly<Record<string, unknown>>;
  readonly first?: (rules: readonly unknown[], data: ThingData) => readonly Crumb[];
}

const DEEDS: readonly Deed[] = [
  {
    path: 'propose',
    verb: 'proposeRelease',
    words: proposeReleaseWords,
    template: 'stewardship/release.njk',
    before: 'PROPOSE_RELEASE',
    fields: () => [],
  },
  {
    path: 'release',
    verb: 'release',
    words: releaseWords,
    registerWords: releaseForGoodWords,
    template: 'stewardship/release.njk',
    before: 'RELEASE',
    fields: () => [],
    first: (rules, { thing }) => doFirst(rules, thing),
  },
  {
    path: 'embargo',
    verb: 'embargo',
    words: embargoWords,
    template: 'stewardship/release.njk',
    before: 'EMBARGO',
    fields: (data) => [{ name: 'until', is: 'day', sense: 'due', width: 20 }, outsiders(data)],
    input: ({ fields, values, asked }) => {
      const [until, to] = fields.map((field) => valueFor(field, values[field.name] ?? '', asked.today));
      return { until: londonMidnight(String(until)), to };
    },
  },
  {
    path: 'take-back',
    verb: 'takeBack',
    words: takeBackWords,
    // What nobody outside could see leaves no public trace, so nobody is asked for a reason.
    fields: ({ thing }) => (thing['level'] === 'PUBLIC' ? [choice('reason', takingBackReasons)] : []),
    input: ({ values }) => ({ reason: values['reason'] ?? null }),
  },
];

/** What is done to words of a thing. */
function withholdings(words: readonly string[], onlyErased: readonly string[] = []): readonly Deed[] {
  const deed = (names: readonly string[]) => {
    const options = { ...Object.fromEntries(names.map((name) => [name, fieldNames[name] ?? name])), [ALL]: allWords };
    return {
      fields: () => [choice('field', options), choice('reason', withholdingReasons)],
      input: ({ values }: Given) => ({ field: values['field'] === ALL ? null : values['field'], reason: values['reason'] }),
    };
  };
  const redactable = words.filter((name) => !onlyErased.includes(name));
  return [
    { ...deed(redactable), path: 'redact', verb: 'redact', words: redactWords },
    { ...deed(words), path: 'erase', verb: 'erase', words: eraseWords },
  ];
}

const ALL = 'all';

/** What stands before the words of a thing. */
const WARNING_DEEDS: readonly Deed[] = [
  {
    path: 'warning',
    verb: 'setContentWarning',
    words: setWarningWords,
    fields: () => [{ name: 'says', is: 'line', width: 20 }],
    input: ({ values }) => ({ says: values['says'] }),
  },
  { path: 'warning/remove', verb: 'removeContentWarning', words: removeWarningWords, fields: () => [] },
];

/** What a space does with a thing of its own towards everybody, for each kind of thing that has a page. */
export const releaseForms: readonly Form[] = thingsWithPages.flatMap((thing) =>
  [...DEEDS, ...(thing.words === undefined ? [] : [...WARNING_DEEDS, ...withholdings(thing.words, thing.onlyErased)])].map(
    (deed) => formOf(deedForm(thing, deed)),
  ),
);

function deedForm({ at, shownAt, kind, ask, nameIn, register }: ThingWithPage, deed: Deed): Form<ThingData> {
  const words = (register && deed.registerWords) || deed.words;
  const takesAlong = deed.path === 'release' || deed.path === 'propose';
  const type = `${deed.verb.charAt(0).toUpperCase()}${deed.verb.slice(1)}`;
  const shownOn = ({ thing }: ThingData, { id, search }: Asked) => shownAt?.(thing, search['from']) ?? `/${at}/${id}`;
  return {
    path: `/${at}/:id/${deed.path}`,
    who: 'members',
    verb: deed.verb,
    words: { ...words, cancel: { text: releaseTrailWords.cancel, href: '/' } },
    ...(deed.template === undefined ? {} : { template: deed.template }),
    ask: ({ id }) => ({
      document: `query ${type}Form($id: ID!) { thing: ${ask} youMay(thing: { kind: ${kind}, id: $id }) ${takesAlong ? askAlong(kind) : ''} viewer { spaces { outsiders { person { id pseudonym } } } } }`,
      variables: { id },
    }),
    trail: (data, asked) => [wayBack(asked) ?? { text: shortened(nameIn(data.thing), 64), href: shownOn(data, asked) }],
    view: (data, asked) => ({
      heading: `${words.heading}: ${shortened(nameIn(data.thing))}`,
      cancelHref: wayBack(asked)?.href ?? shownOn(data, asked),
      // What has no page of its own cannot be looked at as if it alone were released.
      previewHref: shownAt || deed.path !== 'release' ? undefined : along(`/preview/${at}/${asked.id}`, asked),
      ...goesAlong(data.along),
      ...publicAlready(data, deed, pagesWithAdded.some((page) => page.at === at) ? `/${at}/${asked.id}/added` : undefined),
    }),
    fields: deed.fields,
    ...(deed.first === undefined ? {} : { first: deed.first }),
    submit: mutation(`mutation ${type}($input: ${type}Input!) { ${deed.verb}(input: $input) { __typename } }`, (given) => ({
      kind,
      id: given.asked.id,
      ...deed.input?.(given),
      idempotencyKey: given.key,
    })),
    done: (_answer, { asked }, data) => ({ to: wayBack(asked)?.href ?? shownOn(data, asked) }),
  };
}

/** Said in place of a button that would be refused: that everybody reads it, or why nobody does yet. */
function publicAlready({ thing, youMay }: ThingData, { before }: Deed, addedAt: string | undefined): Record<string, unknown> {
  if (before === undefined || youMay.includes(before)) return {};
  const added = addedAt === undefined ? {} : { added: { text: releaseTrailWords.added, href: addedAt } };
  if (thing['level'] === 'PUBLIC') return { already: releaseTrailWords.isPublic, backText: releaseTrailWords.back, ...added };
  return youMay.includes('TAKE_BACK') && youMay.includes('RECORD')
    ? { already: stewardshipWords.readBy.waits, backText: releaseTrailWords.back }
    : {};
}

function outsiders({ viewer }: ThingData): Field {
  const people = viewer.spaces.flatMap((space) => space.outsiders.flatMap(({ person }) => (person === null ? [] : [person])));
  const once = [...new Map(people.map((person) => [person.id, person])).values()];
  const options = once.map(({ id, pseudonym }) => ({ value: id, text: pseudonym }));
  return { name: 'to', is: 'ticks', options, ...(once.length === 0 ? { note: releaseTrailWords.nobody } : {}) };
}
