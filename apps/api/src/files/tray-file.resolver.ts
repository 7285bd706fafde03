import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireMember } from '#libs/access/core';
import { CapturesService, FilesService } from '#libs/documents';
import type { ApiContext } from '../context.js';
import { PageArgs, type Connection } from '../read/connection.js';
import type { Thing } from '../read/thing.js';
import { CaptureAddressInput } from './capture.type.js';
import { DiscardFilePayload, TrayFileConnection, TrayFileInput, TrayFilePayload } from './tray-file.type.js';

@Resolver()
export class TrayFileResolver {
  constructor(
    private readonly files: FilesService,
    private readonly captures: CapturesService,
  ) {}

  @Query(() => TrayFileConnection, {
    name: 'trayFiles',
    description: 'The files you put in and have not put on the record, the last first. Ask again to see how far each has come.',
  })
  async listTrayFiles(
    @Args() args: PageArgs,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    requireMember(context.viewer);
    return context.read.page('TrayFile', [{ column: 'put_at', holds: 'instant', descending: true }], args, [], info);
  }

  @Mutation(() => TrayFilePayload, {
    description:
      'Fetches a web address once, with limits, and puts what it gave into your tray, read, with the time, the status and the hash. The answer may take 25 seconds.',
  })
  async captureAddress(
    @Args('input') input: CaptureAddressInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<{ trayFile: Thing }> {
    const id = await this.captures.captureAddress(context.viewer, input);
    return { trayFile: await context.read.one('TrayFile', id, info, 'id', 'trayFile') };
  }

  @Mutation(() => TrayFilePayload, { description: 'Reads a file in your tray once more.' })
  async readFileAgain(
    @Args('input') input: TrayFileInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<{ trayFile: Thing }> {
    const id = await this.files.readAgain(context.viewer, input);
    return { trayFile: await context.read.one('TrayFile', id, info, 'id', 'trayFile') };
  }

  @Mutation(() => DiscardFilePayload, { description: 'Throws a file in your tray away; nothing of it stays.' })
  async discardFile(@Args('input') input: TrayFileInput, @Context() context: ApiContext): Promise<DiscardFilePayload> {
    return { discardedId: await this.files.discard(context.viewer, input) };
  }
}
