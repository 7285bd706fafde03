import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IdField } from '../input/fields.js';
import { Instant } from '../scalars/instant.scalar.js';

@ObjectType({ description: 'A browser in which you are signed in.' })
export class Session {
  @Field(() => ID)
  id: string;

  @Field(() => Instant)
  beganAt: string;

  @Field(() => Instant, { description: 'When it was last used, to the minute.' })
  seenAt: string;

  @Field(() => Instant, { description: 'When it ends whatever happens. It ends earlier when it is not used for 30 minutes.' })
  endsAt: string;

  @Field(() => Boolean, { description: 'Whether it is the one you ask from.' })
  current: boolean;
}

@ObjectType({ description: 'Your account. Nobody else sees any of it but the name, which the members of your spaces see.' })
export class Account {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'The name you go by here; none while nobody has accepted its invitation.' })
  pseudonym: string | null;

  @Field(() => Boolean, { description: 'Whether you may open spaces.' })
  opensSpaces: boolean;

  @Field(() => Int, { description: 'How many of your recovery codes are not used yet.' })
  recoveryCodesLeft: number;

  @Field(() => [Session], { description: 'Where you are signed in, the newest first.' })
  sessions: Session[];
}

@InputType()
export class EndSessionInput {
  @IdField('The session.')
  sessionId: string;
}

@ObjectType()
export class EndSessionPayload {
  @Field(() => ID, { description: 'The id the session had.' })
  endedId: string;
}
