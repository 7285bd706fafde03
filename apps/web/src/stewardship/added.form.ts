import { choice } from '../forms/entry-fields.js';
import { formOf, mutation, type Form, type FormWords, type Given, type Option } from '../forms/form.js';
import { dayInWords } from '../layout/day.js';
import type { AnswerError, Told } from '../layout/door.js';
import { shortened } from '../layout/named.js';
import type { PageView } from '../layout/page.js';
import { pagesWithAdded, type PageWithAdded, type PartOfPage } from './added-parts.js';
import { addedFormWords, addedWords as words } from './added.words.js';
import { allParts as all, closedParts, openable, type ThingOfPage } from './closed-parts.js';
import { takingBackReasons } from './release.words.js';

type Right = 'RELEASE' | 'PROPOSE_RELEASE';

interface Held {
  readonly kind: string;
  readonly id: string;
  readonly level: string;
  readonly recordedAt: string;
  readonly madePublic: boolean;
  readonly proposed: boolean;
  readonly youMay: readonly string[];
}

interface AddedData {
  readonly thing: ThingOfPage;
  readonly heldBack: readonly Held[];
  readonly youMay: readonly string[];
}

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind}.${id}`;

const LINKS = { RELEASE: 'toRelease', PROPOSE_RELEASE: 'toPropose' } as const;

const SHOWING = {
  RELEASE: { path: 'added', verb: 'releaseTogether', type: 'ReleaseTogether' },
  PROPOSE_RELEASE: { path: 'added/propose', verb: 'proposeReleaseTogether', type: 'ProposeReleaseTogether' },
} as const;

/** What was added to a public page is made public there, proposed, or one part of it taken back: several in one act, each by its own rule. */
export const addedForms: readonly Form[] = pagesWithAdded.flatMap((page) => [
  formOf(showForm(page, 'RELEASE')),
  formOf(showForm(page, 'PROPOSE_RELEASE')),
  ...(page.register ? [] : [formOf(takeBackForm(page))]),
]);

function showForm(page: PageWithAdded, right: Right): Form<AddedData> {
  const { path, verb, type } = SHOWING[right];
  const ofRelease = page.register ? addedFormWords.releaseForGood : addedFormWords.release;
  const send = mutation(
    `mutation ${type}($input: ${type}Input!) { ${verb}(input: $input) { __typename } }`,
    ({ values, key }) => ({
      things: chosenIn(values['things']),
      idempotencyKey: key,
    }),
  );
  return {
    ...ofPage(page, path, right === 'RELEASE' ? ofRelease : addedFormWords.propose, type),
    verb,
    view: (data, { id }) => ({ ...viewOf(page, data, id, words[LINKS[right]]), ...whatIsNot(page, data, right) }),
    fields: (data) => {
      const { parts } = closedParts(data.thing);
      const options = offered(data, parts, right).map((one) => optionOf(one, data));
      // Pressed twice, what the first press made public is not offered any more: the verb answers for it.
      const alsoTaken = all(parts).map(keyOf);
      if (options.length === 0) return [{ name: 'things', is: 'hidden', alsoTaken }];
      return [{ name: 'things', is: 'ticks', options, alsoTaken }];
    },
    submit: async (given) => withNames(await send(given), given),
    done: (_answer, { values, asked }) => ({ to: whereShown(page, asked.id, values['things']) }),
  };
}

function takeBackForm(page: PageWithAdded): Form<AddedData> {
  return {
    ...ofPage(page, 'added/take-back', addedFormWords.takeBack, 'TakeBackAdded'),
    verb: 'takeBack',
    view: (data, { id }) => {
      const none = all(closedParts(data.thing).parts).every(({ level }) => level !== 'PUBLIC');
      return { ...viewOf(page, data, id, words.toTakeBack), nothing: none ? [words.nothing.takeBack] : [] };
    },
    fields: ({ thing }) => {
      const parts = all(closedParts(thing).parts);
      const seen = parts.filter(({ level }) => level === 'PUBLIC');
      const options = seen.map((one) => ({
        value: keyOf(one),
        text: one.named,
        ...(one.says === undefined ? {} : { hint: one.says }),
      }));
      const alsoTaken = parts.map(keyOf);
      if (options.length === 0) return ['thing', 'reason'].map((name) => ({ name, is: 'hidden', alsoTaken }) as const);
      return [{ name: 'thing', is: 'choice', options, alsoTaken }, choice('reason', takingBackReasons)];
    },
    submit: mutation(
      'mutation TakeBackAdded($input: TakeBackInput!) { takeBack(input: $input) { __typename } }',
      ({ values, key }) => ({ ...chosenIn(values['thing'])[0], reason: values['reason'], idempotencyKey: key }),
    ),
    done: (_answer, { values, asked }) => ({ to: whereShown(page, asked.id, values['thing']) }),
  };
}

function ofPage(
  { at, kind, ask, nameIn }: PageWithAdded,
  path: string,
  formWords: FormWords,
  type: string,
): Omit<Form<AddedData>, 'fields' | 'submit' | 'done'> {
  return {
    path: `/${at}/:id/${path}`,
    who: 'members',
    words: formWords,
    template: 'stewardship/added.njk',
    ask: ({ id }) => ({
      document: `query ${type}Form($id: ID!) { thing: ${ask} youMay(thing: { kind: ${kind}, id: $id })
        heldBack(thing: { kind: ${kind}, id: $id }) { kind id level recordedAt madePublic proposed youMay } }`,
      variables: { id },
    }),
    trail: ({ thing }, { id }) => [{ text: shortened(nameIn(closedParts(thing).thing), 64), href: `/${at}/${id}` }],
  };
}

/** The page it is of, and the words that are closed, of what is listed here: each can be opened before it is ticked. */
function viewOf(
  { at, nameIn }: PageWithAdded,
  data: AddedData,
  id: string,
  heading: string,
): Partial<PageView> & Record<string, unknown> {
  const closed = closedParts(data.thing);
  const { thing } = closed;
  return {
    heading: `${heading}: ${shortened(nameIn(thing))}`,
    cancelHref: `/${at}/${id}`,
    back: shortened(nameIn(thing), 64),
    ...openable(closed),
  };
}

/** Why there is nothing to tick, and what waits for something else. */
function whatIsNot({ at }: PageWithAdded, data: AddedData, right: Right): Record<string, unknown> {
  const { thing, heldBack } = data;
  const { parts } = closedParts(thing);
  const nothing = offered(data, parts, right).length > 0 ? [] : whyNothing(data, parts, right);
  const mayRelease = thing.level !== 'PUBLIC' && data.youMay.includes('RELEASE');
  const named = (is: (held: Held) => boolean) => {
    const those = new Set(heldBack.filter(is).map(keyOf));
    return all(parts)
      .filter((one) => those.has(keyOf(one)))
      .map((one) => one.named);
  };
  const apart = [
    { id: 'waiting', ...words.waiting, lines: named(({ madePublic }) => madePublic) },
    { id: 'proposed', ...words.proposed, lines: right === 'RELEASE' ? [] : named(({ proposed }) => proposed) },
  ];
  return {
    nothing,
    ...(mayRelease ? { first: { text: words.toPublic, href: `/${at}/${thing.id}/release` } } : {}),
    apart: apart.filter(({ lines }) => lines.length > 0),
  };
}

function whyNothing({ thing, heldBack }: AddedData, parts: readonly PartOfPage[], right: Right): readonly string[] {
  if (thing.level !== 'PUBLIC') return [words.nothing.page];
  const here = new Set(all(parts).map(keyOf));
  const left = heldBack.filter((held) => here.has(keyOf(held)));
  if (left.some((held) => !held.madePublic && !held.youMay.includes(right))) return [words.nothing.notYours];
  return [left.length === 0 ? words.nothing.add : words.nothing.more];
}

/** What may be made public, each with what goes along with it and is not offered by itself. */
function offered({ heldBack }: AddedData, parts: readonly PartOfPage[], right: Right): readonly PartOfPage[] {
  const open = new Set(
    heldBack.filter(({ youMay, proposed }) => youMay.includes(right) && !(right === 'PROPOSE_RELEASE' && proposed)).map(keyOf),
  );
  const walk = (list: readonly PartOfPage[]): readonly PartOfPage[] =>
    list.flatMap((one) =>
      open.has(keyOf(one)) ? [{ ...one, inside: all(one.inside).filter((each) => open.has(keyOf(each))) }] : walk(one.inside),
    );
  return walk(parts);
}

function optionOf(one: PartOfPage, { heldBack }: AddedData): Option {
  const held = heldBack.find((each) => keyOf(each) === keyOf(one));
  const said = ({ who, says }: PartOfPage) => (says === undefined ? who : `${who}: ${says}`);
  const hint = [
    ...(one.says === undefined ? [] : [one.says]),
    ...one.inside.map((each) => words.goesWith(said(each))),
    ...(held === undefined ? [] : [words.recorded(dayInWords(held.recordedAt))]),
    ...(held?.proposed ? [words.proposedToo] : []),
    ...(held?.level === 'EMBARGOED' ? [words.embargoed] : []),
  ];
  return { value: keyOf(one), text: one.named, hint: hint.map(ended).join(' ') };
}

const ended = (text: string): string => (/[.!?…\]]$/.test(text) ? text : `${text}.`);

/** Where on the page the first of what was chosen stands. */
function whereShown({ at, anchors }: PageWithAdded, id: string, chosen: string | undefined): string {
  const anchor = anchors[chosenIn(chosen)[0]?.kind ?? ''];
  return `/${at}/${id}${anchor === undefined ? '' : `#${anchor}`}`;
}

function chosenIn(value = ''): readonly { readonly kind: string; readonly id: string }[] {
  return value.split(' ').flatMap((each) => {
    const [kind, id] = each.split('.');
    return kind && id ? [{ kind, id }] : [];
  });
}

/** A refusal says which of the things it is about, as the form names it. */
function withNames(told: Told, { values, fields }: Given): Told {
  if (told.errors === undefined) return told;
  const chosen = chosenIn(values['things']);
  const named = (error: AnswerError): AnswerError => {
    const path = error.extensions?.field;
    const at = typeof path === 'string' ? /^input\.things\.(\d+)\./.exec(path)?.[1] : undefined;
    if (typeof path !== 'string' || at === undefined || !error.message.startsWith(`${path}:`)) return error;
    const options = fields.find(({ name }) => name === 'things')?.options ?? [];
    const one = options.find(({ value }) => value === keyOf(chosen[Number(at)]!));
    return { ...error, message: `${path}: ${one?.text ?? words.one}: ${error.message.slice(path.length + 1).trim()}` };
  };
  return { ...told, errors: told.errors.map(named) };
}
