export { conflict, DomainError, forbidden, invalid, noSuchSpace, notFound, spaceClosed } from './domain-error.js';
export type { ErrorCategory } from './domain-error.js';
export { parseHash } from './hash.js';
export { isId, parseId, type Id } from './id.js';
export { compareLevels, isLevel, leastLevel, LEVELS, type Level } from './level.js';
export {
  decodeCursor,
  encodeCursor,
  PAGE_DEFAULT,
  PAGE_MOST,
  pageArgs,
  pageOf,
  pageSize,
  type CursorList,
  type Page,
  type PageArgs,
  type PageKey,
  type SortColumn,
  type SortValue,
} from './page.js';
export { optionalText, plainText, type TextRule } from './plain-text.js';
export {
  isSubjectKind,
  KINDS_OF_THEIR_AUTHOR,
  sameSubject,
  SUBJECT_KINDS,
  subjectRef,
  type SubjectKind,
  type SubjectRef,
} from './subject-ref.js';
export { fromBase64url, toBase64url } from './base64url.js';
export {
  addDays,
  civilDate,
  compareDays,
  dayNumber,
  daysBetween,
  daysInMonth,
  FIRST_DAY,
  fromDayNumber,
  isCivilDate,
  LAST_DAY,
  parseCivilDate,
  partsOf,
  sayDay,
  sayMonth,
  sayWeekday,
  weekday,
  type CivilDate,
} from './civil-date.js';
export {
  endsOf,
  parsePartialDate,
  type DateOnRecord,
  type DatePart,
  type DatePrecision,
  type PartialDate,
} from './partial-date.js';
export { sayPartialDate } from './date-words.js';
export { FROM_WHAT, WORDINGS, type FromWhat, type Wording } from './telling.js';
export { readSaidDate } from './said-date.js';
export { doubtsIn, type SaidDoubt } from './said-doubts.js';
export type { SaidWhen } from './said-span.js';
