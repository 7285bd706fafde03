import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Context, Field, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { VersionFilesService, versionsOfTexts } from '#libs/documents';
import { payloadOf, type ApiContext } from '../context.js';
import { RecordPageArgs } from '../read/as-of.js';
import { Version, VersionConnection } from '../documents/work.type.js';
import { payloadTypeOf } from '../payload.js';
import { RecordVersionFromFileInput } from './version-file.input.js';

const RecordVersionFromFilePayload = payloadTypeOf('RecordVersionFromFile', 'version', () => Version);

@ArgsType()
class VersionsArgs extends RecordPageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Only those that have this text to the letter: its SHA-256 as 64 hexadecimal digits, in small letters or capitals.',
  })
  textHash?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only those that have one of these texts to the letter: up to 200 such hashes.',
  })
  textHashes?: string[] | null;
}

@Resolver()
export class VersionFileResolver {
  constructor(private readonly versionFiles: VersionFilesService) {}

  @Query(() => VersionConnection, {
    name: 'versions',
    description:
      'Every version you can see, in the order recorded. By a text hash they tell whether a file is one that is held already.',
  })
  listVersions(@Args() args: VersionsArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    const one = args.textHash == null ? null : [args.textHash];
    const conditions = [...versionsOfTexts(one, 'textHash'), ...versionsOfTexts(args.textHashes, 'textHashes')];
    return context.read.page('Version', [{ column: 'recorded_at', holds: 'instant' }], args, conditions, info);
  }

  @Mutation(() => RecordVersionFromFilePayload, {
    description: 'Puts a text of a file in your tray on the record as a version, with the file’s tracked changes and comments.',
  })
  recordVersionFromFile(
    @Args('input') input: RecordVersionFromFileInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payloadOf(context, this.versionFiles.recordVersionFromFile(context.viewer, input), 'Version', 'version', info);
  }
}
