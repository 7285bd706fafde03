/**
 * What makes these 32 bytes unfit as a public key, in words, or null when nothing does. Libraries differ in what they let
 * pass: under a key of low order one signature fits many messages, and a number not below the prime gives a key two spellings.
 * RFC 8032, section 5.1.3; the low orders are those of the curve's eight torsion points.
 */
export function weaknessOf(publicKey: Uint8Array): string | null {
  const encoded = publicKey.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n);
  const y = encoded & ((1n << 255n) - 1n);
  if (y >= P) return 'its public key is not in its one spelling';
  const ySquared = (y * y) % P;
  // On the curve x² = u / v.
  const u = mod(ySquared - 1n);
  const v = mod(D * ySquared + 1n);
  // Orders 1 and 2 have x = 0, order 4 has y = 0, and doubling a point of order 8 gives y = 0, which asks for x² = -y².
  if (u === 0n || y === 0n || mod(u + v * ySquared) === 0n) return 'its public key is of low order, and would vouch for anything';
  if (power(mod(u * v), (P - 1n) / 2n) !== 1n) return 'its public key is no point of the curve';
  return null;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % P;
    base = (base * base) % P;
  }
  return result;
}

function mod(number: bigint): bigint {
  const rest = number % P;
  return rest < 0n ? rest + P : rest;
}

const P = 2n ** 255n - 19n;
/** d = -121665 / 121666 */
const D = mod(-121665n * power(121666n, P - 2n));
