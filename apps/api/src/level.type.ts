import { registerEnumType } from '@nestjs/graphql';
import { LEVELS, SUBJECT_KINDS } from '#libs/kernel';
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

export const SubjectKind = enumOf(SUBJECT_KINDS);
registerEnumType(SubjectKind, { name: 'SubjectKind', description: 'A kind of thing on the record.' });
