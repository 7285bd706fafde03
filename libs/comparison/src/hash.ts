/**
 * 64-bit FNV-1a (Fowler, Noll and Vo; draft-eastlake-fnv) over the UTF-16 units of a text, low byte first, as 16 hexadecimal digits.
 * It names clauses inside one version and guards nothing: seals and ledgers use SHA-256.
 */
export function fnv1a(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  // The prime is 2^40 + 0x1b3: a multiplication is a shift by 40 and a product that fits a double.
  const step = (byte: number): void => {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x100000000) + (mixed << 8)) >>> 0;
    low = product >>> 0;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    step(unit & 0xff);
    step(unit >>> 8);
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
