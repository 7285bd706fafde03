import { aDay } from '../layout/partial-date.fixture.js';
import { aSource } from '../layout/source.fixture.js';
import type { FileComment, TrackedChange, VersionShown } from './version.query.js';

export function aShownVersion(over: Partial<VersionShown> = {}): VersionShown {
  return {
    id: 'draft-15',
    label: 'draft 15',
    kind: 'DRAFT',
    agreed: false,
    wording: 'VERBATIM',
    textHash: '4c1f0b8de3a94a7c9d4d7f4a3f0b1c5e6a7d8e9f0a1b2c3d4e5f60718293a4b5',
    recordedAt: '2026-05-01T09:30:00.000Z',
    kindAssertedBy: { id: 'group', name: 'Aldmoor Carers’ Table' },
    dated: aDay('2026-03-02', '2 March 2026'),
    source: aSource('minutes', 'Minutes of the Carers’ Table, 2 March 2026', 'Aldmoor Carers’ Table'),
    derivedFrom: { id: 'draft-14', label: 'draft 14' },
    work: {
      id: 'standard',
      title: 'Standard for respite care',
      versions: [
        { id: 'draft-14', label: 'draft 14', derivedFrom: null },
        { id: 'draft-15', label: 'draft 15', derivedFrom: { id: 'draft-14' } },
        { id: 'draft-15b', label: 'draft 15, legal', derivedFrom: { id: 'draft-14' } },
        { id: 'draft-16', label: 'draft 16', derivedFrom: { id: 'draft-15' } },
      ],
      engagement: { id: 'respite', title: 'The respite care standard' },
    },
    text: [{ number: 1, kind: 'LIST_ITEM', mark: '1.2 ', text: 'within six weeks;' }],
    captures: [],
    addressEvents: [],
    foundBy: [],
    files: [{ id: 'file', kind: 'DOCX', reader: 'docx/3', taken: 'AFTER_CHANGES', notices: [], level: 'SPACE', rereads: null }],
    trackedChanges: [aChange()],
    fileComments: [aComment()],
    emailHeaders: [],
    ...over,
  };
}

export function aChange(over: Partial<TrackedChange> = {}): TrackedChange {
  return {
    id: 'change',
    number: 1,
    kind: 'DELETION',
    changeOf: 'WORDS',
    authorNamed: 'Comms Team',
    datedInFile: '2023-03-09T16:41:00Z',
    words: 'must',
    locator: 'paragraph 2',
    wordsBefore: 'Trusts ',
    wordsAfter: ' report every use.',
    level: 'SPACE',
    ...over,
  };
}

export function aComment(over: Partial<FileComment> = {}): FileComment {
  return {
    id: 'comment',
    number: 1,
    authorNamed: null,
    datedInFile: null,
    says: 'Too strong?',
    hangsOn: 'must',
    hangsOnBefore: null,
    locator: null,
    level: 'SPACE',
    ...over,
  };
}
