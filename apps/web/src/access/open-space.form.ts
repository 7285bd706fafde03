import { mutation, type Form } from '../forms/form.js';
import { joinSpaceWords, openSpaceWords } from './open-space.words.js';

/** A space of one's own; whoever opens it is its first steward. */
export const openSpaceForm: Form = {
  path: '/spaces/open',
  who: 'members',
  verb: 'openSpace',
  words: openSpaceWords,
  trail: () => openSpaceWords.trail,
  fields: [{ name: 'name', is: 'line' }],
  submit: mutation(
    'mutation OpenSpace($input: OpenSpaceInput!) { openSpace(input: $input) { space { id } } }',
    ({ values, key }) => ({ name: values['name'], idempotencyKey: key }),
  ),
  done: ({ data }) => ({ to: `/spaces/${(data as { readonly openSpace: { space: { id: string } } }).openSpace.space.id}` }),
};

/** Into another space with the account one has. */
export const joinSpaceForm: Form = {
  path: '/spaces/join',
  who: 'members',
  words: joinSpaceWords,
  trail: () => openSpaceWords.trail,
  fields: [{ name: 'phrase', is: 'line' }],
  submit: ({ door, values, caller, viewer }) => door.people.join({ phrase: values['phrase']! }, caller, viewer),
  done: () => ({ to: '/spaces' }),
};
