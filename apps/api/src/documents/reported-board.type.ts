import { Field, ObjectType } from '@nestjs/graphql';
import type { Ref } from '../ref.js';
import { BoardPoint } from './sign-off.type.js';
import { Version } from './work.type.js';

@ObjectType({ description: 'Two documents side by side by what sources say of each. No text of ours is compared here.' })
export class ReportedBoard {
  @Field(() => Version, { description: 'The one version.' })
  first: Ref<Version>;

  @Field(() => Version, { description: 'The other version.' })
  second: Ref<Version>;

  @Field(() => [BoardPoint], { description: 'Each topic on which sources say something of either, with what they say.' })
  points: BoardPoint[];
}
