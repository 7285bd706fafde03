import { inflateRawSync } from 'node:zlib';
import { ZIP_ENTRY_MOST_BYTES, ZIP_MOST_ENTRIES, ZIP_MOST_RATIO, ZIP_RATIO_FROM_BYTES, ZIP_TOTAL_MOST_BYTES } from './limits.js';
import { Unreadable } from './unreadable.js';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * A zip file whose directory was read through before anything of it is unpacked (APPNOTE 6.3.10, sections 4.3.7 to 4.3.16). What was
 * not scanned cannot be read: entries are found by the directory alone, and unpacking stops at the size it gives.
 *
 * Refuses ZIP_BROKEN, ZIP_TOO_MANY, ZIP_TOO_LARGE, ZIP_BOMB, ZIP_TWICE, ZIP_ENCRYPTED, ZIP_PATH, ZIP_METHOD.
 */
export class Zip {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly bytes: Buffer) {
    const { count, offset, size } = directoryOf(bytes);
    if (count > ZIP_MOST_ENTRIES) {
      throw new Unreadable('ZIP_TOO_MANY', `it holds ${count} files inside; a document has ${ZIP_MOST_ENTRIES} at the most.`);
    }
    let at = offset;
    let total = 0;
    for (let i = 0; i < count; i++) {
      const { entry, next } = entryAt(bytes, at, offset + size);
      at = next;
      total += entry.size;
      refuseBomb(entry, total);
      const key = entry.name.toLowerCase();
      if (this.entries.has(key)) {
        throw new Unreadable(
          'ZIP_TWICE',
          'it holds two files of one name inside, so that two programs could read two texts in it.',
        );
      }
      this.entries.set(key, entry);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  get names(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  /** The bytes of an entry, or null when there is none of this name. Names are compared as Word does, without case. */
  read(name: string): Buffer | null {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    const start = dataStart(this.bytes, entry);
    const packed = this.bytes.subarray(start, start + entry.packed);
    if (packed.length !== entry.packed) throw broken('an entry reaches beyond its end');
    if (entry.method === 0) return sized(packed, entry);
    return sized(inflate(packed, entry), entry);
  }
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_COMMENT = 65_535;

function directoryOf(bytes: Buffer): { count: number; offset: number; size: number } {
  const least = Math.max(0, bytes.length - 22 - MOST_COMMENT);
  for (let at = bytes.length - 22; at >= least; at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    const [disk, count, all] = [bytes.readUInt16LE(at + 4), bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
    const [size, offset] = [bytes.readUInt32LE(at + 12), bytes.readUInt32LE(at + 16)];
    if (disk !== 0 || count !== all) throw broken('it is one piece of several');
    // A value of all ones says that the true one stands in a zip64 record: no document of 25 MB needs one.
    if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) throw broken('it says that it is larger than it is');
    if (offset + size > at) throw broken('its list of contents reaches beyond its end');
    return { count, offset, size };
  }
  throw broken('its list of contents is missing');
}

function entryAt(bytes: Buffer, at: number, end: number): { entry: Entry; next: number } {
  if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) throw broken('its list of contents is cut short');
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
  const [nameLength, extra, comment] = [at + 28, at + 30, at + 32].map((place) => bytes.readUInt16LE(place));
  const next = at + 46 + nameLength! + extra! + comment!;
  if (next > end) throw broken('its list of contents is cut short');
  if ((flags & 0x2041) !== 0) throw new Unreadable('ZIP_ENCRYPTED', 'it is protected by a password. Please save it without one.');
  const offset = bytes.readUInt32LE(at + 42);
  if ([packed, size, offset].includes(0xffffffff)) throw broken('it says that it is larger than it is');
  const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength!));
  return { entry: { name, method, packed, size, offset }, next };
}

/** A name that leads out of the file has no place in a document, although nothing here is ever written to a disk. */
function nameOf(bytes: Buffer): string {
  const name = bytes.toString('utf8');
  const parts = name.split(/[/\\]/);

  if (parts.includes('..') || /^[/\\]|^[a-z]:|[\0-\x1f]/i.test(name)) {
    throw new Unreadable('ZIP_PATH', 'it holds a file whose name leads out of it.');
  }
  return name.replaceAll('\\', '/');
}

function refuseBomb({ size, packed }: Entry, total: number): void {
  if (size > ZIP_ENTRY_MOST_BYTES || total > ZIP_TOTAL_MOST_BYTES) {
    throw new Unreadable('ZIP_TOO_LARGE', 'unpacked it would be larger than a document can be (100 MB, and 50 MB for one part).');
  }
  if (size > ZIP_RATIO_FROM_BYTES && size > packed * ZIP_MOST_RATIO) {
    throw new Unreadable('ZIP_BOMB', 'a part of it unpacks to more than 200 times its size, which no document does.');
  }
}

function dataStart(bytes: Buffer, { offset }: Entry): number {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw broken('an entry is not where its list says');
  return offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
}

function inflate(packed: Buffer, { method, size }: Entry): Buffer {
  if (method !== 8) throw new Unreadable('ZIP_METHOD', 'it is packed in a way that documents are not.');
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1 });
  } catch (error) {
    const grown = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw broken(grown ? 'a part of it is larger than its list says' : 'a part of it cannot be unpacked');
  }
}

function sized(bytes: Buffer, { size }: Entry): Buffer {
  if (bytes.length !== size) throw broken('a part of it has another size than its list says');
  return bytes;
}

function broken(how: string): Unreadable {
  return new Unreadable('ZIP_BROKEN', `it is damaged: ${how}. Please save it again, or ask for it once more.`);
}
