import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { INVITED_AS, OUTSIDERS, ROLES, type InvitedAs as As, type Role as RoleValue } from '#libs/access/core';
import { enumOf } from '../enum-of.js';
import { EnumField, IdField, NumberField, TextField } from '../input/fields.js';
import { Organization } from '../organizations/organization.type.js';
import type { Ref } from '../ref.js';
import { Instant } from '../scalars/instant.scalar.js';

const STEWARD = { description: 'Keeps the space: lets people in, and decides what is released.' };
const EDITOR = { description: 'Puts things on the record.' };
const READER = { description: 'Reads all of the space, and writes notes of their own.' };
const JOURNALIST = { description: 'Belongs to no space: sees what an embargo names them for.' };
const OFFICE = {
  description: 'Belongs to no space: the office of an institution, which sees what it was asked to reply to, and may only reply.',
};

export const Role = enumOf(ROLES);
registerEnumType(Role, { name: 'Role', description: 'What a member may do in a space.', valuesMap: { STEWARD, EDITOR, READER } });

export const OutsiderKind = enumOf(OUTSIDERS);
registerEnumType(OutsiderKind, {
  name: 'OutsiderKind',
  description: 'What somebody outside was let in for.',
  valuesMap: { JOURNALIST, OFFICE },
});

export const InvitedAs = enumOf(INVITED_AS);
registerEnumType(InvitedAs, {
  name: 'InvitedAs',
  description: 'What somebody is invited as.',
  valuesMap: { STEWARD, EDITOR, READER, JOURNALIST, OFFICE },
});

@ObjectType({ description: 'Somebody with an account, by the name they chose; who they are is not kept here.' })
export class Person {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'The name they go by here.' })
  pseudonym: string;
}

@ObjectType({ description: 'Somebody who belongs to a space. The other members see it, and nobody else.' })
export class Member {
  @Field(() => ID)
  id: string;

  @Field(() => Person, { nullable: true, description: 'None while nobody has accepted the invitation of the account.' })
  person: Ref<Person> | null;

  @Field(() => Role, { description: 'What they may do in the space.' })
  role: string;

  @Field(() => Instant, { description: 'Since when they belong to it.' })
  since: string;
}

@ObjectType({ description: 'An invitation into a space. Its words are told once, to whoever made it. Stewards alone see it.' })
export class Invitation {
  @Field(() => ID)
  id: string;

  @Field(() => Role, { nullable: true, description: 'The role it gives; none for outsiders.' })
  role: string | null;

  @Field(() => OutsiderKind, { nullable: true, description: 'What it lets somebody outside in for; none for members.' })
  outsider: string | null;

  @Field(() => Organization, { nullable: true, description: 'The institution that an office speaks for.' })
  institution: Ref<Organization> | null;

  @Field(() => Instant, { description: 'When it was made.' })
  madeAt: string;

  @Field(() => Instant, { description: 'When it opens nothing any more.' })
  endsAt: string;

  @Field(() => Instant, { nullable: true, description: 'When somebody accepted it.' })
  usedAt: string | null;
}

@ObjectType({ description: 'Somebody who belongs to no space and was let in for one thing, until a day. Stewards alone see it.' })
export class Outsider {
  @Field(() => ID)
  id: string;

  @Field(() => Person, { nullable: true, description: 'Who they are, by the name they chose.' })
  person: Ref<Person> | null;

  @Field(() => OutsiderKind, { description: 'What they were let in for.' })
  kind: string;

  @Field(() => Organization, { nullable: true, description: 'The institution that an office speaks for.' })
  institution: Ref<Organization> | null;

  @Field(() => Instant, { description: 'Since when they are let in.' })
  since: string;

  @Field(() => Instant, { description: 'When it ends.' })
  endsAt: string;
}

@InputType({ description: 'What invite takes: the space, what somebody becomes there and, for outsiders, for how long.' })
export class InviteInput {
  @IdField('The space.')
  spaceId: string;

  @EnumField(() => InvitedAs, 'What they become.')
  as: As;

  @NumberField(
    'For outsiders: how many days they are let in, 14 unless you say otherwise.',
    { least: 1, most: 90 },
    { optional: true },
  )
  days?: number | null;

  @IdField('For the office of an institution: which one. Nobody else is invited for one.', { optional: true })
  institutionId?: string | null;

  @TextField(
    'A word of your own: a repeat with the same word gives new words for the same invitation.',
    { most: 200, lines: 'one' },
    { optional: true },
  )
  idempotencyKey?: string | null;
}

@InputType({ description: 'What withdrawInvitation takes: an invitation into a space of which you are a steward.' })
export class WithdrawInvitationInput {
  @IdField('The invitation.')
  invitationId: string;
}

@InputType({ description: 'What changeRole takes: which member of a space, and what they may do there from now on.' })
export class ChangeRoleInput {
  @IdField('The space.')
  spaceId: string;

  @IdField('The person.')
  memberId: string;

  @EnumField(() => Role, 'What they may do from now on.')
  role: RoleValue;
}

@InputType({ description: 'What removeMember takes: who is to belong to which space no more.' })
export class RemoveMemberInput {
  @IdField('The space.')
  spaceId: string;

  @IdField('The person; you yourself, to leave.')
  memberId: string;
}

@InputType({ description: 'What endOutsider takes: somebody from outside who is to see nothing more.' })
export class EndOutsiderInput {
  @IdField('The outsider.')
  outsiderId: string;
}

@ObjectType({ description: 'What invite answers with: the invitation, and the words that open it, told this once.' })
export class InvitePayload {
  @Field(() => Invitation, { description: 'The invitation, without its words.' })
  invitation: Ref<Invitation>;

  @Field(() => String, { description: 'The six words. They are told this once and stored as a hash.' })
  phrase: string;
}

@ObjectType({ description: 'What withdrawInvitation answers with, once the words open nothing any more.' })
export class WithdrawInvitationPayload {
  @Field(() => ID, { description: 'The id the invitation had.' })
  withdrawnId: string;
}

@ObjectType({ description: 'What changeRole answers with: the member as they stand now.' })
export class ChangeRolePayload {
  @Field(() => Member, { description: 'The member, with the new role.' })
  member: Ref<Member>;
}

@ObjectType({ description: 'What removeMember answers with: who belongs to the space no more.' })
export class RemoveMemberPayload {
  @Field(() => ID, { description: 'The person.' })
  removedId: string;
}

@ObjectType({ description: 'What endOutsider answers with: whom it ended for.' })
export class EndOutsiderPayload {
  @Field(() => Outsider, { description: 'Whom it ended for.' })
  outsider: Ref<Outsider>;
}
