import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { Clock, Database } from '#libs/persistence';
import type { ApiContext } from './context.js';
import { readableBy } from './read/graph.js';
import { RecordReader } from './read/record-reader.js';

/** Makes the context of one operation; whoever makes one sees to it that `read.close()` is called. */
@Injectable()
export class ApiContextFactory {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * `reads` is where it reads from: the database, unless a release is being rehearsed. `unusual` says that a quick answer was
   * tried and is not to be tried again.
   */
  contextFor(viewer: Viewer, reads: Pick<Database, 'reader'> = this.database, unusual = false): ApiContext {
    return {
      viewer,
      reads,
      read: new RecordReader(reads, viewer, readableBy(this.database.kinds), this.clock),
      today: this.clock.today(),
      unusual,
    };
  }
}
