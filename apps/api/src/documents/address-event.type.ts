import { registerEnumType } from '@nestjs/graphql';
import { ADDRESS_EVENTS, CHECK_FOUND } from '#libs/documents/core';
import { enumOf } from '../enum-of.js';

export const CheckFound = enumOf(CHECK_FOUND);
registerEnumType(CheckFound, {
  name: 'CheckFound',
  description: 'What an address gave us when we asked it again. It says what happened to us, and nothing of why.',
  valuesMap: {
    UNCHANGED: { description: 'The text that the record holds, in the same bytes or in others.' },
    CHANGED: { description: 'Another text, twice within moments.' },
    GONE: { description: 'It answered 404 or 410.' },
    NO_ANSWER: { description: 'It did not answer us, or not in full, or no safe connection was made.' },
    ERROR_STATUS: { description: 'It answered another status from 400 on.' },
    NOT_ASKED: { description: 'It led to no public place on the internet, so we did not ask it.' },
    UNUSABLE: { description: 'What it answered could not be kept as a text.' },
    ELSEWHERE: { description: 'It sent us to another address, which gave another text.' },
    UNSTEADY: { description: 'Two different texts within moments.' },
  },
});

export const AddressEventKind = enumOf(ADDRESS_EVENTS);
registerEnumType(AddressEventKind, {
  name: 'AddressEventKind',
  description: 'What was found at a checked address.',
  valuesMap: {
    CHANGED: { description: 'Another text than the version before. It became a version of the same work.' },
    UNREACHABLE: { description: 'It gave us nothing that could be kept, three times in a row at least.' },
    VANISHED: { description: 'It answered 404 or 410, twice in a row at least.' },
    ELSEWHERE: {
      description: 'It sent us to another address with another text, twice in a row at least. No version was made of it.',
    },
    UNSTEADY: {
      description: 'It gave us two different texts within moments, three times in a row at least. No version was made of them.',
    },
    BACK: { description: 'It gave us its page again.' },
  },
});
