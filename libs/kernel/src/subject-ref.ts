import { invalid } from './domain-error.js';
import { parseId, type Id } from './id.js';

/** Every kind of thing an entry of the record can be about: the one list, in ladder order of the libs. */
export const SUBJECT_KINDS = [
  'space',
  'keeping',
  'organization',
  'organization_name',
  'succession',
  'person',
  'post',
  'membership',
  'source',
  'claim',
  'question',
  'reply_request',
  'reply',
  'scheme',
  'name_use',
  'adoption',
  'endorsement',
  'engagement',
  'log_entry',
  'log_party',
  'log_promise',
  'labour',
  'harm_note',
  'work',
  'version',
  'version_file',
  'version_capture',
  'address_event',
  'tracked_change',
  'file_comment',
  'email_header',
  'picture',
  'handling',
  'clause_mark',
  'sign_off',
  'sign_off_dispute',
  'content_point',
  'comparison',
  'finding',
  'confirmation',
  'seal',
  'seal_reveal',
  'call',
  'call_addressee',
  'call_answer',
  'commitment',
  'due_date',
  'delivery',
  'official_statement',
  'obligation',
  'judgement',
  'correction',
  'redaction',
  'takedown',
] as const;

/** Of these nobody is told who wrote them, and their author alone shows and withdraws them, whatever the role of anybody else (record 0072). */
export const KINDS_OF_THEIR_AUTHOR: readonly SubjectKind[] = ['harm_note'];

export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A thing on the record, named by kind and id. */
export interface SubjectRef {
  readonly kind: SubjectKind;
  readonly id: Id;
}

export function isSubjectKind(value: unknown): value is SubjectKind {
  return SUBJECT_KINDS.some((kind) => kind === value);
}

/** Refuses SUBJECT_KIND_UNKNOWN and ID_INVALID. */
export function subjectRef(kind: unknown, id: unknown, field: string): SubjectRef {
  if (!isSubjectKind(kind)) {
    throw invalid(
      'SUBJECT_KIND_UNKNOWN',
      `${field}: this is no kind of thing on the record. Kinds are such as commitment or version.`,
      field,
    );
  }
  return { kind, id: parseId(id, field) };
}

export function sameSubject(a: SubjectRef, b: SubjectRef): boolean {
  return a.kind === b.kind && a.id === b.id;
}
