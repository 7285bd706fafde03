import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../enum-of.js';
import { IdField } from '../input/fields.js';
import { Instant } from '../scalars/instant.scalar.js';

@ObjectType({ description: 'A browser in which you are signed in.' })
export class Session {
  @Field(() => ID)
  id: string;

  @Field(() => Instant, { description: 'When it began.' })
  beganAt: string;

  @Field(() => Instant, { description: 'When it was last used, to the minute.' })
  seenAt: string;

  @Field(() => Instant, { description: 'When it ends whatever happens. It ends earlier when it is not used for 30 minutes.' })
  endsAt: string;

  @Field(() => Boolean, { description: 'Whether it is the one you ask from.' })
  current: boolean;
}

export const TokenScope = enumOf(['first', 'read', 'write']);
registerEnumType(TokenScope, {
  name: 'TokenScope',
  description: 'What a token may do in your name.',
  valuesMap: {
    FIRST: { description: 'All that you may: the token that the first start wrote into a file.' },
    READ: { description: 'Read what you may read.' },
    WRITE: { description: 'Read, and put on the record. It lets nobody in, releases nothing and makes no token.' },
  },
});

@ObjectType({ description: 'A token of the API that acts in your name. The token itself was told once and is stored as a hash.' })
export class AccessToken {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What you called it.' })
  name: string;

  @Field(() => TokenScope, { description: 'What it may do in your name.' })
  scope: string;

  @Field(() => Instant, { description: 'When it was made.' })
  createdAt: string;

  @Field(() => Instant, { nullable: true, description: 'When it opens nothing any more; none for that of the first start.' })
  expiresAt: string | null;
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

  @Field(() => [AccessToken], { description: 'Your tokens of the API, the newest first, also those that have expired.' })
  tokens: AccessToken[];
}

@InputType({ description: 'Which of your sessions is to end, as Account.sessions tells it.' })
export class EndSessionInput {
  @IdField('The session.')
  sessionId: string;
}

@ObjectType({ description: 'What endSession answers with, once the session opens nothing any more.' })
export class EndSessionPayload {
  @Field(() => ID, { description: 'The id the session had.' })
  endedId: string;
}

@InputType({ description: 'Which of your tokens is to end, as Account.tokens tells it.' })
export class RevokeTokenInput {
  @IdField('The token, by its id.')
  tokenId: string;
}

@ObjectType({ description: 'What revokeToken answers with, once the token opens nothing any more.' })
export class RevokeTokenPayload {
  @Field(() => ID, { description: 'The id the token had.' })
  revokedId: string;
}
