import { mutation, type Form } from '../forms/form.js';
import { PageProblem } from '../layout/problem.js';
import { changeRoleWords as words } from './change-role.words.js';
import { roleWords } from './roles.words.js';
import { spaceQuery, type MemberData, type SpaceData } from './space.query.js';

/** Another role for a member, from their next request on. */
export const changeRoleForm: Form<SpaceData> = {
  path: '/spaces/:id/members/:person/role',
  who: 'members',
  verb: 'changeRole',
  words,
  ask: ({ id }) => ({ document: spaceQuery, variables: { id } }),
  trail: ({ space }) => [{ text: space.name, href: `/spaces/${space.id}` }],
  view: (data, asked) => ({
    heading: `${words.heading}: ${memberAt(data, asked.named['person']).person?.pseudonym ?? ''}`,
    cancelHref: `/spaces/${data.space.id}`,
  }),
  fields: (data, asked) => [
    {
      name: 'role',
      is: 'choice',
      value: memberAt(data, asked.named['person']).role,
      options: Object.entries(roleWords).map(([value, option]) => ({ value, ...option })),
    },
  ],
  submit: mutation(
    'mutation ChangeRole($input: ChangeRoleInput!) { changeRole(input: $input) { member { id } } }',
    ({ values, asked }) => ({ spaceId: asked.id, memberId: asked.named['person'], role: values['role'] }),
  ),
  done: (_answer, { asked }) => ({ to: `/spaces/${asked.id}` }),
};

/** @throws PageProblem 404: nobody of that id belongs to the space */
export function memberAt({ space }: SpaceData, person: string | undefined): MemberData {
  const found = space.members.find((member) => member.person?.id === person);
  if (!found) throw new PageProblem(404, 'not-found');
  return found;
}
