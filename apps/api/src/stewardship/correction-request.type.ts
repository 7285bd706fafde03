import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Space } from '../access/space.type.js';
import { connectionTypeOf } from '../read/connection.js';
import type { Ref } from '../ref.js';
import { Instant } from '../scalars/instant.scalar.js';

@ObjectType({
  description: 'What somebody without an account says is wrong here. For those who can answer it; nothing of it is public.',
})
export class CorrectionRequest {
  @Field(() => ID)
  id: string;

  @Field(() => Space, { nullable: true, description: 'The space that keeps the page; null when none does.' })
  space: Ref<Space> | null;

  @Field(() => String, { description: 'The page, as they wrote it.' })
  page: string;

  @Field(() => String, { description: 'What they say is wrong.' })
  says: string;

  @Field(() => String, { nullable: true, description: 'How they can be answered, when they said so.' })
  answerTo: string | null;

  @Field(() => Instant)
  receivedAt: string;
}

export const CorrectionRequestConnection = connectionTypeOf('CorrectionRequest', () => CorrectionRequest);
