import { X509Certificate } from 'node:crypto';
import { invalid } from '#libs/kernel';

/** The certificates of a PEM file, as DER. Refuses TIMESTAMP_MALFORMED. */
export function certificatesIn(pem: string): readonly Uint8Array[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  try {
    if (found.length > 0) return found.map((each) => new Uint8Array(new X509Certificate(each).raw));
  } catch {
    // told below
  }
  throw invalid('TIMESTAMP_MALFORMED', 'There is no certificate in PEM in it, or one that cannot be read.');
}
