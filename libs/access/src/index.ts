export { AccessModule } from './access.module.js';
export { PeopleService, type Caller, type SignedIn } from './people.service.js';
export { isToken, newToken } from './store/credentials.js';
export { SessionsService } from './sessions.service.js';
export { Session } from './store/session.entity.js';
export { ACCESS_SHAPES } from './queries/space.shape.js';
export { Space, SpaceMembership } from './store/space.entity.js';
export { ViewersService } from './viewers.service.js';
