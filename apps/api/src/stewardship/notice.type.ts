import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NOTICE_KINDS } from '#libs/stewardship/core';
import { Space } from '../access/space.type.js';
import { enumOf } from '../enum-of.js';
import { IdField } from '../input/fields.js';
import { SubjectKind } from '../level.type.js';
import { connectionTypeOf } from '../read/connection.js';
import type { Ref } from '../ref.js';
import { Instant } from '../scalars/instant.scalar.js';

export const NoticeKind = enumOf(NOTICE_KINDS);
registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: 'What members are told of.',
  valuesMap: {
    EMBARGO_ENDS: {
      description:
        'An embargo ends within seven days. From then on a steward can release the thing. Nothing is released by itself.',
    },
    KEEPING_PROPOSED: {
      description: 'Somebody proposed what is to become of the space. Nothing changes until somebody else confirms it.',
    },
  },
});

@ObjectType({ description: 'What the members of a space are told on their pages. It is not on the record and never public.' })
export class Notice {
  @Field(() => ID)
  id: string;

  @Field(() => Space)
  space: Ref<Space>;

  @Field(() => NoticeKind)
  kind: string;

  @Field(() => SubjectKind, { description: 'What kind of thing it is about.' })
  thingKind: string;

  @Field(() => ID, { description: 'The thing it is about.' })
  thingId: string;

  @Field(() => Instant)
  madeAt: string;

  @Field(() => Instant, { nullable: true, description: 'Since when it counts as seen to, for the whole space.' })
  seenAt: string | null;

  @Field(() => Instant, { nullable: true, description: 'When what it is about comes: the end of the embargo.' })
  until: string | null;
}

export const NoticeConnection = connectionTypeOf('Notice', () => Notice);

@InputType()
export class MarkNoticeSeenInput {
  @IdField('The notice.')
  noticeId: string;
}

@ObjectType()
export class MarkNoticeSeenPayload {
  @Field(() => Notice)
  notice: Ref<Notice>;
}
