export { databaseFolder, type DatabaseFolder } from './folder.js';
export { folderHolder } from './folder-lock.js';
export { makeOwner, OWNER, DATABASE } from './owner.js';
export { noteIfSlow, type Progress } from './slow.js';
export {
  runningEmbedded,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './start-embedded-postgres.js';
export { StartRefusal } from './start-refusal.js';
