import { Injectable } from '@nestjs/common';
import { isOfficeOf, requirePerson, type Viewer } from '#libs/access/core';
import { conflict, invalid, parseCivilDate, plainText, type Id, type SubjectKind, type Wording } from '#libs/kernel';
import { Clock } from '#libs/persistence';
import {
  dateColumns,
  Recorder,
  toldColumns,
  type Act,
  type ActInput,
  type PartialDateInput,
  type Recorded,
  type ToldInput,
} from '#libs/recording';
import { aboutColumns, REPLIES_OF_OFFICE, requireAnswerable, requireTimeToAnswer, requireWrittenHere } from './core/index.js';
import { ReplyRequestRow, ReplyRow } from './store/reply.entity.js';

interface About {
  readonly about: { readonly kind: SubjectKind; readonly id: Id };
}

export interface AskForReply extends ActInput, ToldInput, About {
  readonly askedOfId: Id;
  readonly says: string;
  readonly askedOn: string;
  readonly answerBy: string;
}

export interface RecordReply extends ActInput, ToldInput, About {
  readonly requestId?: Id | null;
  readonly byId: Id;
  readonly says: string;
  readonly wording: Wording;
  readonly on: PartialDateInput;
}

/** The right of reply: asked for before a thing is released, and standing beside it when it came. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly recorder: Recorder,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses NOT_ANSWERABLE, the thing's NOT_FOUND, MAY_NOT, ORGANIZATION_NOT_FOUND, SOURCE_NOT_FOUND, ASKED_IN_FUTURE,
   * ANSWER_BEFORE_ASKED, and text and day refusals.
   */
  async askForReply(viewer: Viewer, input: AskForReply): Promise<Recorded> {
    return this.recorder.act(viewer, 'askForReply', input, async (act) => {
      const about = await aboutOf(act, input);
      const askedOn = parseCivilDate(input.askedOn, 'input.askedOn');
      const answerBy = parseCivilDate(input.answerBy, 'input.answerBy');
      requireTimeToAnswer(askedOn, answerBy, this.clock.today());
      return act.add(ReplyRequestRow, 'reply_request', about.spaceId, {
        ...aboutColumns(input.about.kind, about.id),
        askedOfId: (await act.refer('organization', input.askedOfId, 'input.askedOfId')).id,
        says: plainText(input.says, { field: 'input.says', most: 4_000 }),
        askedOn,
        answerBy,
        ...(await toldColumns(act, input)),
      });
    });
  }

  /**
   * What the body said, with where it can be read: an e-mail that a member enters is a source too. Or the office of the body that
   * was asked writes it here, to a request that it sees; then it is received through the space, and members are told.
   * Refuses NOT_ANSWERABLE, the thing's NOT_FOUND, MAY_NOT, ORGANIZATION_NOT_FOUND, SOURCE_NOT_FOUND, REPLY_NEEDS_SOURCE,
   * REPLY_REQUEST_NOT_FOUND, ASKED_OF_ANOTHER, REPLIED_IN_FUTURE, and text and date refusals; an office TOKEN_MAY_NOT,
   * REPLY_WRITTEN_HERE and ENOUGH_REPLIES too.
   */
  async recordReply(viewer: Viewer, input: RecordReply): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordReply', input, async (act) => {
      const request = await requestToOffice(act, input);
      if (request) return this.receive(act, input, request);
      const about = await aboutOf(act, input);
      const told = await toldColumns(act, input);
      if (told.sourceId === null) {
        throw invalid(
          'REPLY_NEEDS_SOURCE',
          'input.sourceId: name where the reply can be read: the e-mail, the letter.',
          'input.sourceId',
        );
      }
      const repliedOn = dateColumns(input.on, 'input.on');
      if (repliedOn.earliest !== null && repliedOn.earliest > this.clock.today()) {
        throw invalid('REPLIED_IN_FUTURE', 'input.on: this day is still to come.', 'input.on');
      }
      const columns = aboutColumns(input.about.kind, about.id);
      const byId = (await act.refer('organization', input.byId, 'input.byId')).id;
      const requestId = await act.referInside(about.spaceId, 'reply_request', input.requestId, 'input.requestId');
      if (requestId !== null) await requireAskedOfThem(act, requestId, byId, columns);
      return act.add(ReplyRow, 'reply', about.spaceId, {
        ...columns,
        requestId,
        byId,
        says: plainText(input.says, { field: 'input.says', most: 20_000 }),
        wording: input.wording,
        throughSpace: null,
        repliedOn,
        ...told,
      });
    });
  }

  /** The office sees the request and little else, so all of the row but its words comes from there. */
  private async receive(act: Act, input: RecordReply, request: ReplyRequestRow): Promise<Recorded> {
    requirePerson(act.member);
    const [about, today] = [aboutColumns(input.about.kind, input.about.id), this.clock.today()];
    requireSameAsked(request, input.byId, about);
    requireWrittenHere(input, dateColumns(input.on, 'input.on'), today);
    await act.oneAtATime(request.id);
    const own = { requestId: request.id, recordedBy: act.member.actorId };
    if ((await act.manager.countBy(ReplyRow, own)) >= REPLIES_OF_OFFICE) {
      throw conflict(
        'ENOUGH_REPLIES',
        `input.requestId: you have written ${REPLIES_OF_OFFICE} replies to this. Write to the group if there is more to say.`,
        'input.requestId',
      );
    }
    return act.add(ReplyRow, 'reply', request.spaceId, {
      ...about,
      requestId: request.id,
      byId: request.askedOfId,
      says: plainText(input.says, { field: 'input.says', most: 20_000 }),
      wording: 'verbatim',
      throughSpace: true,
      repliedOn: dateColumns({ edtf: today }, 'input.on'),
      sourceId: null,
      fromWhat: 'document',
    });
  }
}

/** The request that is answered, where whoever answers is the office of the body that was asked. */
async function requestToOffice(act: Act, { requestId }: RecordReply): Promise<ReplyRequestRow | null> {
  if (requestId == null || (act.member.offices ?? []).length === 0) return null;
  const request = await act.find(ReplyRequestRow, 'reply_request', requestId, 'input.requestId');
  return isOfficeOf(act.member, request) ? request : null;
}

async function aboutOf(act: Act, { about }: About): Promise<{ readonly id: Id; readonly spaceId: Id }> {
  requireAnswerable(about.kind);
  return act.referParent(about.kind, about.id, 'input.about.id');
}

/** A reply to a request is by the body that was asked, and to what it was asked about. */
async function requireAskedOfThem(act: Act, requestId: Id, byId: Id, about: ReturnType<typeof aboutColumns>): Promise<void> {
  const request = await act.find(ReplyRequestRow, 'reply_request', requestId, 'input.requestId');
  requireSameAsked(request, byId, about);
}

function requireSameAsked(request: ReplyRequestRow, byId: Id, about: ReturnType<typeof aboutColumns>): void {
  const same = Object.entries(about).every(([column, id]) => request[column as keyof typeof about] === id);
  if (same && request.askedOfId === byId) return;
  throw conflict('ASKED_OF_ANOTHER', 'input.requestId: this asked another body, or about something else.', 'input.requestId');
}
