import { Injectable } from '@nestjs/common';
import { requireMember, type Viewer } from '#libs/access/core';
import { readBytes } from '#libs/files';
import { invalid, notFound, parseId, plainText, type Id } from '#libs/kernel';
import { Database } from '#libs/persistence';
import {
  dateColumnsIfGiven,
  Recorder,
  toldColumns,
  type Act,
  type ActInput,
  type PartialDateInput,
  type Recorded,
  type ToldInput,
} from '#libs/recording';
import { addressesOfSource } from './capture/web-address.js';
import { assertableKind, type Exchange, type FileText, type VersionKind } from './core/index.js';
import { fileElsewhere, inTray, requireRead } from './files.service.js';
import type { Part } from './intake/format/reading.js';
import { TrayFile, VersionFile } from './store/file.entity.js';
import { addVersionOfFile, type Kept } from './version-of-file.js';

export interface RecordVersionFromFile extends ActInput, ToldInput {
  readonly fileId: Id;
  readonly workId: Id;
  readonly text: FileText;
  readonly label: string;
  readonly kind: VersionKind;
  readonly kindAssertedById: Id;
  readonly dated?: PartialDateInput | null;
  readonly derivedFromId?: Id | null;
  readonly publishedInsteadOfId?: Id | null;
}

@Injectable()
export class VersionFilesService {
  constructor(
    private readonly recorder: Recorder,
    private readonly database: Database,
  ) {}

  /** The bytes a version came from, for a steward of its space. Refuses SIGN_IN_NEEDED, ID_INVALID and ORIGINAL_NOT_FOUND. */
  async originalOf(viewer: Viewer, versionId: unknown): Promise<Buffer> {
    const member = requireMember(viewer);
    const id = parseId(versionId, 'version');
    return this.database.write(member, async (manager) => {
      const file = await manager.findOneBy(VersionFile, { versionId: id });
      const bytes = file && (await readBytes(manager, file.storedFileId));
      // Of a text that was erased nothing is left.
      if (bytes?.length) return bytes;
      throw notFound('ORIGINAL_NOT_FOUND', 'version: there is no original of this version that you can see.', 'version');
    });
  }

  /**
   * Puts a text of a file on the record as a version, made anew from its blocks, with the file's tracked changes and comments as
   * records of their own. The file leaves the tray and is sealed: its bytes are the steward's alone from then on.
   * A version made of the same bytes before is named: this one is then a new reading and no new text.
   * What was captured from an address needs the source that has the address, so that readers can follow it.
   * Refuses FILE_NOT_FOUND, FILE_NOT_READ, CAPTURE_NEEDS_SOURCE, FILE_WITHOUT_TEXT, FILE_WITHOUT_CHANGES, and what recordVersion refuses.
   */
  async recordVersionFromFile(viewer: Viewer, input: RecordVersionFromFile): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordVersionFromFile', input, async (act) => {
      const { work, file } = await whereItGoes(act, input);
      const reading = requireRead(file) as unknown as Kept;
      const read = { ...file, kind: file.kind!, reader: file.reader!, parts: textIn(reading, input.text), reading };
      const where = await toldColumns(act, input);
      if (file.exchange !== null) await requireItsSource(act, where.sourceId, file.exchange);
      const recorded = await addVersionOfFile(
        act,
        work.spaceId,
        { ...read, taken: input.text },
        {
          workId: work.id,
          label: plainText(input.label, { field: 'input.label', most: 200, lines: 'one' }),
          kind: assertableKind(input.kind, 'input.kind'),
          kindAssertedById: (await act.refer('organization', input.kindAssertedById, 'input.kindAssertedById')).id,
          dated: dateColumnsIfGiven(input.dated, 'input.dated'),
          derivedFromId: await act.referInside(work.spaceId, 'version', input.derivedFromId, 'input.derivedFromId'),
          publishedInsteadOfId: await act.referInside(
            work.spaceId,
            'work',
            input.publishedInsteadOfId,
            'input.publishedInsteadOfId',
          ),
          ...where,
        },
      );
      await act.manager.delete(TrayFile, { id: file.id });
      return recorded;
    });
  }
}

/** Refuses WORK_NOT_FOUND, FILE_NOT_FOUND and FILE_ELSEWHERE. */
async function whereItGoes(act: Act, { workId, fileId }: RecordVersionFromFile) {
  const work = await act.referParent('work', workId, 'input.workId');
  const file = await inTray(act.manager, fileId);
  if (file.spaceId !== work.spaceId) {
    throw fileElsewhere();
  }
  return { work, file };
}

/** The source is what readers follow, so it has an address of the host that gave the page. Refuses CAPTURE_NEEDS_SOURCE. */
async function requireItsSource(act: Act, sourceId: Id | null, exchange: Exchange): Promise<void> {
  const [source] =
    sourceId === null
      ? []
      : await act.manager.query<{ address: string | null }[]>('select address from source where id = $1', [sourceId]);
  const own = source?.address ?? '';
  if (URL.canParse(own) && addressesOfSource(exchange).includes(new URL(own.replace(/#.*$/, '')).href)) return;
  throw invalid(
    'CAPTURE_NEEDS_SOURCE',
    `input.sourceId: choose the source whose address is ${exchange.finalAddress}, so that readers can follow it. If it is not listed, add it first.`,
    'input.sourceId',
  );
}

/** Refuses FILE_WITHOUT_TEXT and FILE_WITHOUT_CHANGES. */
function textIn(reading: Kept, taken: FileText): readonly Part[] {
  if (taken !== 'whole' && reading.before === null) {
    throw invalid(
      'FILE_WITHOUT_CHANGES',
      'input.text: this file has no tracked changes, so it has one text. Take the whole.',
      'input.text',
    );
  }
  if (taken === 'whole' && reading.before !== null) {
    throw invalid(
      'FILE_HAS_TWO_TEXTS',
      'input.text: this file has tracked changes, so it holds two texts. Say whether you mean the one before them or the one after.',
      'input.text',
    );
  }
  const parts = taken === 'before_changes' ? reading.before! : reading.parts;
  if (parts.length > 0) return parts;
  throw invalid(
    'FILE_WITHOUT_TEXT',
    'input.fileId: no words are read from this file, so it is no version. Say in a source what it shows, and keep the file yourselves.',
    'input.fileId',
  );
}
