import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { storeBytes } from '#libs/files';
import { conflict, invalid, plainText, type Id } from '#libs/kernel';
import { Clock, Database } from '#libs/persistence';
import type { Asking } from './capture/ask.js';
import { ASKING, capture, type Captured } from './capture/capture.js';
import { NotCaptured } from './capture/not-captured.js';
import { hintOf } from './capture/hint.js';
import { FilesService, foundIn, nameOf } from './files.service.js';
import { readFile } from './intake/read-file.js';
import { TrayFile } from './store/file.entity.js';

export interface CaptureAddress {
  readonly spaceId: Id;
  readonly address: string;
}

/** Looking up a name takes one of the few threads that all share, so few are fetched at one time, and one for each member. */
const AT_ONCE = 2;
const A_DAY_EACH = 200;
const A_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Web addresses, fetched once by us. The fetching is done in the server's process and in no transaction: a slow server holds no row,
 * no lock and no connection of the database. What came is read in a process of its own, as any file, and then lies in the tray.
 */
@Injectable()
export class CapturesService {
  private asking: Asking | null = ASKING;
  private readonly busy = new Set<Id>();
  private readonly done = new Map<Id, readonly number[]>();

  constructor(
    private readonly files: FilesService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What may be asked; null turns capture off. */
  allow(asking: Asking | null): void {
    this.asking = asking;
  }

  /** What may be asked now. */
  get reach(): Asking | null {
    return this.asking;
  }

  /** Refuses CAPTURE_OFF. */
  requireOn(field: string): Asking {
    if (this.asking !== null) return this.asking;
    throw conflict(
      'CAPTURE_OFF',
      `${field}: whoever runs this server has turned fetching web addresses off. Save the page as a file and put that in.`,
      field,
    );
  }

  /**
   * Fetches an address, reads what it gave, and puts it into the member's tray in one go: whatever fails, nothing of it stays.
   * Refuses SIGN_IN_NEEDED, ID_INVALID, SPACE_NOT_FOUND, MAY_NOT, CAPTURE_OFF, CAPTURE_BUSY, CAPTURE_OFTEN, text refusals, and what
   * the address or its server did wrong (ADDRESS_…, ANSWER_…, REDIRECTS_TOO_MANY).
   */
  async captureAddress(viewer: Viewer, input: CaptureAddress): Promise<Id> {
    const { member, spaceId } = this.files.spaceFor(viewer, input.spaceId, 'input.spaceId');
    const address = plainText(input.address, { field: 'input.address', most: 2_000, lines: 'one' });
    const fetchedAt = this.clock.now();
    const { exchange, bytes, hash } = await this.inTurn(member.actorId, (asking) => capture(address, asking));
    const hint = hintOf(exchange);
    const outcome = await readFile(bytes, hint.name, { charset: hint.charset });
    return this.database.write(member, async (manager) => {
      const [id, storedFileId] = [this.clock.newId(), this.clock.newId()];
      const put = { spaceId, putBy: member.actorId, putAt: fetchedAt };
      await storeBytes(manager, { ...put, id: storedFileId, bytes });
      await manager.insert(TrayFile, {
        ...{
          ...put,
          id,
          storedFileId,
          attachedToId: null,
          hash,
          size: bytes.length,
          name: nameOf(hint.called),
          exchange,
          finalAddress: exchange.finalAddress,
          fetchedAt,
        },
        // What hangs on an e-mail that lies at an address stays in its bytes.
        ...foundIn(outcome),
      });
      return id;
    });
  }

  private async inTurn(actorId: Id, fetch: (asking: Asking) => Promise<Captured>): Promise<Captured> {
    const asking = this.requireOn('input.address');
    if (this.busy.has(actorId) || this.busy.size >= AT_ONCE) {
      throw conflict('CAPTURE_BUSY', 'input.address: other addresses are being fetched. Try again in a moment.', 'input.address');
    }
    this.count(actorId);
    this.busy.add(actorId);
    try {
      return await fetch(asking);
    } catch (error) {
      if (!(error instanceof NotCaptured)) throw error;
      throw invalid(error.code, `input.address: ${error.says}`, 'input.address');
    } finally {
      this.busy.delete(actorId);
    }
  }

  /** So that nobody can make us knock at the doors of others all day. */
  private count(actorId: Id): void {
    const now = this.clock.now().getTime();
    const today = (this.done.get(actorId) ?? []).filter((at) => at > now - A_DAY_MS);
    if (today.length >= A_DAY_EACH) {
      throw conflict(
        'CAPTURE_OFTEN',
        `input.address: you have had ${A_DAY_EACH} addresses fetched within 24 hours, which is the most. Go on when a day has passed since the first of these.`,
        'input.address',
      );
    }
    this.done.set(actorId, [...today, now]);
  }
}
