import { Injectable } from '@nestjs/common';
import { requireMember, type Member, type Viewer } from '#libs/access/core';
import { readBytes, storeBytes } from '#libs/files';
import { conflict, notFound, parseId, plainText, type Id } from '#libs/kernel';
import { Clock, Database } from '#libs/persistence';
import { dateColumnsIfGiven, Recorder, type Act, type ActInput, type PartialDateInput, type Recorded } from '#libs/recording';
import { requireTaken, type PictureType } from './core/index.js';
import { fileElsewhere, fileNotFound, inTray } from './files.service.js';
import { cleanOrRefuse } from './intake/picture/clean-file.js';
import type { CleanedPicture } from './intake/picture/cleaned.js';
import { TrayFile } from './store/file.entity.js';
import { Picture } from './store/picture.entity.js';

export interface RecordPicture extends ActInput {
  readonly fileId: Id;
  readonly sourceId: Id;
  readonly shows: string;
  readonly takenOn?: PartialDateInput | null;
}

/** A picture as it is sent to be looked at. */
export interface PictureShown {
  readonly mediaType: PictureType;
  readonly bytes: Buffer;
}

/** Pictures as evidence: put with a source, told in words, and shown made anew. None is ever a version of a work (record 0082). */
@Injectable()
export class PicturesService {
  constructor(
    private readonly recorder: Recorder,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a picture of the tray on the record, with the source that it is of. What is shown is made anew from its pixels; what came
   * leaves the tray and is sealed. It is made anew before any transaction begins, as that takes seconds.
   * Refuses SIGN_IN_NEEDED, FILE_NOT_FOUND, FILE_NO_PICTURE, FILE_ELSEWHERE, SOURCE_NOT_FOUND, MAY_NOT, PICTURE_IN_FUTURE, text and date refusals, and
   * what the cleaner refuses (FILE_TOO_LARGE, PICTURE_…): then nothing is kept but the file in the tray.
   */
  async recordPicture(viewer: Viewer, input: RecordPicture): Promise<Recorded> {
    const member = requireMember(viewer);
    const shows = plainText(input.shows, { field: 'input.shows', most: 2_000 });
    const takenOn = dateColumnsIfGiven(input.takenOn, 'input.takenOn');
    requireTaken(takenOn, this.clock.today());
    const cleaned = await this.cleanedOf(member, input.fileId);
    return this.recorder.act(viewer, 'recordPicture', input, async (act) => {
      const { sourceId, file } = await whereItGoes(act, input);
      if (cleaned === null) throw fileNotFound();
      const { type, width, height, bytes } = cleaned;
      const kept = await keep(act, file.spaceId, bytes);
      const { affected } = await act.manager.delete(TrayFile, { id: file.id });
      if (affected !== 1) throw fileNotFound();
      return act.add(Picture, 'picture', file.spaceId, {
        ...{ sourceId, shows, takenOn, mediaType: `image/${type}`, width, height },
        ...{ image: kept.hash, imageFileId: kept.id, original: file.hash, originalFileId: file.storedFileId },
      });
    });
  }

  /** What of a picture is shown, as far as this viewer sees it. Refuses ID_INVALID and PICTURE_NOT_FOUND, also of one that was erased. */
  async imageOf(viewer: Viewer, pictureId: unknown): Promise<PictureShown> {
    const id = parseId(pictureId, 'picture');
    const reader = this.database.reader({ actorId: viewer.actorId }, true);
    try {
      const [shown] = await reader.query<PictureShown>(SHOWN, [id]);
      if (shown) return shown;
    } finally {
      await reader.close();
    }
    throw notFound('PICTURE_NOT_FOUND', 'picture: there is no picture with this id that you can see.', 'picture');
  }

  /** The bytes as they came, for a steward of its space; null where there are none that they see. */
  async originalOf(viewer: Viewer, pictureId: Id): Promise<Buffer | null> {
    return this.database.write(requireMember(viewer), async (manager) => {
      const picture = await manager.findOneBy(Picture, { id: pictureId });
      return picture && readBytes(manager, picture.originalFileId);
    });
  }

  /** Null where the file is not in the tray: one that is on the record by a first press has left it. */
  private async cleanedOf(member: Member, fileId: unknown): Promise<CleanedPicture | null> {
    const id = parseId(fileId, 'input.fileId');
    const bytes = await this.database.write(member, async (manager) => {
      const file = await manager.findOneBy(TrayFile, { id });
      if (file?.state === 'read' && file.kind !== 'image') throw noPicture();
      return file && readBytes(manager, file.storedFileId);
    });
    return bytes && cleanOrRefuse(bytes, 'input.fileId');
  }
}

/** Of one that was erased the column holds no hash, and the file no bytes. */
const SHOWN = `select p.media_type as "mediaType", f.bytes from picture p join stored_file f on f.id = p.image_file_id
  where p.id = $1 and p.superseded_at is null and p.image ~ '^[0-9a-f]{64}$'`;

/** A source of the register is of no space: then the picture goes to the one it was put in for. Refuses SOURCE_NOT_FOUND, FILE_NOT_FOUND and FILE_ELSEWHERE. */
async function whereItGoes(act: Act, { sourceId, fileId }: RecordPicture) {
  const source = await act.refer('source', sourceId, 'input.sourceId');
  if (source.spaceId !== null) act.requireRecord(source.spaceId);
  const file = await inTray(act.manager, fileId);
  if (source.spaceId !== null && file.spaceId !== source.spaceId) throw fileElsewhere();
  act.requireRecord(file.spaceId);
  return { sourceId: source.id, file };
}

async function keep(act: Act, spaceId: Id, bytes: Buffer): Promise<{ readonly id: Id; readonly hash: string }> {
  const id = act.newId();
  return { id, hash: await storeBytes(act.manager, { id, spaceId, putBy: act.member.actorId, putAt: act.now, bytes }) };
}

function noPicture() {
  return conflict(
    'FILE_NO_PICTURE',
    'input.fileId: this file has words, and is no picture. Put it on the record as a version of a document.',
    'input.fileId',
  );
}
