export { isAgreed, POSITIONS, type Position, type PositionTaken } from './agreement.js';
export { BLOCK_KINDS, blocksFrom, blocksOf, textOf, type Block, type BlockKind } from './block.js';
export { FATES, BOUND_PARTIES, VERDICTS, judgedFate, type BoundParty, type Fate, type Verdict } from './finding.js';
export {
  BOARD_STANDINGS,
  CONTENT_SAYS,
  reportedBoard,
  type BoardPoint,
  type BoardStanding,
  type ContentSays,
  type Point,
} from './reported-board.js';
export { assertableKind, requireTextAsWorded, requireVerbatim, VERSION_KINDS, type VersionKind } from './version.js';
