import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CHANGE_KINDS, CHANGES_OF, FILE_KINDS, FILE_TEXTS } from '#libs/documents/core';
import { enumOf } from '../enum-of.js';
import { Version } from '../documents/work.type.js';
import { Level } from '../level.type.js';
import type { Ref } from '../ref.js';
import { Instant } from '../scalars/instant.scalar.js';

export const FileKind = enumOf(FILE_KINDS);
registerEnumType(FileKind, {
  name: 'FileKind',
  description: 'What a file is, by its content and not by its name.',
  valuesMap: {
    DOCX: { description: 'Word.' },
    ODT: { description: 'OpenDocument text.' },
    PDF: { description: 'PDF with words in it.' },
    HTML: { description: 'A web page.' },
    MARKDOWN: { description: 'Markdown.' },
    TEXT: { description: 'Plain text.' },
    EMAIL: { description: 'An e-mail.' },
    IMAGE: { description: 'A picture. No words are read from it, so no version can be made of it.' },
  },
});

export const FileText = enumOf(FILE_TEXTS);
registerEnumType(FileText, {
  name: 'FileText',
  description: 'Which of the texts in a file.',
  valuesMap: {
    WHOLE: { description: 'The one text of a file without tracked changes.' },
    BEFORE_CHANGES: { description: 'The text with all tracked changes rejected.' },
    AFTER_CHANGES: { description: 'The text with all tracked changes accepted.' },
  },
});

export const ChangeKind = enumOf(CHANGE_KINDS);
registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What a tracked change does.',
  valuesMap: {
    INSERTION: { description: 'Puts words in.' },
    DELETION: { description: 'Strikes words out.' },
    MOVED_FROM: { description: 'Words that were moved, where they stood.' },
    MOVED_TO: { description: 'Words that were moved, where they went.' },
  },
});

export const ChangeOf = enumOf(CHANGES_OF);
registerEnumType(ChangeOf, {
  name: 'ChangeOf',
  description: 'What a tracked change is about.',
  valuesMap: {
    WORDS: { description: 'Words.' },
    PARAGRAPH_BREAK: { description: 'The end of a paragraph.' },
    ROW: { description: 'A row of a table.' },
    CELL: { description: 'A cell of a table, with the words in it.' },
  },
});

@ObjectType({ description: 'The file a version came from. Its bytes are the steward’s alone.' })
export class VersionFile {
  @Field(() => ID)
  id: string;

  @Field(() => FileKind, { description: 'What it is, by its content.' })
  kind: string;

  @Field(() => String, { description: 'Which reader read it, such as "docx/1".' })
  reader: string;

  @Field(() => FileText, { description: 'Which of its texts the version is.' })
  taken: string;

  @Field(() => Version, {
    nullable: true,
    description: 'A version made of the same bytes before. The one at hand is then a new reading of one file, and no new text.',
  })
  rereads: Ref<Version> | null;

  @Field(() => [String], {
    description:
      'What its reader told of it beside the text: what was left out, hidden or not read, and how many tracked changes and comments there are. None is told of a version that was made before this was kept, or whose text was erased.',
  })
  notices: string[];

  @Field(() => Instant, { description: 'When it was put on the record.' })
  recordedAt: string;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

@ObjectType({
  description:
    'A tracked change of a file, as the file tells it: of a Word or OpenDocument file, or words that a page marks as struck out or put in. Nobody has checked whom and when it names.',
})
export class TrackedChange {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Its place among the changes of its file, from 1.' })
  number: number;

  @Field(() => ChangeKind, { description: 'What it does.' })
  kind: string;

  @Field(() => ChangeOf, { description: 'What it changes: words, the end of a paragraph or a row of a table.' })
  changeOf: string;

  @Field(() => String, { nullable: true, description: 'Whom the file names. It is not known who changed it.' })
  authorNamed: string | null;

  @Field(() => String, { nullable: true, description: 'The time as the file writes it.' })
  datedInFile: string | null;

  @Field(() => String, { description: 'The words put in, struck out or moved.' })
  words: string;

  @Field(() => String, { description: 'Where in the file, such as "paragraph 12".' })
  locator: string;

  @Field(() => String, {
    description:
      'The words before it in its paragraph: of what was struck out, in the text before the changes; of what was put in, in the text after them. A reader before docx/2 told both as one.',
  })
  wordsBefore: string;

  @Field(() => String, { description: 'The words after it.' })
  wordsAfter: string;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

@ObjectType({ description: 'A comment in a Word or OpenDocument file, as the file tells it.' })
export class FileComment {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Its place among the comments of its file, from 1.' })
  number: number;

  @Field(() => String, { nullable: true, description: 'Whom the file names.' })
  authorNamed: string | null;

  @Field(() => String, { nullable: true, description: 'The time as the file writes it.' })
  datedInFile: string | null;

  @Field(() => String, { description: 'What it says.' })
  says: string;

  @Field(() => String, {
    description:
      'The words it hangs on, in the text after the tracked changes: empty where none stand there. A reader before docx/2 told what was struck out and what was put in as one.',
  })
  hangsOn: string;

  @Field(() => String, { nullable: true, description: 'The words there before the tracked changes, where they are others.' })
  hangsOnBefore: string | null;

  @Field(() => String, { nullable: true, description: 'Where in the file; null when the file does not say.' })
  locator: string | null;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

@ObjectType({
  description: 'One line of the head of an e-mail, as the e-mail has it. Nobody has checked whom and when it names.',
})
export class EmailHeader {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Its place in the head, from 1.' })
  number: number;

  @Field(() => String, { description: 'What the line is called, such as from or date.' })
  name: string;

  @Field(() => String, { description: 'What it says.' })
  says: string;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}
