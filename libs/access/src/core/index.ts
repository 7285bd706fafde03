export { may, mayOpenSpaces, requireMay, type Action } from './may.js';
export { INVITED_AS, OUTSIDERS, ROLES, type InvitedAs, type OutsiderKind, type Role } from './role.js';
export { ANONYMOUS, requireMember, requirePerson, type Anonymous, type Member, type Viewer } from './viewer.js';
export { INVITATION_DAYS, minutesAfter, OUTSIDER_DAYS, RECOVERY_CODES, SESSION, TRIES } from './limits.js';
export { networkOf } from './network.js';
export { normalised, PASSPHRASE, passphraseOf } from './passphrase.js';
export { codeOf, PHRASE_WORDS, phraseOf } from './phrase.js';
export { newTokenOf, TOKEN_DAYS, TOKEN_SCOPES, type TokenScope } from './token.js';
export { nameKeyOf, pseudonymOf } from './pseudonym.js';
