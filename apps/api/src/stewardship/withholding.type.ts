import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { WITHHOLDING_KINDS, WITHHOLDING_REASONS } from '#libs/stewardship/core';
import { enumOf } from '../enum-of.js';
import { Instant } from '../scalars/instant.scalar.js';
import { StewardshipPayload } from './release.type.js';

export const WithholdingKind = enumOf(WITHHOLDING_KINDS);
registerEnumType(WithholdingKind, {
  name: 'WithholdingKind',
  description: 'How words were withheld.',
  valuesMap: {
    REDACTED: { description: 'Members of the space still read them; nobody else does.' },
    ERASED: { description: 'Nobody reads them any more.' },
  },
});

export const WithholdingReason = enumOf(WITHHOLDING_REASONS);
registerEnumType(WithholdingReason, {
  name: 'WithholdingReason',
  description: 'Why words were withheld.',
  valuesMap: {
    CONSENT_WITHDRAWN: { description: 'Somebody it is about or comes from does not agree any more.' },
    SAFETY: { description: 'It puts somebody at risk.' },
    PERSONAL_DATA: { description: 'It tells something about a person that is theirs.' },
    WRONG: { description: 'It is not so.' },
    UNFAIR: { description: 'It says less or more than is fair.' },
    LEGAL: { description: 'The law, or somebody by it, asks for it.' },
    ENTERED_BY_MISTAKE: { description: 'It was not meant to be on the record.' },
    REASON_CANNOT_BE_GIVEN: { description: 'The reason cannot be given.' },
    SPACE_WOUND_UP: { description: 'The space that kept it was wound up. Nobody gives this reason by hand.' },
  },
});

@ObjectType({ description: 'What redact answers with: the thing of which words were redacted, and the entry.' })
export class RedactPayload extends StewardshipPayload {}

@ObjectType({ description: 'What erase answers with: the thing of which words were erased, and the entry.' })
export class ErasePayload extends StewardshipPayload {}

@ObjectType({ description: 'That words of a thing were withheld. Where they stood, the reason stands.' })
export class Withheld {
  @Field(() => String, { description: 'The field they stood in, such as statement or statedOnSaid.' })
  field: string;

  @Field(() => WithholdingKind, { description: 'Whether they were redacted or erased.' })
  how: string;

  @Field(() => WithholdingReason, { description: 'Why, as everybody may read it.' })
  reason: string;

  @Field(() => Instant, { description: 'When they were withheld.' })
  withheldAt: string;

  @Field(() => [String], {
    description: 'For members of its space, what was redacted and not erased since; empty for anybody else.',
  })
  words: string[];
}
