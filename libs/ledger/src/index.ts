export { OutboxEntry } from './store/outbox-entry.entity.js';
export { enter, enterAll, entryUnderKey, holdKey, letKeysGo } from './store/outbox.js';
export { askWitness, type Asked, type ProofFrom } from './witnesses/ask-witness.js';
export { askAuthority, verifyTimestamp, type Authority, type Stamped } from './timestamps/ask-authority.js';
export { stampedAt } from './timestamps/stamped-dossier.js';
export { certificatesIn } from './timestamps/certificates.js';
export type { Expected } from './timestamps/timestamp-token.js';
export { nodePrimitives } from './node-primitives.js';
export { type LogPlaces } from './sequencer/publish.js';
export { keepLogKey, logKeyIn, type LogKey } from './sequencer/log-key.js';
export { PADDED_TO, sequence, sequenceAndPublish } from './sequencer/run-once.js';
export { othersOf, runSequencer, type SequencerNews, type SequencerSettings } from './sequencer/run-sequencer.js';
export { Others, type OtherNews, type Said } from './sequencer/others.js';
export { resumeLog, type Outside, type Resumed } from './sequencer/resume.js';
export { endedLogs, type EndedLog } from './sequencer/ended-logs.js';
export { endLog, type Ended, type Ending } from './sequencer/end-log.js';
export { connectSequencer, type LogConnection } from './store/connect.js';
export { checkLedger, type Checking, type NamedPart, type PartsOfFact } from './check/check-ledger.js';
export type { LevelByParent } from './store/audit-shown.js';
export { type Fault } from './check/check-log.js';
export { dossierAbout, type LogSent } from './dossiers/dossier-about.js';
export { Audit, type RowJson } from './store/audit.js';
export { belongingTo } from './queries/belonging.js';
export { ENTRY_OF_ROW } from './queries/entry-of-row.js';
export {
  checkpointOfRecord,
  checkpointOver,
  lastCheckpoints,
  ledgerNow,
  type CheckpointTold,
  type LedgerNow,
} from './queries/ledger-now.js';
