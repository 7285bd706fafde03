import { describe, expect, it } from '@jest/globals';
import { aChange, aComment, aShownVersion } from './version.fixture.js';
import type { FileComment } from './version.query.js';
import { versionView } from './version.view.js';

const same = (...nodes: readonly (readonly [id: string, label: string, workId: string, title: string])[]) => ({
  versions: {
    edges: nodes.map(([id, label, workId, title]) => ({ node: { id, label, work: { id: workId, title } } })),
    pageInfo: { hasNextPage: false },
  },
});

describe('version view', () => {
  it('says whom the file names, and never that they changed anything', () => {
    const [change] = versionView({ withheld: [], version: aShownVersion() }, {}, undefined).changes;
    expect(change).toEqual({
      name: 'Struck out',
      look: 'delete',
      before: 'Trusts ',
      words: 'must',
      after: ' report every use.',
      about: 'The file names “Comms Team”, with the time 2023-03-09T16:41:00Z; paragraph 2.',
    });
  });

  it('says so where a file names nobody and no time', () => {
    const [comment] = versionView({ withheld: [], version: aShownVersion() }, {}, undefined).comments;
    expect(comment).toEqual({
      says: 'Too strong?',
      hangsOn: [{ name: 'It hangs on', words: 'must', nothing: expect.any(String) }],
      about: 'The file names nobody, no time.',
    });
  });

  it('quotes the place of a comment as it was before the changes and as it is after them, never both as one', () => {
    const place = (over: Partial<FileComment>) =>
      versionView(
        { withheld: [], version: aShownVersion({ fileComments: [aComment(over)] }) },
        {},
        undefined,
      ).comments[0]!.hangsOn.map(({ name, words }) => [name, words]);
    const [before, after] = ['Before the changes it hangs on', 'After them it hangs on'];
    expect(place({ hangsOn: 'should', hangsOnBefore: 'must' })).toEqual([
      [before, 'must'],
      [after, 'should'],
    ]);
    expect(place({ hangsOn: '', hangsOnBefore: 'must' })).toEqual([
      [before, 'must'],
      [after, ''],
    ]);
    expect(place({ hangsOn: '', hangsOnBefore: null })).toEqual([]);
  });

  it('shows what a version was made from, what was made from it, and what else was made from the same', () => {
    const view = versionView({ withheld: [], version: aShownVersion() }, {}, undefined);
    expect(view.from).toEqual({ text: 'draft 14', href: '/versions/draft-14' });
    expect(view.branches.map(({ text }) => text)).toEqual(['draft 16']);
    expect(view.siblings.map(({ text }) => text)).toEqual(['draft 15, legal']);
  });

  it('names what has the same text, in this document and in others, and not itself', () => {
    const found = same(
      ['draft-15', 'draft 15', 'standard', 'Standard for respite care'],
      ['draft-14', 'draft 14', 'standard', 'Standard for respite care'],
      ['x', 'as sent', 'letter', 'Letter'],
    );
    expect(versionView({ withheld: [], version: aShownVersion() }, {}, found).same.links).toEqual([
      { text: 'Identical to draft 14', href: '/versions/draft-14' },
      { text: 'Identical to as sent of “Letter”', href: '/versions/x' },
    ]);
  });

  it('marks a reading of a file that was read before as no new text', () => {
    const file = aShownVersion().files[0]!;
    const read = (reader: string) => {
      const rereads = { id: 'draft-14', label: 'draft 14', files: [{ reader }] };
      return versionView({ withheld: [], version: aShownVersion({ files: [{ ...file, rereads }] }) }, {}, undefined).file
        ?.rereads;
    };
    expect(read('docx/1')).toEqual({
      says: 'The same file was read before, by docx/1. This is a newer reading by docx/3, and no new text: where the two differ, the readers do.',
      before: { text: 'draft 14', href: '/versions/draft-14' },
    });
    expect(read('docx/3')?.says).toBe('The same file was read before. This is a second reading by docx/3, and no new text.');
  });

  it('shows of the head of an e-mail first what people ask, and that it is for members while a line is not released', () => {
    const line = (name: string, says: string, level = 'PUBLIC') => ({ id: name, name, says, level });
    const lines = [
      line('received', 'from a.example'),
      line('from', 'A <a@example.org>'),
      line('subject', 'The standard', 'SPACE'),
    ];
    expect(versionView({ withheld: [], version: aShownVersion({ emailHeaders: lines }) }, {}, undefined).head).toMatchObject({
      main: [
        { name: 'From', says: 'A <a@example.org>' },
        { name: 'Subject', says: 'The standard' },
      ],
      others: [{ name: 'Received', says: 'from a.example' }],
      membersOnly: true,
    });
  });

  it('has a sentence of the head to pass on, of the lines that everybody sees, which says that a head proves no sender', () => {
    const line = (name: string, says: string, level = 'PUBLIC') => ({ id: name, name, says, level });
    const headOf = (...emailHeaders: ReturnType<typeof line>[]) =>
      versionView({ withheld: [], version: aShownVersion({ emailHeaders }) }, {}, undefined).head.quote;
    const quote = headOf(line('from', 'A <a@example.org>'), line('date', 'Fri, 10 Mar 2023'), line('subject', 'Ours', 'SPACE'));
    expect(quote).toBe(
      'On this record: these lines stand in the head of “Standard for respite care, draft 15”. From: “A <a@example.org>”; Date: “Fri, 10 Mar 2023”. Whoever wrote it could write anything there, and servers on its way add lines of their own: it does not show who sent it, or when.',
    );
    expect([headOf(line('from', 'A', 'SPACE')), headOf(line('received', 'from a.example')), headOf()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('has a sentence of the file that the text was read from, once everybody sees it', () => {
    const file = aShownVersion().files[0]!;
    const quoteAt = (level: string) =>
      versionView({ withheld: [], version: aShownVersion({ files: [{ ...file, level }] }) }, {}, undefined).file?.quote;
    expect(quoteAt('PUBLIC')).toBe(
      'On this record: Its text was made from a Word file: its text with all tracked changes accepted, read by docx/3. Of “Standard for respite care, draft 15”.',
    );
    expect(quoteAt('SPACE')).toBeUndefined();
  });

  it('tells what the file holds beside the text as its reader told it, also in the sentence to pass on', () => {
    const notices = ['1 stretch of hidden text left out, as Word does when it prints.', '1 comment.'];
    const files = aShownVersion().files.map((file) => ({ ...file, notices, level: 'PUBLIC' }));
    const { file } = versionView({ withheld: [], version: aShownVersion({ files }) }, {}, undefined);
    expect(file?.notices).toEqual(notices);
    expect(file?.quote).toContain(
      'What this text does not show of its file: 1 stretch of hidden text left out, as Word does when it prints. 1 comment.',
    );
  });

  it('says that it is for members while any of it is not released', () => {
    const released = aShownVersion({ trackedChanges: [aChange({ level: 'PUBLIC' })], fileComments: [] });
    expect(versionView({ withheld: [], version: aShownVersion() }, {}, undefined).membersOnly).toBe(true);
    expect(versionView({ withheld: [], version: released }, {}, undefined).membersOnly).toBe(false);
  });
});
