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
      if (unit < 0x100) {
        // The high byte is nothing, so that the second turn is a multiplication alone: both are one by the square of the prime.
        const mixed = (low ^ unit) >>> 0;
        const product = mixed * SQUARE_LOW;
        high = (Math.imul(high, SQUARE_LOW) + ((product / 0x100000000) | 0) + Math.imul(mixed, SQUARE_HIGH)) >>> 0;
        low = product >>> 0;
        continue;
      }
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
    return hexOf(this.high >>> 16) + hexOf(this.high & 0xffff) + hexOf(this.low >>> 16) + hexOf(this.low & 0xffff);
  }
}

const hexOf = (unit: number): string => HEX[unit >>> 8]! + HEX[unit & 0xff]!;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export const fnv1a = (text: string): string => new Fnv1a().add(text).digest();

/** The square of the prime, modulo 2^64: 0x366 · 2^40 + 0x2e329. */
const SQUARE_LOW = 0x2e329;
const SQUARE_HIGH = 0x36600;
