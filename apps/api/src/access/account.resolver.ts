import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SessionsService } from '#libs/access';
import { requireMember } from '#libs/access/core';
import type { Order } from '#libs/persistence';
import type { ApiContext } from '../context.js';
import { Account, EndSessionInput, EndSessionPayload, type Session } from './account.type.js';

const NEWEST: Order = [{ column: 'began_at', holds: 'instant', descending: true }];
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
    return {
      id: member.actorId,
      pseudonym: (person?.['pseudonym'] as string | undefined) ?? null,
      opensSpaces: member.opensSpaces,
      recoveryCodesLeft: codes.filter((code) => code['usedAt'] === null).length,
      sessions: sessions.map((session) => ({ ...session, current: session['id'] === member.sessionId }) as unknown as Session),
    };
  }

  @Mutation(() => EndSessionPayload, { description: 'Ends a session of yours; what is asked under it from then on is nobody’s.' })
  async endSession(@Args('input') input: EndSessionInput, @Context() { viewer }: ApiContext): Promise<EndSessionPayload> {
    return { endedId: await this.sessions.endSession(viewer, input) };
  }
}
