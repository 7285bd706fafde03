import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SessionsService } from '#libs/access';
import { requireMember } from '#libs/access/core';
import type { Order } from '#libs/persistence';
import type { ApiContext } from '../context.js';
import {
  Account,
  EndSessionInput,
  EndSessionPayload,
  RevokeTokenInput,
  RevokeTokenPayload,
  type AccessToken,
  type Session,
} from './account.type.js';

const NEWEST: Order = [{ column: 'began_at', holds: 'instant', descending: true }];
const LAST_MADE: Order = [{ column: 'created_at', holds: 'instant', descending: true }];
const BY_USE: Order = [{ column: 'used_at', holds: 'instant', nullable: true }];

@Resolver()
export class AccountResolver {
  constructor(private readonly sessions: SessionsService) {}

  @Query(() => Account, { description: 'Your account, for you alone.' })
  async account(@Context() { viewer, read }: ApiContext): Promise<Account> {
    const member = requireMember(viewer);
    const person = await read.find('Person', member.actorId, 'pseudonym');
    const codes = await read.all('RecoveryCode', BY_USE, 'usedAt');
    const sessions = await read.all('Session', NEWEST, 'id', 'beganAt', 'seenAt', 'endsAt');
    const tokens = await read.all('AccessToken', LAST_MADE, 'id', 'name', 'scope', 'createdAt', 'expiresAt');
    return {
      id: member.actorId,
      pseudonym: (person?.['pseudonym'] as string | undefined) ?? null,
      opensSpaces: member.opensSpaces,
      recoveryCodesLeft: codes.filter((code) => code['usedAt'] === null).length,
      sessions: sessions.map((session) => ({ ...session, current: session['id'] === member.sessionId }) as unknown as Session),
      tokens: tokens as unknown as AccessToken[],
    };
  }

  @Mutation(() => EndSessionPayload, { description: 'Ends a session of yours; what is asked under it from then on is nobody’s.' })
  async endSession(@Args('input') input: EndSessionInput, @Context() { viewer }: ApiContext): Promise<EndSessionPayload> {
    return { endedId: await this.sessions.endSession(viewer, input) };
  }

  @Mutation(() => RevokeTokenPayload, { description: 'Ends a token of yours; the next request with it is refused.' })
  async revokeToken(@Args('input') input: RevokeTokenInput, @Context() { viewer }: ApiContext): Promise<RevokeTokenPayload> {
    return { revokedId: await this.sessions.revokeToken(viewer, input) };
  }
}
