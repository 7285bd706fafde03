import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Commitment } from '../commitments/commitment.type.js';
import { Comparison } from '../documents/comparison.type.js';
import { Work } from '../documents/work.type.js';
import { Engagement } from '../engagements/engagement.type.js';
import { Source } from '../evidence/source.type.js';
import { SubjectKind } from '../level.type.js';
import { Organization } from '../organizations/organization.type.js';
import { connectionTypeOf } from '../read/connection.js';
import { Instant } from '../scalars/instant.scalar.js';

@ObjectType({ description: 'A piece of what was found.' })
export class FoundPiece {
  @Field(() => String, { description: 'Its words.' })
  text: string;

  @Field(() => Boolean, { description: 'True when it is what was searched for, in any form of the word.' })
  matched: boolean;
}

@ObjectType({
  description: 'A text on the record that holds what was searched for. It stands on the page of one of the things named.',
})
export class Found {
  @Field(() => ID, { description: 'The row that holds it.' })
  id: string;

  @Field(() => SubjectKind, { description: 'What kind of thing says it.' })
  kind: string;

  @Field(() => [FoundPiece], { description: 'Its words, or the parts of them around what was searched for.' })
  says: FoundPiece[];

  @Field(() => Instant, { description: 'When it was put on the record.' })
  recordedAt: string;

  @Field(() => Organization, { nullable: true, description: 'Whose word it is; null where it is told on the page alone.' })
  by: Organization | null;

  @Field(() => Organization, { nullable: true, description: 'The body it is about, when it stands there.' })
  organization: Organization | null;

  @Field(() => Source, { nullable: true, description: 'The source it is said in, when it stands there.' })
  source: Source | null;

  @Field(() => Engagement, { nullable: true, description: 'The engagement it belongs to, when it stands there.' })
  engagement: Engagement | null;

  @Field(() => Work, { nullable: true, description: 'The work it is part of, when it stands there.' })
  work: Work | null;

  @Field(() => Comparison, { nullable: true, description: 'The comparison it is about, when it stands there.' })
  comparison: Comparison | null;

  @Field(() => Commitment, { nullable: true, description: 'The commitment it is about, when it stands there.' })
  commitment: Commitment | null;
}

export const FoundConnection = connectionTypeOf('Found', () => Found);
