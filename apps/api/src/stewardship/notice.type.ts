import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NOTICE_KINDS } from '#libs/stewardship/core';
import { Space } from '../access/space.type.js';
import { enumOf } from '../enum-of.js';
import { IdField } from '../input/fields.js';
import { SubjectKind } from '../level.type.js';
import { connectionTypeOf, PageArgs } from '../read/connection.js';
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
    REPLY_RECEIVED: {
      description:
        'The office of an institution replied through the space. Nobody outside the space sees it before it is released.',
    },
    RELEASE_PROPOSED: {
      description:
        'Somebody said that a thing is ready for everybody. The stewards of the space are told, but for whoever said it.',
    },
    KEEPING_PROPOSED: {
      description: 'Somebody proposed what is to become of the space. Nothing changes until somebody else confirms it.',
    },
    SPACE_WOUND_UP: { description: 'All that was to go of a space that was wound up is gone.' },
    ADDRESS_CHANGED: { description: 'A checked address gave another text, which became this version.' },
    ADDRESS_UNREACHABLE: { description: 'The checked address of this version gave us no page, several times in a row.' },
    ADDRESS_VANISHED: { description: 'The checked address of this version answered 404 or 410, twice in a row.' },
    ADDRESS_ELSEWHERE: { description: 'The checked address of this version sent us to another address with another text.' },
    ADDRESS_UNSTEADY: { description: 'The checked address of this version gave us another text each time.' },
    ADDRESS_BACK: { description: 'The checked address of this version gave us its page again.' },
  },
});

@ObjectType({ description: 'What the members of a space are told on their pages. It is not on the record and never public.' })
export class Notice {
  @Field(() => ID)
  id: string;

  @Field(() => Space, { description: 'The space whose members are told.' })
  space: Ref<Space>;

  @Field(() => NoticeKind, { description: 'What it tells of.' })
  kind: string;

  @Field(() => SubjectKind, { description: 'What kind of thing it is about.' })
  thingKind: string;

  @Field(() => ID, { description: 'The thing it is about.' })
  thingId: string;

  @Field(() => Instant, { description: 'When it was made.' })
  madeAt: string;

  @Field(() => Instant, { nullable: true, description: 'Since when it counts as seen to, for the whole space.' })
  seenAt: string | null;

  @Field(() => Instant, { nullable: true, description: 'When what it is about comes: the end of the embargo.' })
  until: string | null;
}

export const NoticeConnection = connectionTypeOf('Notice', () => Notice);

@ArgsType()
export class NoticesArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'In quiet mode, also what waits until it ends.' })
  whatWaits?: boolean | null;
}

@InputType({ description: 'What markNoticeSeen takes: a notice that somebody sees to.' })
export class MarkNoticeSeenInput {
  @IdField('The notice.')
  noticeId: string;
}

@ObjectType({ description: 'What markNoticeSeen answers with: the notice as it stands now.' })
export class MarkNoticeSeenPayload {
  @Field(() => Notice, { description: 'The notice as it stands now.' })
  notice: Ref<Notice>;
}
