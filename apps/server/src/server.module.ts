import { Module, type DynamicModule } from '@nestjs/common';
import { ApiModule } from '#api';
import { AccessModule } from '#libs/access';
import { PersistenceModule, type Clock, type Database } from '#libs/persistence';
import { HealthController } from './health.controller.js';

/** The composition root: the database, the API, who is asking. */
@Module({})
export class ServerModule {
  static of(database: Database, clock?: Clock): DynamicModule {
    return {
      module: ServerModule,
      imports: [PersistenceModule.of(database, clock), AccessModule, ApiModule],
      controllers: [HealthController],
    };
  }
}
