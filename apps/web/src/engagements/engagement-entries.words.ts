import { toldWords } from '../forms/entry.words.js';

export const recordEngagementWords = {
  heading: 'Add what a group and an institution did together',
  fields: {
    title: {
      label: 'What to call it',
      hint: 'Such as The group and the council, 2021 to 2023.',
      missing: 'Write what to call it.',
    },
    groupId: { label: 'The group', missing: 'Choose the group.' },
    institutionId: { label: 'The institution', missing: 'Choose the institution.' },
    summary: {
      label: 'What it was and how it ended',
      hint: 'A few sentences.',
      missing: 'Write what it was, in a few sentences.',
    },
    began: { label: 'When did it begin?', hint: 'As you would say it: April 2021, early 2021, about Christmas.' },
    ended: { label: 'When did it end?', hint: 'Leave it empty when it has not.' },
    ...toldWords,
    spaceId: { label: 'For which space?', missing: 'Choose a space.' },
  },
};
