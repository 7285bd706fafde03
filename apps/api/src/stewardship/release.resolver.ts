import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  EmbargoService,
  PreviewService,
  ReleaseService,
  RightsService,
  type Right as RightValue,
  TakingBackService,
  TakingsBackService,
} from '#libs/stewardship';
import type { ApiContext } from '../context.js';
import {
  EmbargoInput,
  ProposeReleaseInput,
  ProposeReleaseTogetherInput,
  ReleaseInput,
  ReleaseTogetherInput,
  TakeBackInput,
} from './release.input.js';
import {
  EmbargoPayload,
  HeldBack,
  ProposeReleasePayload,
  ProposeReleaseTogetherPayload,
  ReleasePayload,
  ReleasePreview,
  ReleaseTogetherPayload,
  TakeBackPayload,
  TakenBack,
} from './release.type.js';
import { ofThing, payload } from './payload.js';
import { Right } from './right.type.js';
import { THING, ThingInput } from './thing.input.js';

@Resolver()
export class ReleaseResolver {
  constructor(
    private readonly releases: ReleaseService,
    private readonly embargoes: EmbargoService,
    private readonly takingBack: TakingBackService,
    private readonly takingsBack: TakingsBackService,
    private readonly previews: PreviewService,
    private readonly rights: RightsService,
  ) {}

  @Query(() => ReleasePreview, {
    description: 'What readers would get if this were released now, read as everybody would read it, and what is held back.',
  })
  previewRelease(@Args('thing', { description: THING }) thing: ThingInput, @Context() context: ApiContext) {
    return ofThing(this.previews.previewRelease(context.viewer, thing));
  }

  @Query(() => [HeldBack], {
    description:
      'What bears on a public thing, or on what is read on its page and has none of its own, and is not public: a later date, a delivery, a dispute, a reply. Empty for anybody but members.',
  })
  heldBack(@Args('thing', { description: THING }) thing: ThingInput, @Context() context: ApiContext) {
    return this.previews.heldBack(context.viewer, thing);
  }

  @Query(() => [Right], {
    description: 'What you may do with a thing as it stands. Empty for anybody but members of its space.',
  })
  youMay(
    @Args('thing', { description: THING }) thing: ThingInput,
    @Context() context: ApiContext,
  ): Promise<readonly RightValue[]> {
    return this.rights.rightsTo(context.viewer, thing);
  }

  @Query(() => [TakenBack], { description: 'Whether a thing was public and was taken back, the last time first.' })
  takenBack(@Args('thing', { description: THING }) thing: ThingInput, @Context() context: ApiContext) {
    return this.takingsBack.takenBack(context.viewer, thing);
  }

  @Mutation(() => ProposeReleasePayload, {
    description: 'Says that a thing is ready for everybody. A comparison is proposed by one person and released by another.',
  })
  proposeRelease(@Args('input') input: ProposeReleaseInput, @Context() context: ApiContext) {
    return payload(input, this.releases.proposeRelease(context.viewer, input));
  }

  @Mutation(() => ReleasePayload, {
    description:
      'Makes a thing public, with what bears on how it reads: a commitment with its dates and deliveries, a call with its answers, a version with its sign-offs and their disputes, a comparison with its judged findings. Everybody sees it once all it hangs from is public too.',
  })
  release(@Args('input') input: ReleaseInput, @Context() context: ApiContext) {
    return payload(input, this.releases.release(context.viewer, input));
  }

  @Mutation(() => ReleaseTogetherPayload, {
    description:
      'Makes several things public in one act, each by the rules of release: all of them, or none. What was added to a public thing since is released so.',
  })
  async releaseTogether(@Args('input') input: ReleaseTogetherInput, @Context() context: ApiContext) {
    const { entry } = await this.releases.releaseTogether(context.viewer, input);
    return { things: input.things, entry };
  }

  @Mutation(() => ProposeReleaseTogetherPayload, {
    description: 'Says of several things in one act that they are ready for everybody: of all of them, or of none.',
  })
  async proposeReleaseTogether(@Args('input') input: ProposeReleaseTogetherInput, @Context() context: ApiContext) {
    const { entry } = await this.releases.proposeReleaseTogether(context.viewer, input);
    return { things: input.things, entry };
  }

  @Mutation(() => EmbargoPayload, {
    description:
      'Shows a thing to named accounts outside the space, and holds its release until a moment. It never ends in a release by itself.',
  })
  embargo(@Args('input') input: EmbargoInput, @Context() context: ApiContext) {
    return payload(input, this.embargoes.embargo(context.viewer, input));
  }

  @Mutation(() => TakeBackPayload, {
    description: 'Takes a thing out of everybody’s sight. That it was public, until when, and the reason stay public.',
  })
  takeBack(@Args('input') input: TakeBackInput, @Context() context: ApiContext) {
    return payload(input, this.takingBack.takeBack(context.viewer, input));
  }
}
