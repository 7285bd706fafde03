import { Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { sayPartialDate } from '#libs/kernel';
import { Day } from './scalars/day.scalar.js';

@ObjectType({ description: 'A date that may be known only in part, with the words it was said in.' })
export class PartialDate {
  @Field(() => String, {
    description: 'In EDTF (ISO 8601-2): 2023-03-10, 2023-21 (spring 2023), 2022-12~ (about December 2022).',
  })
  edtf: string;

  @Field(() => String, { nullable: true, description: 'The words it was said in, such as "by the spring".' })
  said: string | null;

  @Field(() => Boolean, { description: 'True when somebody worked the date out from something else.' })
  inferred: boolean;

  @Field(() => Day, { nullable: true, description: 'The first day it can mean; none when nobody can name one.' })
  earliest: string | null;

  @Field(() => Day, { nullable: true, description: 'The last day it can mean; none when nobody can name one.' })
  latest: string | null;
}

@Resolver(() => PartialDate)
export class PartialDateResolver {
  @ResolveField(() => String, { description: 'In plain English, such as "spring 2023".' })
  inWords(@Parent() date: PartialDate): string {
    return sayPartialDate(date);
  }
}
