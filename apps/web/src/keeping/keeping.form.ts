import { BODIES } from '../forms/whole-lists.js';
import { picked } from '../forms/entry-fields.js';
import { formOf, mutation, orNull, type Form } from '../forms/form.js';
import type { Asked } from '../layout/asked.js';
import type { DeedName } from './keeping.query.js';
import {
  closeWords,
  confirmKeepingWords,
  handOverWords,
  keepingWords,
  reopenWords,
  windUpWords,
  withdrawKeepingWords,
} from './keeping.words.js';

interface SpaceData {
  readonly space: {
    readonly id: string;
    readonly name: string;
    readonly members: readonly { readonly person: { readonly id: string; readonly pseudonym: string } | null }[];
  };
  readonly account: { readonly id: string };
  readonly organizations: {
    readonly nodes: readonly { readonly id: string; readonly name: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

interface KeepingData {
  readonly keeping: {
    readonly id: string;
    readonly deed: DeedName;
    readonly space: { readonly id: string; readonly name: string };
  };
}

const PROPOSE = 'mutation ProposeKeeping($input: ProposeKeepingInput!) { proposeKeeping(input: $input) { keeping { id } } }';

/** To somebody who is in the space, and for a group where it goes to another. */
const handOverForm: Form<SpaceData> = {
  ...ofSpace(
    `query HandOver($id: ID!) {
      space(id: $id) { id name members { person { id pseudonym } } } account { id }
      ${BODIES}
    }`,
    'hand-over',
  ),
  words: handOverWords,
  fields: ({ space, account, organizations }) => {
    const others = space.members.flatMap(({ person }) => (person === null || person.id === account.id ? [] : [person]));
    const options = others.map(({ id, pseudonym }) => ({ value: id, text: pseudonym }));
    return [
      { name: 'toId', is: 'pick', options, ...(options.length === 0 ? { note: handOverWords.nobody } : {}) },
      picked('groupId', organizations, (one) => one.name),
    ];
  },
  submit: mutation(PROPOSE, ({ values, asked, key }) => ({
    ...{ spaceId: asked.id, deed: 'HAND_OVER', toId: values['toId'], groupId: orNull(values['groupId']) },
    idempotencyKey: key,
  })),
};

function proposeForm(deed: DeedName, path: string, words: Form['words']): Form<SpaceData> {
  return {
    ...ofSpace('query Propose($id: ID!) { space(id: $id) { id name } }', path),
    words,
    fields: [],
    submit: mutation(PROPOSE, ({ asked, key }) => ({ spaceId: asked.id, deed, idempotencyKey: key })),
  };
}

function ofSpace(document: string, path: string): Omit<Form<SpaceData>, 'words' | 'fields' | 'submit'> {
  return {
    path: `/spaces/:id/keeping/${path}`,
    who: 'members',
    verb: 'proposeKeeping',
    ask: ({ id }) => ({ document, variables: { id } }),
    trail: ({ space }) => trailOf(space),
    view: ({ space }) => ({ cancelHref: `/spaces/${space.id}/keeping` }),
    done: (_answer, { asked }) => ({ to: `/spaces/${asked.id}` }),
  };
}

/** What was proposed, confirmed or declined. */
function answerForm(verb: 'confirmKeeping' | 'withdrawKeeping', path: string, words: Form['words']): Form<KeepingData> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
  const keyed = verb === 'confirmKeeping';
  return {
    path: `/keepings/:id/${path}`,
    who: 'members',
    verb,
    words,
    ask: ({ id }: Asked) => ({
      document: 'query Keeping($id: ID!) { keeping(id: $id) { id deed space { id name } } }',
      variables: { id },
    }),
    trail: ({ keeping }) => trailOf(keeping.space),
    view: ({ keeping }) => ({
      heading: `${words.heading}: ${keepingWords.deeds[keeping.deed].heading.toLowerCase()}`,
      cancelHref: `/spaces/${keeping.space.id}`,
    }),
    fields: [],
    submit: mutation(
      `mutation ${type}($input: ${type}Input!) { ${verb}(input: $input) { keeping { id } } }`,
      ({ asked, key }) => ({
        keepingId: asked.id,
        ...(keyed ? { idempotencyKey: key } : {}),
      }),
    ),
    done: (_answer, _given, { keeping }) => ({ to: `/spaces/${keeping.space.id}` }),
  };
}

function trailOf({ id, name }: { readonly id: string; readonly name: string }) {
  return [
    { text: name, href: `/spaces/${id}` },
    { text: keepingWords.heading, href: `/spaces/${id}/keeping` },
  ];
}

export const keepingForms: readonly Form[] = [
  formOf(handOverForm),
  formOf(proposeForm('CLOSE', 'close', closeWords)),
  formOf(proposeForm('REOPEN', 'reopen', reopenWords)),
  formOf(proposeForm('WIND_UP', 'wind-up', windUpWords)),
  formOf(answerForm('confirmKeeping', 'confirm', confirmKeepingWords)),
  formOf(answerForm('withdrawKeeping', 'withdraw', withdrawKeepingWords)),
];
