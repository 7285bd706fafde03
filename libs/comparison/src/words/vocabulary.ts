/**
 * Numbers for words: equal runs of code units get equal numbers, across both texts of a comparison.
 * An open-addressing table over the char codes themselves, so that no substring is made while a text is scanned.
 */
export class Vocabulary {
  private readonly texts: string[] = [];
  private slots = new Int32Array(1 << 12).fill(-1);
  private hashes = new Int32Array(1 << 10);
  private sources = new Uint8Array(1 << 10);
  private starts = new Int32Array(1 << 10);
  private lengths = new Int32Array(1 << 10);
  size = 0;

  /** Registers a text; `intern` names it by the number given back. */
  add(text: string): number {
    return this.texts.push(text) - 1;
  }

  /** The number of the word at [start, end) of a registered text; `hash` must be a function of its units alone. */
  intern(source: number, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    const length = end - start;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = this.slots[slot]!;
      if (id < 0) return this.insert(slot, source, start, length, hash);
      if (this.hashes[id] === hash && this.lengths[id] === length && this.matches(id, source, start, length)) return id;
      slot = (slot + 1) & mask;
    }
  }

  /** The word behind a number, as first seen. */
  word(id: number): string {
    const start = this.starts[id]!;
    return this.texts[this.sources[id]!]!.slice(start, start + this.lengths[id]!);
  }

  private matches(id: number, source: number, start: number, length: number): boolean {
    const known = this.texts[this.sources[id]!]!;
    const text = this.texts[source]!;
    const from = this.starts[id]!;
    for (let i = 0; i < length; i++) if (known.charCodeAt(from + i) !== text.charCodeAt(start + i)) return false;
    return true;
  }

  private insert(slot: number, source: number, start: number, length: number, hash: number): number {
    const id = this.size++;
    if (id >= this.hashes.length) this.widen();
    this.slots[slot] = id;
    this.hashes[id] = hash;
    this.sources[id] = source;
    this.starts[id] = start;
    this.lengths[id] = length;
    if (this.size * 2 > this.slots.length) this.rehash();
    return id;
  }

  private widen(): void {
    const wider = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => (fresh.set(old), fresh);
    const room = this.hashes.length * 2;
    this.hashes = wider(this.hashes, new Int32Array(room));
    this.sources = wider(this.sources, new Uint8Array(room));
    this.starts = wider(this.starts, new Int32Array(room));
    this.lengths = wider(this.lengths, new Int32Array(room));
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      const hash = this.hashes[id]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.slots = slots;
  }
}
