import { conflict, invalid, type SubjectKind } from '#libs/kernel';

/** redacted: members of the space still read the words, nobody else does · erased: nobody does. */
export const WITHHOLDING_KINDS = ['redacted', 'erased'] as const;

export type WithholdingKind = (typeof WITHHOLDING_KINDS)[number];

/** Why words were withheld, as everybody may read it. A code and never a sentence: a sentence would say them again. */
export const WITHHOLDING_REASONS = [
  'consent_withdrawn',
  'safety',
  'personal_data',
  'wrong',
  'unfair',
  'legal',
  'entered_by_mistake',
  'reason_cannot_be_given',
  'space_wound_up',
] as const;

export type WithholdingReason = (typeof WITHHOLDING_REASONS)[number];

/**
 * The words of each kind: the fields that can be withheld. Days, bodies, kinds and stances stay, or the row would say something
 * else than it did. The text of a version is one field, with its file, changes, comments and its side of every comparison; of a picture
 * what is shown of it, and the original alone.
 */
export const WORDS: Readonly<Partial<Record<SubjectKind, readonly string[]>>> = {
  organization_name: ['name', 'borneFromSaid', 'borneUntilSaid'],
  post: ['title'],
  source: ['citation', 'address', 'origin', 'quote', 'hearsay', 'publishedOnSaid'],
  claim: ['verb', 'statement', 'saidOnSaid'],
  reply_request: ['says'],
  reply: ['says', 'repliedOnSaid'],
  engagement: ['title', 'summary', 'beganSaid', 'endedSaid'],
  log_entry: ['says', 'correctionReason', 'happenedOnSaid'],
  labour: ['says', 'correctionReason', 'duringSaid'],
  harm_note: ['says', 'happenedOnSaid'],
  work: ['title', 'kind', 'alsoCalled'],
  version: ['label', 'text', 'datedSaid'],
  picture: ['shows', 'takenOnSaid', 'original', 'image'],
  handling: ['receivedFrom', 'marked', 'terms', 'rightsHolder', 'decidedBy', 'reason'],
  sign_off: ['role', 'says', 'toldTo', 'takenOnSaid'],
  sign_off_dispute: ['verb', 'says', 'saidOnSaid'],
  content_point: ['topic', 'phrase'],
  confirmation: ['note'],
  seal: ['says'],
  call: ['statement', 'statedOnSaid'],
  call_answer: ['says', 'answeredOnSaid'],
  commitment: ['statement', 'verb', 'locator', 'correctionReason', 'statedOnSaid'],
  due_date: ['dueSaid', 'statedOnSaid'],
  delivery: ['says', 'deliveredOnSaid'],
  official_statement: ['says', 'verb', 'statedOnSaid'],
  judgement: ['says', 'rubric', 'searchedWhere'],
};

/** What stands where words stood: as the database writes it. */
export function markerOf(how: WithholdingKind, reason: WithholdingReason): string {
  return `[${how}: ${reason.replaceAll('_', ' ')}]`;
}

/** A field whose words are gone, and the hash of it that stays in the log. */
export interface FieldGone {
  readonly name: string;
  readonly hash: string;
}

/** What an entry tells of words that were withheld. */
export function withheldTold(how: WithholdingKind, reason: WithholdingReason, fields: readonly FieldGone[]): object {
  return { withheld: { how, reason, by: 'steward', fields } };
}

/** The fields that are meant: the one that is named, or all. Refuses NO_WORDS_OF_ITS_OWN, FIELD_HAS_NO_WORDS, TEXT_IS_HANDLED and PICTURE_HAS_NO_HALVES. */
export function fieldsMeant(kind: SubjectKind, field: string | null, how: WithholdingKind): readonly string[] {
  const words = WORDS[kind];
  if (words === undefined) {
    const kinds = Object.keys(WORDS).join(', ');
    throw invalid(
      'NO_WORDS_OF_ITS_OWN',
      `input.kind: this has no words that are withheld on their own. What has: ${kinds}.`,
      'input.kind',
    );
  }
  if (field === null) return words.filter((each) => how === 'erased' || !NO_WORDS.includes(each));
  if (!words.includes(field)) {
    throw invalid('FIELD_HAS_NO_WORDS', `input.field: its words are in ${words.join(', ')}. Name one of these.`, 'input.field');
  }
  if (kind === 'version' && field === 'text' && how === 'redacted') {
    throw conflict(
      'TEXT_IS_HANDLED',
      'input.field: how much of a text everybody sees is said by how it is handled (recordHandling), and the version can be taken back. Erase it where nobody is to read it.',
      'input.field',
    );
  }
  if (kind === 'picture' && NO_WORDS.includes(field) && how === 'redacted') {
    throw conflict(
      'PICTURE_HAS_NO_HALVES',
      'input.field: a picture is seen or it is not: take it back, so that its space alone sees it. Erase it where nobody is to see it.',
      'input.field',
    );
  }
  // Who erases a picture does not mean to keep more of it than was shown.
  return kind === 'picture' && field === 'image' ? ['original', 'image'] : [field];
}

/** What is no words though it is withheld as they are. */
const NO_WORDS: readonly string[] = ['text', 'original', 'image'];

/** Whether what opens an entry opens a field: `statedOn.said` is of statedOnSaid, `alsoCalled.1` of alsoCalled. */
export function opens(name: string, field: string): boolean {
  const names = field === 'text' ? TEXT_HASHES : [field];
  const plain = name.replaceAll('.', '').replace(/\d+$/, '').toLowerCase();
  return names.some((each) => each.toLowerCase() === plain);
}

/** The entry of a version says of its text and its file these hashes alone. */
const TEXT_HASHES = ['textHash', 'changesHash', 'fileHash', 'captureHash', 'headHash', 'noticesHash'];
