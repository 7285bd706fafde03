import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { AccessModule } from '#libs/access';
import { CommitmentsModule } from '#libs/commitments';
import { DocumentsModule } from '#libs/documents';
import { EngagementsModule } from '#libs/engagements';
import { EvidenceModule } from '#libs/evidence';
import { OrganizationsModule } from '#libs/organizations';
import { RecordingModule } from '#libs/recording';
import { RecordModule } from '#libs/record';
import { StewardshipModule } from '#libs/stewardship';
import { PublicTags } from './caching/public-tags.js';
import { ApiContextFactory } from './api-context.factory.js';
import { RefusalFilter } from './errors/refusal.filter.js';
import { ExecuteService } from './execute.service.js';
import { GraphqlOptions } from './graphql.options.js';
import { InputPipe } from './input/input-refusal.js';
import { FilesController } from './files/files.controller.js';
import { QuickAnswers } from './quick-answers.service.js';
import { KnownDocuments } from './read/answer/known-documents.js';
import { RESOLVERS, SCALARS } from './resolvers.js';

@Module({ providers: [ApiContextFactory, KnownDocuments], exports: [ApiContextFactory, KnownDocuments] })
class ApiContextModule {}

/** The GraphQL face. Needs the PersistenceModule beside it, and `viewer` on each HTTP request. */
@Module({
  imports: [
    ApiContextModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [ApiContextModule],
      useClass: GraphqlOptions,
    }),
    AccessModule,
    RecordingModule,
    OrganizationsModule,
    EvidenceModule,
    EngagementsModule,
    DocumentsModule,
    CommitmentsModule,
    RecordModule,
    StewardshipModule,
  ],
  controllers: [FilesController],
  providers: [
    ExecuteService,
    QuickAnswers,
    PublicTags,
    ...SCALARS,
    ...RESOLVERS,
    { provide: APP_FILTER, useClass: RefusalFilter },
    {
      provide: APP_PIPE,
      useFactory: () => new InputPipe(),
    },
  ],
  exports: [ExecuteService, QuickAnswers, PublicTags],
})
export class ApiModule {}
