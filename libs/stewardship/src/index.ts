export { CheckpointsService } from './checkpoints.service.js';
export {
  ContentWarningsService,
  type ContentWarning,
  type RemoveContentWarning,
  type SetContentWarning,
} from './content-warnings.service.js';
export { CorrectionRequestsService, type AskForCorrection, type CloseCorrectionRequest } from './correction-requests.service.js';
export { EmbargoService, type Embargo } from './embargo.service.js';
export { KeepingService, type KeptThings } from './keeping.service.js';
export { type KeepingFact } from './store/keeping.js';
export { KEEPING_SHAPES } from './queries/keeping.shape.js';
export { Keeping } from './store/keeping.entity.js';
export { keepTelling, type KeptTelling } from './keep-telling.js';
export { NoticesService } from './notices.service.js';
export { NOTICE_SHAPES } from './queries/notice.shape.js';
export { Notice } from './store/notice.entity.js';
export { PreviewService, type HeldBack, type ReleasePreview } from './preview.service.js';
export { ReleaseService, type Release } from './release.service.js';
export { type ThingInput } from './releasing.js';
export { SpaceCopiesService, type SpaceCopy } from './space-copies.service.js';
export { STEWARDSHIP_SHAPES } from './queries/correction-request.shape.js';
export { RIGHTS, RightsService, type Right } from './rights.service.js';
export { RELEASABLE } from './store/releasable.js';
export { StewardshipModule } from './stewardship.module.js';
export { TakingBackService, type TakeBack } from './taking-back.service.js';
export { TakingsBackService, type TakenBack } from './takings-back.service.js';
export { WithheldService, type Withheld } from './withheld.service.js';
export { WithholdingService, type Withhold } from './withholding.service.js';
