export { ENTRY_STATES, entryFields, type Entry, type EntryFields, type EntryState } from './entry.js';
export { HASH_BYTES, type Primitives, type Sha256 } from './primitives.js';
export { foldRight, hashesOf, leafHash, nodeHash, rangeHash, rangeNodes, treeHash, type HashAt, type NodeAt } from './merkle.js';
export { append, EMPTY_FRONTIER, frontierAt, frontierRoot, type Frontier } from './frontier.js';
export { inclusionNodes, inclusionProof, provesInclusion, type Inclusion } from './inclusion.js';
export { consistencyNodes, consistencyProof, provesConsistency, type TreeHead } from './consistency.js';
export {
  formatVerifierKey,
  parseVerifierKey,
  sameKey,
  SIGNATURE_TYPES,
  verifierKey,
  type SignatureType,
  type VerifierKey,
} from './verifier-key.js';
export { formatNote, parseNote, type NoteSignature, type SignedNote } from './signed-note.js';
export { cosignedMessage, openNote, type OpenedNote, type Signed } from './open-note.js';
export { formatCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint.js';
export { checkpointWords } from './checkpoint-words.js';
export { canonical, type Canonical } from './canonical.js';
export { readStrictJson } from './strict-json.js';
export { fieldHash, leafData, recordHash, type Opening } from './commitment-hash.js';
export {
  bundlePath,
  formatBundle,
  hashesOfTiles,
  newTiles,
  parseBundle,
  parseTilePath,
  TILE_WIDTH,
  tileBytes,
  tileOf,
  tilePath,
  tilesOf,
  type BundleAt,
  type TileAt,
} from './tile.js';
export { formatProofFile, parseProofFile, type ProofFile } from './proof-file.js';
export { DOSSIER_FORMAT, DOSSIER_LIMITS, formatDossier, type Dossier, type DossierEntry, type DossierKeys } from './dossier.js';
export { readDossier } from './read-dossier.js';
export { parsePolicy, parseWitnesses, trustInLog, type WitnessAt } from './policy.js';
export { verifyDossier } from './verify-dossier.js';
export type { Finding, Outcome, Trust, Verification, VerifiedEntry } from './verification.js';
export { reportOf, WHAT_A_PROOF_SHOWS, type Report, type ReportedEntry } from './verification-report.js';
export { formatAddCheckpoint, parseAddCheckpoint, type AddCheckpoint } from './add-checkpoint.js';
export { judgeCheckpoint, type Judged } from './witness.js';
