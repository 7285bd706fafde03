import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { invalid } from '#libs/kernel';
import {
  formatVerifierKey,
  parseCheckpoint,
  SIGNATURE_TYPES,
  verifierKey,
  type Checkpoint,
  type VerifierKey,
} from '#libs/ledger/core';
import { nodePrimitives } from '../verify/node-primitives.js';

/**
 * Where a witness keeps its key and, for each log, the checkpoint it saw last. What is kept is on the disk before it is
 * signed: written beside, fsync, renamed, and the folder's fsync. One process at a time.
 */
export class WitnessFolder {
  readonly key: VerifierKey;
  private readonly secret: KeyObject;

  /** Refuses WITNESS_FOLDER_TAKEN, WITNESS_RENAMED and, when what was seen cannot be read, WITNESS_STATE_LOST. */
  constructor(
    private readonly folder: string,
    name: string,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.hold();
    try {
      this.secret = this.secretKey();
      const { x = '' } = createPublicKey(this.secret).export({ format: 'jwk' });
      const raw = new Uint8Array(Buffer.from(x, 'base64url'));
      this.key = verifierKey(nodePrimitives.sha256, name, SIGNATURE_TYPES.cosignature, raw);
      this.keepName();
    } catch (error) {
      this.letGo();
      throw error;
    }
  }

  sign(message: Uint8Array, signer: (secret: KeyObject, message: Uint8Array) => Uint8Array): Uint8Array {
    return signer(this.secret, message);
  }

  /** The checkpoint of this log that was kept last, or null for none yet. */
  seen(origin: string): Checkpoint | null {
    const file = this.fileOf(origin);
    if (!existsSync(file)) return null;
    try {
      const [text] = readFileSync(file, 'utf8').split(/(?<=\n)\n/);
      const checkpoint = parseCheckpoint(text!);
      if (checkpoint.origin === origin) return checkpoint;
    } catch {
      // Said below: to begin anew could sign a second history.
    }
    throw invalid(
      'WITNESS_STATE_LOST',
      `${file} cannot be read. Put back what was there; without it this witness cannot know what it saw.`,
    );
  }

  /** As the log signed it, so that its keeper can take the log up again with it; or the text alone, of a log that follows another. */
  keep(checkpoint: Checkpoint, note: string): void {
    this.write(this.fileOf(checkpoint.origin), note);
  }

  /** Lets another process have the folder. */
  letGo(): void {
    if (existsSync(this.lock)) unlinkSync(this.lock);
  }

  private fileOf(origin: string): string {
    return join(this.folder, `${createHash('sha256').update(origin).digest('hex')}.checkpoint`);
  }

  private secretKey(): KeyObject {
    const file = join(this.folder, 'key.pem');
    if (existsSync(file)) return createPrivateKey(readFileSync(file));
    const { privateKey } = generateKeyPairSync('ed25519');
    this.write(file, privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
    return privateKey;
  }

  /** The name is part of the key that others have written down. */
  private keepName(): void {
    const file = join(this.folder, 'vkey');
    const vkey = formatVerifierKey(this.key);
    if (!existsSync(file)) return this.write(file, `${vkey}\n`);
    const known = readFileSync(file, 'utf8').trim();
    if (known !== vkey)
      throw invalid('WITNESS_RENAMED', `This folder belongs to the witness ${known}. Give its name, or another folder.`);
  }

  private write(file: string, text: string): void {
    const fresh = `${file}.new`;
    const descriptor = openSync(fresh, 'w', 0o600);
    try {
      writeSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(fresh, file);
    const folder = openSync(this.folder, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  }

  private get lock(): string {
    return join(this.folder, 'lock');
  }

  /** A file with our process's number. That of a process that is gone is taken over. */
  private hold(): void {
    const ours = `${this.lock}.${process.pid}`;
    this.write(ours, String(process.pid));
    try {
      if (existsSync(this.lock) && !isRunning(Number(readFileSync(this.lock, 'utf8')))) unlinkSync(this.lock);
      linkSync(ours, this.lock);
    } catch {
      throw invalid(
        'WITNESS_FOLDER_TAKEN',
        `Another witness is running on ${this.folder}. Stop it first, or give another folder.`,
      );
    } finally {
      unlinkSync(ours);
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
