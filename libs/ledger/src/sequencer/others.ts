import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  consistencyNodes,
  consistencyProof,
  hashesOfTiles,
  parseCheckpoint,
  parseNote,
  tilePath,
  tilesOf,
  type NoteSignature,
  type WitnessAt,
} from '../core/index.js';
import { nodePrimitives, sha256 } from '../node-primitives.js';
import { askAuthority, type Authority } from '../timestamps/ask-authority.js';
import { askWitness } from '../witnesses/ask-witness.js';

/** What somebody else says of a checkpoint: a witness signs it, an authority stamps it. */
export type Said = { readonly note: string } & ({ readonly signature: NoteSignature } | { readonly stamp: Uint8Array });

/** One who is asked, and since when they have not answered; null where they have. */
export interface OtherNews {
  readonly name: string;
  readonly silentSince: string | null;
}

interface Asked {
  readonly name: string;
  ask(note: string): Promise<Said>;
  /** the note that was answered last */
  answered: string | null;
  silentSince: Date | null;
  busy: boolean;
  again: number;
}

/**
 * The witnesses and the time stamping authority of the operator's settings. Nobody waits for them: `askAbout` begins to ask and returns, and
 * what was answered is fetched by `take`. Who does not answer, or answers wrongly, is asked again after a minute. A proof is made from the tiles.
 */
export class Others {
  private readonly asked: readonly Asked[];
  private said: Said[] = [];

  constructor(
    witnesses: readonly WitnessAt[],
    authority: Authority | null,
    private readonly folder: string,
    private readonly milliseconds = TEN_SECONDS,
    /** told once, when somebody falls silent, for whoever runs the server */
    private readonly say: (line: string) => void = () => undefined,
  ) {
    const fresh = { answered: null, silentSince: null, busy: false, again: 0 };
    this.asked = [
      ...witnesses.map((witness) => ({ ...fresh, name: witness.key.name, ask: (note: string) => this.cosigned(witness, note) })),
      ...(authority
        ? [{ ...fresh, name: new URL(authority.address).host, ask: (note: string) => this.stamped(authority, note) }]
        : []),
    ];
  }

  /** Asks whoever has not answered about this checkpoint, as the log alone has signed it. */
  askAbout(note: string): void {
    for (const other of this.asked)
      if (!other.busy && other.answered !== note && Date.now() >= other.again) void this.ask(other, note);
  }

  /** What was answered since the last time. */
  take(): readonly Said[] {
    const said = this.said;
    this.said = [];
    return said;
  }

  news(): readonly OtherNews[] {
    return this.asked.map(({ name, silentSince }) => ({ name, silentSince: silentSince?.toISOString() ?? null }));
  }

  private async ask(other: Asked, note: string): Promise<void> {
    other.busy = true;
    const began = new Date();
    try {
      const said = await other.ask(note);
      this.said.push(said);
      Object.assign(other, { answered: note, silentSince: null, again: 0 });
    } catch (error) {
      if (other.silentSince === null) this.say(`${other.name}: ${plain((error as Error).message)}`);
      other.silentSince ??= began;
      other.again = Date.now() + A_MINUTE;
    } finally {
      other.busy = false;
    }
  }

  private async cosigned(witness: WitnessAt, note: string): Promise<Said> {
    const { size } = parseCheckpoint(parseNote(note).text);
    const proofFrom = (from: bigint) => this.proof(from, size);
    return {
      note,
      signature: await askWitness(witness, { note, knownSize: 0n, proofFrom, milliseconds: this.milliseconds }, nodePrimitives),
    };
  }

  private async stamped(authority: Authority, note: string): Promise<Said> {
    const message = new Uint8Array(Buffer.from(parseNote(note).text));
    return { note, stamp: (await askAuthority(authority, message, this.milliseconds)).token };
  }

  private async proof(from: bigint, size: bigint): Promise<readonly Uint8Array[]> {
    const tiles = new Map<string, Uint8Array>();
    for (const tile of tilesOf(consistencyNodes(from, size).flat(), size))
      tiles.set(tilePath(tile), new Uint8Array(await readFile(join(this.folder, tilePath(tile)))));
    return consistencyProof(
      sha256,
      from,
      size,
      hashesOfTiles(sha256, size, (tile) => tiles.get(tilePath(tile))!),
    );
  }
}

/** What a stranger's server wrote is shown on a terminal. */
function plain(text: string): string {
  return text.trim().replace(/[^\x20-\x7e]+/g, ' ');
}

const TEN_SECONDS = 10_000;
const A_MINUTE = 60_000;
