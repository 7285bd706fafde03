import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Context, Field, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SubjectKind as SubjectKindValue } from '#libs/kernel';
import { NEWEST_RECORDED, piecesOf, soughtFor } from '#libs/record';
import type { ApiContext } from '../context.js';
import { SubjectKind } from '../level.type.js';
import { PageArgs } from '../read/connection.js';
import { Found, FoundConnection, FoundPiece } from './search.type.js';

@ArgsType()
class SearchArgs extends PageArgs {
  @Field(() => String, {
    description:
      'Words that must all be there, in any form; "in quotes" they stand together, or asks for either, -word for none.',
  })
  text: string;

  @Field(() => SubjectKind, { nullable: true, description: 'Only what this kind of thing says.' })
  kind?: SubjectKindValue | null;
}

@Resolver(() => Found)
export class SearchResolver {
  @Query(() => FoundConnection, {
    description: 'Where words stand on the record, in what you can see; newest on the record first.',
  })
  search(@Args() args: SearchArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    const { conditions, given } = soughtFor(args);
    return context.read.page('Found', NEWEST_RECORDED, args, conditions, info, given);
  }

  @ResolveField(() => [FoundPiece])
  says(@Parent() { says }: { readonly says: string }) {
    return piecesOf(says);
  }
}
