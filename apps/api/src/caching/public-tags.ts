import { Injectable } from '@nestjs/common';
import { Clock, Database, publicRevision } from '#libs/persistence';
import { entityTag } from './entity-tag.js';

/** The tag that what everybody is answered would bear at this moment. */
@Injectable()
export class PublicTags {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Costs one look-up of the revision and no statement of the record. */
  async current(): Promise<string> {
    const today = this.clock.today();
    return entityTag(await publicRevision(this.database), today);
  }
}
