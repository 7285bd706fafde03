import { registerEnumType } from '@nestjs/graphql';
import { LEVELS, SUBJECT_KINDS, type SubjectKind as Kind } from '#libs/kernel';
import { enumOf } from './enum-of.js';

export const Level = enumOf(LEVELS);
registerEnumType(Level, {
  name: 'Level',
  description: 'Who can see a thing. It is never seen by more people than what it hangs from.',
  valuesMap: {
    PRIVATE: { description: 'Its author alone.' },
    SPACE: { description: 'The members of its space.' },
    EMBARGOED: { description: 'The members of its space, until it is released.' },
    PUBLIC: { description: 'Everybody.' },
  },
});

/** What each kind is. A kind that is kept in no table yet has no sentence here, and is no kind to whoever asks. */
const KINDS_IN_WORDS: Partial<Record<Kind, string>> = {
  space: 'What a group keeps together.',
  keeping: 'What was proposed about the keeping of a space.',
  organization: 'A body, such as an institution or a group.',
  organization_name: 'A name a body has borne.',
  post: 'An office in a body.',
  membership: 'That somebody belongs to a space. No entry of the ledger is about one.',
  source: 'Where something can be read, and whose voice it is.',
  claim: 'Somebody’s statement that something is so.',
  reply_request: 'That a body was asked for its reply.',
  reply: 'What a body says to something on the record.',
  engagement: 'A working relationship between a group and an institution.',
  log_entry: 'A meeting or another thing that happened.',
  log_party: 'A body, or an office in it, that something was with.',
  log_promise: 'A commitment that was made or spoken of at something that happened.',
  harm_note: 'What an engagement did to somebody, in their words.',
  labour: 'Time that a group gave in a period.',
  work: 'A document across all its texts.',
  version: 'One text of a document at one time.',
  version_file: 'The file a version came from.',
  version_capture: 'That the file of a version was fetched from a web address.',
  address_event: 'What this server found when it asked a web address again.',
  tracked_change: 'A tracked change of a file.',
  file_comment: 'A comment in a file.',
  email_header: 'One line of the head of an e-mail.',
  picture: 'A picture of a source, as evidence.',
  handling: 'How a version or a source is held, and how much of it may be shown.',
  sign_off: 'A party’s position on a version.',
  sign_off_dispute: 'That somebody disputes a sign-off.',
  content_point: 'What a source says a version contains or lacks.',
  comparison: 'Two texts clause by clause.',
  finding: 'What the engine found became of a clause.',
  confirmation: 'A person’s verdict on a finding, whether it confirms or overrules it.',
  seal: 'A comparison of which one text stays sealed.',
  seal_reveal: 'The salt of a seal, with which the text can be checked.',
  call: 'What a group asks of one or more bodies.',
  call_addressee: 'A body a call was put to.',
  call_answer: 'What one addressee did with one call.',
  commitment: 'What a body says it will do, or is expected to do.',
  due_date: 'A date by which a commitment is due.',
  delivery: 'That somebody says a commitment was delivered.',
  official_statement: 'What the body that made a commitment says of it.',
  judgement: 'What somebody judges the sources to show of a commitment.',
};

export const SubjectKind = enumOf(SUBJECT_KINDS.filter((kind) => kind in KINDS_IN_WORDS));
registerEnumType(SubjectKind, {
  name: 'SubjectKind',
  description: 'A kind of thing on the record.',
  valuesMap: Object.fromEntries(
    Object.entries(KINDS_IN_WORDS).map(([kind, description]) => [kind.toUpperCase(), { description }]),
  ),
});
