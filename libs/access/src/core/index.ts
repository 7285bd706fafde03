export { may, mayOpenSpaces, requireMay, type Action } from './may.js';
export { ROLES, type Role } from './role.js';
export { ANONYMOUS, requireMember, type Anonymous, type Member, type Viewer } from './viewer.js';
