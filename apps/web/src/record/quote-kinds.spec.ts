import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const WEB = join(import.meta.dirname, '..');
const COLUMNS = join(WEB, '../../../test/walls/columns.txt');

/** Each kind of fact that can be public, and where a sentence of it stands ready to be passed on. */
const QUOTED: Readonly<Record<string, readonly [template: string, sentence: string]>> = {
  address_event: ['documents/version.njk', 'event.quote'],
  call: ['commitments/parts.njk', 'call.quote'],
  call_answer: ['record/timeline.njk', 'entry.quote'],
  claim: ['documents/work.njk', 'claim.quote'],
  commitment: ['commitments/commitment.njk', 'view.quote'],
  comparison: ['comparison/comparison.njk', 'view.quote'],
  content_point: ['documents/board.njk', 'point.quote'],
  delivery: ['commitments/commitment.njk', 'delivery.quote'],
  due_date: ['commitments/commitment.njk', 'due.quote'],
  email_header: ['documents/version.njk', 'view.head.quote'],
  engagement: ['engagements/engagement.njk', 'view.quote'],
  file_comment: ['documents/version.njk', 'comment.quote'],
  finding: ['comparison/comparison.njk', 'finding.quote'],
  harm_note: ['engagements/harm-note.njk', 'view.quote'],
  judgement: ['commitments/commitment.njk', 'judgement.quote'],
  labour: ['engagements/labour.njk', 'view.quote'],
  log_entry: ['engagements/log-entry.njk', 'view.quote'],
  official_statement: ['commitments/commitment.njk', 'statement.quote'],
  organization: ['organizations/organization.njk', 'view.quote'],
  organization_name: ['organizations/organization.njk', 'one.quote'],
  picture: ['evidence/picture.njk', 'view.quote'],
  post: ['organizations/organization.njk', 'post.quote'],
  reply: ['record/replies.njk', 'reply.quote'],
  reply_request: ['record/replies.njk', 'line.quote'],
  seal: ['documents/seal.njk', 'view.quote'],
  seal_reveal: ['documents/seal.njk', 'reveal.quote'],
  sign_off: ['documents/work.njk', 'signOff.quote'],
  sign_off_dispute: ['documents/work.njk', 'dispute.quote'],
  source: ['evidence/source.njk', 'view.quote'],
  tracked_change: ['documents/version.njk', 'change.quote'],
  version: ['documents/version.njk', 'view.quote'],
  version_capture: ['documents/version.njk', 'view.capture.quote'],
  version_file: ['documents/version.njk', 'view.file.quote'],
  work: ['documents/work.njk', 'view.quote'],
};

/** Parts of a fact, which are in its sentence and say nothing alone. */
const IN_THE_SENTENCE_OF: Readonly<Record<string, string>> = {
  block: 'version',
  call_addressee: 'call',
  confirmation: 'finding',
  log_party: 'log_entry',
  log_promise: 'log_entry',
};

const withLevels = () =>
  [...readFileSync(COLUMNS, 'utf8').matchAll(/^app\.([a-z_]+)\.effective_level .*public:r/gm)].map(([, table]) => table!).sort();

describe('a sentence to pass on', () => {
  it('is there for every kind of fact that can be public, or for what it is a part of', () => {
    expect(withLevels()).toEqual([...Object.keys(QUOTED), ...Object.keys(IN_THE_SENTENCE_OF)].sort());
    for (const whole of Object.values(IN_THE_SENTENCE_OF)) expect(Object.keys(QUOTED)).toContain(whole);
  });

  it.each(Object.entries(QUOTED))('of %s stands on its page', (_, [template, sentence]) => {
    expect(readFileSync(join(WEB, template), 'utf8')).toContain(`quoteThis(${sentence}, `);
  });
});
