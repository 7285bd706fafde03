/**
 * 64-bit FNV-1a (Fowler, Noll and Vo; draft-eastlake-fnv) over UTF-16 units, low byte first, as 16 hexadecimal digits.
 * It names clauses inside one version and guards nothing: seals and ledgers use SHA-256.
 */
export class Fnv1a {
  private high = 0xcbf29ce4;
  private low = 0x84222325;

  add(text: string): this {
    let { high, low } = this;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      for (let byte = unit & 0xff, turn = 0; turn < 2; byte = unit >>> 8, turn++) {
        // The prime is 2^40 + 0x1b3: a multiplication is a shift by 40 and a product that fits a double.
        const mixed = (low ^ byte) >>> 0;
        const product = mixed * 0x1b3;
        high = (Math.imul(high, 0x1b3) + ((product / 0x100000000) | 0) + (mixed << 8)) >>> 0;
        low = product >>> 0;
      }
    }
    this.high = high;
    this.low = low;
    return this;
  }

  digest(): string {
    return this.high.toString(16).padStart(8, '0') + this.low.toString(16).padStart(8, '0');
  }
}

export const fnv1a = (text: string): string => new Fnv1a().add(text).digest();
