import { InputType, IntersectionType, registerEnumType } from '@nestjs/graphql';
import { FROM_WHAT, type FromWhat as FromWhatValue } from '#libs/kernel';
import { enumOf } from '../enum-of.js';
import { EdtfField, EnumField, IdField, TextField, YesNoField } from './fields.js';

export const FromWhat = enumOf(FROM_WHAT);
registerEnumType(FromWhat, {
  name: 'FromWhat',
  description: 'What the person entering a fact had before them.',
  valuesMap: {
    EMAIL: { description: 'An e-mail.' },
    LETTER: { description: 'A letter.' },
    MEETING: { description: 'They were at the meeting.' },
    NOTES: { description: 'Notes made at the time.' },
    MEMORY: { description: 'Memory.' },
    DOCUMENT: { description: 'The document itself.' },
    PUBLICATION: { description: 'Something published.' },
    RECORDING: { description: 'A recording.' },
  },
});

/** Fields that every recording input has; the classes below add the rest. */
@InputType({ isAbstract: true })
export class ActInputType {
  @TextField(
    'A word of your own: a repeat with the same word within 24 hours does nothing twice.',
    { most: 200, lines: 'one' },
    { optional: true },
  )
  idempotencyKey?: string | null;

  @IdField('The note this grew from; it is removed in the same transaction.', { optional: true })
  fromNoteId?: string | null;
}

/** Where a fact was taken from. */
@InputType({ isAbstract: true })
export class FromInputType {
  @IdField('The source that says so.', { optional: true })
  sourceId?: string | null;

  @EnumField(() => FromWhat, 'What you had before you when you entered this.')
  fromWhat: FromWhatValue;
}

/** For facts that say where they were taken from. */
@InputType({ isAbstract: true })
export class ToldInputType extends IntersectionType(ActInputType, FromInputType) {}

@InputType('PartialDateInput', { description: 'A date that may be known only in part.' })
export class PartialDateInputType {
  @EdtfField('The date in EDTF: 2023-03-10, 2023-03, 2023, 2023-21 (spring), 2022-12~ (about), 2023-03/2023-05.')
  edtf: string;

  @TextField('The words it was said in, such as "by the spring".', { most: 200, lines: 'one' }, { optional: true })
  said?: string | null;

  @YesNoField('True when you worked the date out from something else.')
  inferred?: boolean | null;
}
