export { OutboxEntry } from './store/outbox-entry.entity.js';
export { enter, entryUnderKey, holdKey, letKeysGo } from './store/outbox.js';
export { askWitness, type Asked, type ProofFrom } from './witnesses/ask-witness.js';
export { collectCosignatures, type Collected } from './witnesses/collect-cosignatures.js';
export { askAuthority, verifyTimestamp, type Authority, type Stamped } from './timestamps/ask-authority.js';
export type { Expected } from './timestamps/timestamp-token.js';
