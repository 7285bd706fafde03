import { Injectable } from '@nestjs/common';
import { PeopleService, type Caller } from '#libs/access';
import { mayOpenSpaces, requireMay, requireMember, requirePerson, type Member, type Viewer } from '#libs/access/core';
import { conflict, forbidden, notFound, optionalText, parseId, plainText, type Id, type SubjectKind } from '#libs/kernel';
import { Clock, Database } from '#libs/persistence';
import { CORRECTION_REQUESTS, type CorrectionOutcome } from './core/index.js';
import {
  answerAt,
  closeCorrectionRequest,
  codeOf,
  findCorrectionRequest,
  keepCorrectionRequest,
  type CorrectionAnswer,
} from './store/correction-requests.js';

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

export interface CloseCorrectionRequest {
  readonly correctionRequestId: Id;
  readonly outcome: CorrectionOutcome;
  /** for whoever asked, who reads it without an account */
  readonly why: string;
}

/** What anybody may tell us is wrong, and what is answered. No account, nothing public, and not where it came from. */
@Injectable()
export class CorrectionRequestsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PeopleService,
  ) {}

  /**
   * Refuses TOO_MANY_TRIES and text refusals. Answers alike whatever the page is, and whether it is there: with the code of the address
   * at which whoever asked reads the answer.
   */
  async ask(input: AskForCorrection, caller: Caller): Promise<string> {
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
    return codeOf(input.key);
  }

  /** What became of it, for whoever has its code. Refuses CORRECTION_ANSWER_NOT_FOUND. */
  async answer(code: string): Promise<CorrectionAnswer> {
    const found = CODE.test(code) ? await answerAt(this.database, code) : null;
    if (found) return found;
    throw notFound(
      'CORRECTION_ANSWER_NOT_FOUND',
      'code: nothing that was sent has this code. Give it as it was given to you.',
      'code',
    );
  }

  /**
   * Says what became of it, once, to whoever asked. By a steward of the space that keeps the page, in person; of a page that no space
   * keeps, by whoever may open spaces. Refuses CORRECTION_REQUEST_NOT_FOUND, MAY_NOT, TOKEN_MAY_NOT and CLOSED_ALREADY.
   */
  async close(viewer: Viewer, input: CloseCorrectionRequest): Promise<Id> {
    const member = requireMember(viewer);
    const id = parseId(input.correctionRequestId, 'input.correctionRequestId');
    const why = plainText(input.why, { field: 'input.why', most: 2_000 });
    return this.database.write(member, async (manager) => {
      const request = await findCorrectionRequest(manager, id);
      if (!request) throw requestNotFound();
      requireMayClose(member, request.spaceId);
      const closing = { id, outcome: input.outcome, why, at: this.clock.now(), by: member.actorId };
      if (request.closedAt !== null || !(await closeCorrectionRequest(manager, closing))) throw closedAlready();
      return id;
    });
  }
}

const CODE = /^[\w-]{22}$/;

function requireMayClose(member: Member, spaceId: Id | null): void {
  if (spaceId !== null) return requireMay(member, 'answer requests for corrections', spaceId);
  requirePerson(member);
  if (!mayOpenSpaces(member)) throw forbidden('MAY_NOT', 'Of a page that no space keeps, whoever may open spaces answers.');
}

function requestNotFound() {
  const message = 'input.correctionRequestId: there is no request with this id that you can see.';
  return notFound('CORRECTION_REQUEST_NOT_FOUND', message, 'input.correctionRequestId');
}

function closedAlready() {
  const message = 'input.correctionRequestId: it has been answered already, and whoever asked may have read it.';
  return conflict('CLOSED_ALREADY', message, 'input.correctionRequestId');
}
