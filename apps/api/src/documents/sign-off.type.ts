import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BOARD_STANDINGS, CONTENT_SAYS, POSITIONS } from '#libs/documents/core';
import type { Ref } from '../ref.js';
import { enumOf } from '../enum-of.js';
import { Level } from '../level.type.js';
import { Organization } from '../organizations/organization.type.js';
import { PartialDate } from '../partial-date.type.js';
import { Told } from '../told.type.js';

export const Position = enumOf(POSITIONS);
registerEnumType(Position, {
  name: 'Position',
  description: 'What a party thought of a version.',
  valuesMap: {
    APPROVED: { description: 'Approved it.' },
    REFUSED: { description: 'Refused it.' },
    CONDITIONAL: { description: 'Approved it on a condition.' },
    WITHDRAWN: { description: 'Took an approval back.' },
    NOT_SOUGHT: { description: 'Was not asked.' },
  },
});

export const ContentSays = enumOf(CONTENT_SAYS);
registerEnumType(ContentSays, {
  name: 'ContentSays',
  description: 'What a source says a document does with a topic.',
  valuesMap: { CONTAINS: { description: 'It contains it.' }, LACKS: { description: 'It does not.' } },
});

export const BoardStanding = enumOf(BOARD_STANDINGS);
registerEnumType(BoardStanding, {
  name: 'BoardStanding',
  description: 'How two documents stand to each other on a topic, as reported. This is no finding of a comparison.',
  valuesMap: {
    IN_BOTH: { description: 'Reported in both.' },
    ONLY_IN_FIRST: { description: 'Reported only in the first.' },
    ONLY_IN_SECOND: { description: 'Reported only in the second.' },
    SOURCES_DIFFER: { description: 'Sources differ.' },
    NOT_REPORTED_OF_BOTH: { description: 'Nothing is reported of one of them.' },
  },
});

@ObjectType({ description: 'A party’s position on a version, as somebody says it was.' })
export class SignOff extends Told {
  @Field(() => ID)
  id: string;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;

  @Field(() => Organization, { description: 'The party whose position it is.' })
  party: Ref<Organization>;

  @Field(() => String, { description: 'In what role within the party: legal, communications, chief executive.' })
  role: string;

  @Field(() => Position, { description: 'What it thought of the version.' })
  position: string;

  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  says: string | null;

  @Field(() => Organization, { description: 'Who says that this was the position.' })
  assertedBy: Ref<Organization>;

  @Field(() => String, { nullable: true, description: 'The chain of telling.' })
  toldTo: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When the position was taken; none when nobody has said. It is not when it was put on the record.',
  })
  on: PartialDate | null;

  @Field(() => [Dispute], { description: 'Who disputes that this was the position.' })
  disputes: Dispute[];
}

@ObjectType({ description: 'Somebody disputes a sign-off. It stands beside it, never over it.' })
export class Dispute extends Told {
  @Field(() => ID)
  id: string;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;

  @Field(() => Organization, { description: 'Who disputes it.' })
  by: Ref<Organization>;

  @Field(() => String, { description: 'The source’s own verb.' })
  verb: string;

  @Field(() => String, { description: 'What they say instead.' })
  says: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When they disputed it; none when nobody has said. It is not when the dispute was put on the record.',
  })
  on: PartialDate | null;
}

@ObjectType({ description: 'What a source says a version contains or lacks.' })
export class ContentPoint extends Told {
  @Field(() => ID)
  id: string;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;

  @Field(() => String, { description: 'The topic, in the words of whoever entered it.' })
  topic: string;

  @Field(() => ContentSays, { description: 'Whether the version contains or lacks it.' })
  says: string;

  @Field(() => String, { nullable: true, description: 'The source’s own words for it.' })
  wording: string | null;
}

@ObjectType({ description: 'One topic on which two documents are set side by side.' })
export class BoardPoint {
  @Field(() => String, { description: 'The topic, in the words of whoever entered it.' })
  topic: string;

  @Field(() => BoardStanding, { description: 'How the two documents stand to each other on it, as reported.' })
  standing: string;

  @Field(() => [ContentPoint], { description: 'What sources say of the first document.' })
  first: ContentPoint[];

  @Field(() => [ContentPoint], { description: 'What sources say of the second.' })
  second: ContentPoint[];

  @Field(() => Int, { description: 'How many sources are cited for this topic.' })
  sources: number;

  @Field(() => Int, { description: 'How many voices they come down to.' })
  origins: number;
}
