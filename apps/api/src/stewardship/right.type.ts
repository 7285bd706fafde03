import { registerEnumType } from '@nestjs/graphql';
import { RIGHTS } from '#libs/stewardship';
import { enumOf } from '../enum-of.js';

export const Right = enumOf(RIGHTS);
registerEnumType(Right, {
  name: 'Right',
  description: 'Something that may be done with a thing on the record.',
  valuesMap: {
    RECORD: { description: 'Put something on the record beside it.' },
    PROPOSE_RELEASE: { description: 'Say that it is ready for everybody.' },
    RELEASE: { description: 'Make it public.' },
    EMBARGO: { description: 'Show it to somebody early and hold its release.' },
    TAKE_BACK: { description: 'Take it out of everybody’s sight.' },
    WARN: { description: 'Put a content warning before its words, or change the one that stands.' },
    UNWARN: { description: 'Take the content warning away that stands before its words.' },
    REDACT: { description: 'Take words of it out of everybody’s sight but that of your space.' },
    ERASE: { description: 'Take words of it off the record for good.' },
  },
});
