import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { CommitmentsModule } from '#libs/commitments';
import { DocumentsModule } from '#libs/documents';
import { EngagementsModule } from '#libs/engagements';
import { EvidenceModule } from '#libs/evidence';
import { OrganizationsModule } from '#libs/organizations';
import { RecordingModule } from '#libs/recording';
import { StewardshipModule } from '#libs/stewardship';
import { SpaceResolver } from './access/space.resolver.js';
import { ApiContextFactory } from './api-context.factory.js';
import { CallAnswerResolver, CallResolver } from './commitments/call.resolver.js';
import { CommitmentResolver, DueDateResolver } from './commitments/commitment.resolver.js';
import { ComparisonResolver } from './documents/comparison.resolver.js';
import { SignOffResolver } from './documents/sign-off.resolver.js';
import { WorkResolver } from './documents/work.resolver.js';
import { EngagementResolver } from './engagements/engagement.resolver.js';
import { RefusalFilter } from './errors/refusal.filter.js';
import { EvidenceResolver } from './evidence/evidence.resolver.js';
import { ExecuteService } from './execute.service.js';
import { GraphqlOptions } from './graphql.options.js';
import { inputRefusal } from './input/input-refusal.js';
import { OrganizationResolver } from './organizations/organization.resolver.js';
import { PartialDateResolver } from './partial-date.type.js';
import { NoteResolver } from './recording/note.resolver.js';
import { DayScalar } from './scalars/day.scalar.js';
import { InstantScalar } from './scalars/instant.scalar.js';
import { ReleaseResolver } from './stewardship/release.resolver.js';

@Module({ providers: [ApiContextFactory], exports: [ApiContextFactory] })
class ApiContextModule {}

/** The GraphQL face. Needs the PersistenceModule beside it, and `viewer` on each HTTP request. */
@Module({
  imports: [
    ApiContextModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({ driver: ApolloDriver, imports: [ApiContextModule], useClass: GraphqlOptions }),
    RecordingModule,
    OrganizationsModule,
    EvidenceModule,
    EngagementsModule,
    DocumentsModule,
    CommitmentsModule,
    StewardshipModule,
  ],
  providers: [
    ExecuteService,
    DayScalar,
    InstantScalar,
    PartialDateResolver,
    SpaceResolver,
    NoteResolver,
    OrganizationResolver,
    EvidenceResolver,
    EngagementResolver,
    WorkResolver,
    SignOffResolver,
    ComparisonResolver,
    CommitmentResolver,
    DueDateResolver,
    CallResolver,
    CallAnswerResolver,
    ReleaseResolver,
    { provide: APP_FILTER, useClass: RefusalFilter },
    {
      provide: APP_PIPE,
      useFactory: () => new ValidationPipe({ transform: true, exceptionFactory: inputRefusal, validationError: { target: false } }),
    },
  ],
  exports: [ExecuteService],
})
export class ApiModule {}
