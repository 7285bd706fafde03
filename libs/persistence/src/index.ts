export { type Acting } from './acting.js';
export { Clock, dayWhereKept } from './clock.js';
export { Database, openDatabase, REHEARSED, type DatabaseOptions, type Transaction } from './database.js';
export { NO_DATE, PartialDateColumns } from './partial-date-columns.js';
export { publicRevision, withRevision } from './public-revision.js';
export { keepRunning, type Job, type KeptJob } from './keep-running.js';
export { PersistenceModule } from './persistence.module.js';
export { type Reader } from './reader.js';
export { ROLES, roleUrl, type RoleName } from './roles.js';
export { type AsOf } from './shape/as-of.js';
export { compileOne, compilePage, type RawPage, type Readable, type Statement, type Thing } from './shape/compile.js';
export { DAY_OF_IT, type Condition } from './shape/compiler.js';
export { readKinds, type Kind, type Kinds } from './shape/kinds.js';
export type { Value } from './shape/paging.js';
export {
  column,
  computed,
  computedThrough,
  COUNT_MOST,
  COUNTED,
  ended,
  keyOf,
  many,
  manyOfRow,
  one,
  page,
  partialDateField,
  select,
  shape,
  warningField,
  type Field,
  type Given,
  type Graph,
  type Order,
  type OrderColumn,
  type Selection,
  type Shape,
} from './shape/shape.js';
export {
  databaseFolder,
  folderHolder,
  makeOwner,
  noteIfSlow,
  runningEmbedded,
  startEmbeddedPostgres,
  StartRefusal,
  type EmbeddedPostgres,
  type Progress,
} from './embedded/index.js';
export { reachDatabase } from './reach-database.js';
