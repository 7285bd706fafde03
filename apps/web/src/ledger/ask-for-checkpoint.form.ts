import { mutation, type Form } from '../forms/form.js';
import { askForCheckpointWords as words } from './ledger.words.js';

interface SpaceName {
  readonly space: { readonly id: string; readonly name: string };
}

/** A checkpoint out of turn, for a steward who cannot wait. */
export const askForCheckpointForm: Form<SpaceName> = {
  path: '/spaces/:id/checkpoint',
  who: 'members',
  verb: 'askForCheckpoint',
  words,
  ask: ({ id }) => ({ document: 'query SpaceName($id: ID!) { space(id: $id) { id name } }', variables: { id } }),
  trail: ({ space }) => [{ text: space.name, href: `/spaces/${space.id}` }],
  view: ({ space }) => ({ cancelHref: `/spaces/${space.id}` }),
  fields: [],
  submit: mutation(
    'mutation AskForCheckpoint($input: AskForCheckpointInput!) { askForCheckpoint(input: $input) { askedAt } }',
    ({ asked }) => ({ spaceId: asked.id }),
  ),
  done: () => ({ to: '/ledger' }),
};
