export { EmbargoService, type Embargo } from './embargo.service.js';
export { PreviewService, type HeldBack, type ReleasePreview } from './preview.service.js';
export { ReleaseService, type Release } from './release.service.js';
export { type ThingInput } from './releasing.js';
export { RELEASABLE } from './store/releasable.js';
export { StewardshipModule } from './stewardship.module.js';
export { TakingBackService, type TakeBack } from './taking-back.service.js';
export { TakingsBackService, type TakenBack } from './takings-back.service.js';
