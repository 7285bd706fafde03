import { parsePartialDate, type DateOnRecord, type PartialDate } from '#libs/kernel';
import { arguableDays, type DueDate, type DueDateDraft } from './due-date.js';

/** Builders for the specs of this folder: a valid date with whatever the case is about changed. */
let made = 0;

export function anId(): string {
  made += 1;
  return `${made.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
}

export const BODY = anId();
export const COALITION = anId();
export const COMMITMENT = anId();
const NEVER_SAID: DateOnRecord = { edtf: null, said: null, inferred: null, earliest: null, latest: null };

export function on(edtf: string): PartialDate {
  return parsePartialDate(edtf, 'input.due');
}

export function aDraft(changes: Partial<DueDateDraft> = {}): DueDateDraft {
  return {
    id: anId(),
    commitmentId: COMMITMENT,
    due: on('2023-03-10'),
    setById: BODY,
    basis: 'own',
    statedOn: NEVER_SAID,
    revisesId: null,
    calendar: null,
    sourceId: null,
    fromWhat: 'publication',
    ...changes,
  };
}

export function aDueDate(changes: Partial<Omit<DueDate, 'due'>> & { readonly due?: string } = {}): DueDate {
  const { due = '2023-03-10', ...rest } = changes;
  const date = on(due);
  return { ...aDraft(rest), due: { ...date, ...arguableDays(date) } };
}
