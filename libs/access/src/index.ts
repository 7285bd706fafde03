export { AccessModule } from './access.module.js';
export { isToken, newToken } from './store/credentials.js';
export { ACCESS_SHAPES } from './queries/space.shape.js';
export { Space, SpaceMembership } from './store/space.entity.js';
export { ViewersService } from './viewers.service.js';
