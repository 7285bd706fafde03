export {
  ADDRESS_EVENTS,
  afterCheck,
  CHECK_EVERY,
  CHECK_FOUND,
  sameAddress,
  untilNext,
  type AddressEventFound,
  type AddressEventKind,
  type CheckEvery,
  type CheckFound,
  type Trouble,
} from './address-check.js';
export { isAgreed, POSITIONS, requireDisputedOnceTaken, type Position, type PositionTaken } from './agreement.js';
export { arePlaced, BLOCK_KINDS, blocksFrom, blocksOf, textOf, type Block, type BlockKind } from './block.js';
export {
  CHANGE_KINDS,
  CHANGES_OF,
  FILE_KINDS,
  FILE_TEXTS,
  TRAY_STATES,
  type ChangeKind,
  type ChangeOf,
  type Exchange,
  type FileKind,
  type FileText,
  type TrayState,
} from './file.js';
export { FATES, BOUND_PARTIES, VERDICTS, judgedFate, type BoundParty, type Fate, type Verdict } from './finding.js';
export { PICTURE_TYPES, requireTaken, type PictureType } from './picture.js';
export { continued, type NamedOnPath, type OnPath } from './published-path.js';
export {
  BOARD_STANDINGS,
  CONTENT_SAYS,
  reportedBoard,
  type BoardPoint,
  type BoardStanding,
  type ContentSays,
  type Point,
} from './reported-board.js';
export { SIDES, sealed, totalsOf, type Counted, type SealTotal, type Side } from './seal.js';
export { assertableKind, requireTextAsWorded, requireVerbatim, VERSION_KINDS, type VersionKind } from './version.js';
