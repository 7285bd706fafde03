import { Injectable } from '@nestjs/common';
import { PeopleService, type Caller } from '#libs/access';
import { optionalText, plainText, type Id, type SubjectKind } from '#libs/kernel';
import { Clock, Database } from '#libs/persistence';
import { CORRECTION_REQUESTS } from './core/index.js';
import { keepCorrectionRequest } from './store/correction-requests.js';

export interface AskForCorrection {
  /** the page, as they wrote it */
  readonly page: string;
  /** the one thing that page shows, when it is a page of ours */
  readonly about: { readonly kind: SubjectKind; readonly id: Id } | null;
  readonly says: string;
  readonly answerTo?: string | null;
  /** of the form, the same when it is sent twice */
  readonly key: Id;
}

/** What anybody may tell us is wrong. No account, nothing public, and not where it came from. */
@Injectable()
export class CorrectionRequestsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PeopleService,
  ) {}

  /** Refuses TOO_MANY_TRIES and text refusals. Answers alike whatever the page is, and whether it is there. */
  async ask(input: AskForCorrection, caller: Caller): Promise<void> {
    const request = {
      id: this.clock.newId(),
      about: input.about,
      page: plainText(input.page, { field: 'input.page', most: 500, lines: 'one' }),
      says: plainText(input.says, { field: 'input.says', most: 5_000 }),
      answerTo: optionalText(input.answerTo, { field: 'input.answerTo', most: 300, lines: 'one' }),
      receivedAt: this.clock.now(),
      key: input.key,
    };
    await this.people.countOne('correction', caller, CORRECTION_REQUESTS);
    await keepCorrectionRequest(this.database, request);
  }
}
