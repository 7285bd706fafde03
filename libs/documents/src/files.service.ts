import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { requireMay, requireMember, type Member, type Viewer } from '#libs/access/core';
import { discardBytes, readBytes, storeBytes } from '#libs/files';
import { conflict, invalid, noSuchSpace, notFound, parseId, type Id } from '#libs/kernel';
import { Clock, Database, type Transaction } from '#libs/persistence';
import { hintOf } from './capture/hint.js';
import { textOfParts } from './intake/blocks.js';
import { nameOf as nameInLine } from './intake/format/evidence.js';
import { FILE_MOST_BYTES } from './intake/format/limits.js';
import type { Attachment, Part } from './intake/format/reading.js';
import { Tidier } from './intake/format/tidy.js';
import { readFile, type FileOutcome } from './intake/read-file.js';
import { TrayFile } from './store/file.entity.js';

export interface PutFile {
  readonly spaceId: Id;
  readonly name: string | null;
  readonly bytes: Buffer;
}

/** E-mails attached to e-mails are read this deep; what lies deeper waits until somebody asks. */
const ATTACHED_DEEP = 3;

/** Files that somebody put in, to be sorted: like notes they are theirs alone, and nothing of them is on the record. */
@Injectable()
export class FilesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The space a member may put files into. Refuses SIGN_IN_NEEDED, ID_INVALID, SPACE_NOT_FOUND, MAY_NOT. */
  spaceFor(viewer: Viewer, spaceId: unknown, field: string): { readonly member: Member; readonly spaceId: Id } {
    const member = requireMember(viewer);
    const id = parseId(spaceId, field);
    if (!member.memberships.some((membership) => membership.spaceId === id)) {
      throw noSuchSpace(field);
    }
    requireMay(member, 'record', id);
    return { member, spaceId: id };
  }

  /**
   * Puts a file into the tray; it is read after this has answered, and `read` resolves then. Also refuses FILE_EMPTY and
   * FILE_TOO_LARGE.
   */
  async put(viewer: Viewer, file: PutFile): Promise<{ readonly id: Id; readonly read: Promise<void> }> {
    const { member, spaceId } = this.spaceFor(viewer, file.spaceId, 'space');
    const { bytes } = file;
    if (bytes.length === 0) throw invalid('FILE_EMPTY', 'file: it is empty.', 'file');
    if (bytes.length > FILE_MOST_BYTES) {
      throw invalid(
        'FILE_TOO_LARGE',
        `file: it is larger than ${FILE_MOST_BYTES / 1_000_000} MB, the most a file may have.`,
        'file',
      );
    }
    const id = await this.database.write(member, (manager) => this.add(manager, member, spaceId, file.name, bytes, null));
    return { id, read: this.read(member, { id, spaceId, name: file.name, bytes }, 0) };
  }

  /** Reads a file in the tray once more, with the reader of today. Refuses FILE_NOT_FOUND. */
  async readAgain(viewer: Viewer, input: { readonly fileId: Id }): Promise<Id> {
    const member = requireMember(viewer);
    const { file, bytes } = await this.database.write(member, async (manager) => {
      const found = await inTray(manager, input.fileId);
      const held = await readBytes(manager, found.storedFileId);
      if (!held) throw fileNotFound();
      return { file: found, bytes: held };
    });
    const hint = file.exchange === null ? { name: file.name, charset: null } : hintOf(file.exchange);
    await this.readIn(member, { id: file.id, spaceId: file.spaceId, bytes, ...hint }, ATTACHED_DEEP);
    return file.id;
  }

  /** Throws a file away, bytes and all. Refuses FILE_NOT_FOUND. */
  async discard(viewer: Viewer, input: { readonly fileId: Id }): Promise<Id> {
    const member = requireMember(viewer);
    return this.database.write(member, async (manager) => {
      const file = await inTray(manager, input.fileId);
      if (!(await discardBytes(manager, file.storedFileId))) throw fileNotFound();
      return file.id;
    });
  }

  private async add(
    manager: Transaction,
    { actorId }: Member,
    spaceId: Id,
    name: string | null,
    bytes: Buffer,
    attachedToId: Id | null,
  ): Promise<Id> {
    const [id, storedFileId, now] = [this.clock.newId(), this.clock.newId(), this.clock.now()];
    const hash = await storeBytes(manager, { id: storedFileId, spaceId, putBy: actorId, putAt: now, bytes });
    await manager.insert(TrayFile, {
      ...{ id, spaceId, storedFileId, attachedToId, hash, size: bytes.length, putBy: actorId, putAt: now },
      name: nameOf(name),
      state: 'waiting',
    });
    return id;
  }

  /** Never fails: what went wrong is told where the file lies. A file that was thrown away meanwhile is told nothing. */
  private async read(member: Member, file: PutFile & { readonly id: Id }, deep: number): Promise<void> {
    // The server is closing, or the member has left: the file waits in the tray and can be read again.
    await this.readIn(member, file, deep).catch(() => undefined);
  }

  private async readIn(
    member: Member,
    file: PutFile & { readonly id: Id; readonly charset?: string | null },
    deep: number,
  ): Promise<void> {
    const outcome = await readFile(file.bytes, file.name, { charset: file.charset ?? null });
    const attached = 'reading' in outcome && deep < ATTACHED_DEEP ? outcome.reading.attachments : [];
    const inside = await this.database.write(member, async (manager) => {
      const { affected } = await manager.update(TrayFile, { id: file.id }, foundIn(outcome));
      if (affected !== 1) return [];
      const added: (PutFile & { readonly id: Id })[] = [];
      for (const each of attached.filter(notEmpty)) {
        const bytes = Buffer.from(each.bytes, 'base64');
        const id = await this.add(manager, member, file.spaceId, each.name, bytes, file.id);
        added.push({ id, spaceId: file.spaceId, name: each.name, bytes });
      }
      return added;
    });
    for (const each of inside) await this.read(member, each, deep + 1);
  }
}

/** The viewer's own file in the tray. Refuses ID_INVALID and FILE_NOT_FOUND. */
export async function inTray(manager: Transaction, id: unknown): Promise<TrayFile> {
  const file = await manager.findOneBy(TrayFile, { id: parseId(id, 'input.fileId') });
  if (!file) throw fileNotFound();
  return file;
}

/** What of a file's reading the record needs. Refuses FILE_NOT_READ. */
export function requireRead(file: TrayFile): NonNullable<TrayFile['reading']> {
  if (file.state === 'read' && file.reading !== null) return file.reading;
  const why =
    file.state === 'waiting' ? 'it is still being read. Try again in a moment' : `it could not be read: ${file.refusal}`;
  throw conflict('FILE_NOT_READ', `input.fileId: ${why.replace(/\.$/, '')}.`, 'input.fileId');
}

export function foundIn(outcome: FileOutcome) {
  if ('refusal' in outcome) {
    const { code, message } = outcome.refusal;
    return { state: 'refused' as const, refusalCode: code, refusal: message, milliseconds: outcome.milliseconds, reading: null };
  }
  const { kind, reader, parts, before, attachments: _apart, ...rest } = outcome.reading;
  return {
    ...{ state: 'read' as const, kind, reader, milliseconds: outcome.milliseconds, refusalCode: null, refusal: null },
    textHash: parts.length > 0 ? hashOf(parts) : null,
    beforeHash: before === null ? null : hashOf(before),
    reading: { parts, before, ...rest },
  };
}

export function hashOf(parts: readonly Part[]): string {
  return createHash('sha256').update(textOfParts(parts)).digest('hex');
}

function notEmpty({ bytes }: Attachment): boolean {
  return bytes.length > 0 && bytes.length * 0.75 <= FILE_MOST_BYTES;
}

/** The last part of a path, as one readable line; a name is a label here and never a place on a disk. */
export function nameOf(name: string | null): string | null {
  const last = (name ?? '').split(/[/\\]/).at(-1)!;
  return nameInLine(new Tidier(), last.slice(0, 1_000));
}

export function fileElsewhere() {
  return invalid(
    'FILE_ELSEWHERE',
    'input.fileId: this file lies in the tray of another space. Put it into this one.',
    'input.fileId',
  );
}

export function fileNotFound() {
  return notFound('FILE_NOT_FOUND', 'input.fileId: there is no file with this id in your tray.', 'input.fileId');
}
