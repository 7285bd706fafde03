export { ReleaseService, type Release } from './release.service.js';
export { StewardshipModule } from './stewardship.module.js';
