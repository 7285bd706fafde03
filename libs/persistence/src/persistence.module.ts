import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';
import { Database } from './database.js';

/** Hands the opened database and the clock to every service. */
@Module({})
export class PersistenceModule {
  static of(database: Database, clock: Clock = new Clock()): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      providers: [
        { provide: Database, useValue: database },
        { provide: Clock, useValue: clock },
      ],
      exports: [Database, Clock],
    };
  }
}
