import type { GraphQLResolveInfo } from 'graphql';
import { Context, Info, ResolveField, Resolver } from '@nestjs/graphql';
import type { Order } from '#libs/persistence';
import { Viewer } from '../access/space.type.js';
import type { ApiContext } from '../context.js';
import type { Thing } from '../read/thing.js';
import { AskedReply } from './reply.type.js';

const AS_ASKED: Order = [{ column: 'recorded_at', holds: 'instant' }];

@Resolver(() => Viewer)
export class AskedReplyResolver {
  @ResolveField(() => [AskedReply])
  async asked(@Context() { viewer, read }: ApiContext, @Info() info: GraphQLResolveInfo): Promise<readonly Thing[]> {
    return viewer.kind === 'anonymous' ? [] : read.allAsked('AskedReply', AS_ASKED, info);
  }
}
