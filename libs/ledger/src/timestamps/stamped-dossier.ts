import { invalid } from '#libs/kernel';
import { parseNote, readDossier, verifyDossier } from '../core/index.js';
import { nodePrimitives } from '../node-primitives.js';
import { verifyTimestamp } from './ask-authority.js';

/**
 * When an authority that is trusted says that it saw the checkpoint of a dossier: it stamps the text of it, without its signatures.
 * `trusted` as DER. Of a wrong dossier nothing is used: STAMP_WITHOUT_DOSSIER. Refuses TIMESTAMP_MALFORMED and TIMESTAMP_WRONG.
 */
export async function stampedAt(file: Uint8Array, token: Uint8Array, trusted: readonly Uint8Array[]): Promise<Date> {
  if ((await verifyDossier(file, null, nodePrimitives)).outcome === 'wrong')
    throw invalid('STAMP_WITHOUT_DOSSIER', 'the dossier is wrong, so there is no checkpoint to hold the stamp to.');
  const { text } = parseNote(readDossier(file).checkpoint);
  return verifyTimestamp(token, { message: new TextEncoder().encode(text), nonce: null, trusted });
}
