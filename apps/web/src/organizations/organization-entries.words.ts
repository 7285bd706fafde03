import { saidDateHint } from '../forms/entry.words.js';

const spaceId = { label: 'For which space?', missing: 'Choose a space.' };
const named = { label: 'Its name', missing: 'Write its name.' };

export const recordOrganizationWords = {
  heading: 'Add a body',
  lead: ['A group, an institution or anybody else who acts in the record. The record names bodies and offices, not people.'],
  fields: {
    name: named,
    classification: { label: 'What is it?', missing: 'Choose what it is.' },
    nameFrom: { label: 'Since when has it had this name?', hint: saidDateHint },
    nameSourceId: { label: 'Where this can be read' },
    spaceId,
  },
};

export const classifications = {
  GROUP: 'A lived-experience group',
  COALITION: 'Groups or people acting together',
  INSTITUTION: 'A public or private institution',
  REGULATOR: 'A body that oversees others',
  COMPANY: 'A company',
  NEWSPAPER: 'A newspaper, journal or news site',
  OTHER: 'Anything else',
};

export const organizationNameWords = {
  heading: 'Add another name of a body',
  lead: ['Names change and old ones stay on the record, so that each page can use the name of its day.'],
  fields: {
    name: named,
    from: { label: 'From when', hint: saidDateHint },
    until: { label: 'Until when', hint: 'Leave it empty if it still has this name.' },
    sourceId: { label: 'Where this can be read' },
    spaceId,
  },
};

export const recordPostWords = {
  heading: 'Add an office in a body',
  fields: {
    title: {
      label: 'The office',
      hint: 'Such as Director of care. Not the name of whoever holds it.',
      missing: 'Write the office.',
    },
    spaceId,
  },
};
