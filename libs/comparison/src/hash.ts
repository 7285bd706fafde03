/**
 * 64-bit FNV-1a (Fowler, Noll and Vo; draft-eastlake-fnv) over UTF-16 units, low byte first, as 16 hexadecimal digits.
 * It names clauses inside one version and guards nothing: seals and ledgers use SHA-256.
 */
export class Fnv1a {
  // Both halves are kept as signed numbers of 32 bits, which need no room of their own.
  private high = 0xcbf29ce4 | 0;
  private low = 0x84222325 | 0;

  add(text: string): this {
    let { high, low } = this;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x100) {
        // The high byte is nothing, so that the second turn is a multiplication alone: both are one by the square of the prime. What is
        // carried into the high half needs a product of 50 bits; the low half does not wait for it.
        const mixed = low ^ unit;
        const carried = ((mixed >>> 0) * SQUARE_LOW) / 0x100000000;
        high = (Math.imul(high, SQUARE_LOW) + (carried | 0) + Math.imul(mixed, SQUARE_HIGH)) | 0;
        low = Math.imul(mixed, SQUARE_LOW);
        continue;
      }
      for (let byte = unit & 0xff, turn = 0; turn < 2; byte = unit >>> 8, turn++) {
        // The prime is 2^40 + 0x1b3: a multiplication is a shift by 40 and a product that fits a double.
        const mixed = low ^ byte;
        const carried = ((mixed >>> 0) * 0x1b3) / 0x100000000;
        high = (Math.imul(high, 0x1b3) + (carried | 0) + (mixed << 8)) | 0;
        low = Math.imul(mixed, 0x1b3);
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
