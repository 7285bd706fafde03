import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Finding, Verification } from './verification.js';
import { reportOf } from './verification-report.js';

const sha256 = (data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest());
const finding = (kind: Finding['kind'], text: string, code = 'A_RULE'): Finding => ({ kind, code, index: null, text });
const limits = finding('caution', 'This shows that the record is unchanged.', 'UNCHANGED_NOT_TRUE');
const whole: Verification = {
  outcome: 'unchanged',
  findings: [finding('checked', 'signed'), finding('withheld', 'one field'), finding('since', 'yesterday'), limits],
  entries: [
    { index: 3n, fields: [{ name: 'event', value: 'called', salt: new Uint8Array(32) }], withheld: 1, withheldBecause: [] },
  ],
  checkpoint: { origin: 'log.example.org', size: 5n, root: new Uint8Array(32), extensions: [] },
};

describe('the report of a verification', () => {
  it('groups the findings, and leaves out groups that have nothing to say', () => {
    expect(reportOf(sha256, whole).sections).toEqual([
      { heading: 'Since when', points: ['yesterday'] },
      { heading: 'What was checked', points: ['signed'] },
      { heading: 'What is withheld', points: ['one field'] },
    ]);
  });

  it('quotes the entries without their salts, and says what is withheld of each', () => {
    expect(reportOf(sha256, whole).entries).toEqual([
      { heading: 'Entry 3', fields: [{ name: 'event', value: 'called' }], withheld: '1 more field is withheld.', warned: false },
    ]);
  });

  it('says of a withheld field how, when and why, where a later entry says so', () => {
    const because = { name: 'statement', how: 'erased', reason: 'consent_withdrawn', on: '2026-11-22', by: 9n } as const;
    const entries = [{ index: 3n, fields: [], withheld: 2, withheldBecause: [because] }];
    expect(reportOf(sha256, { ...whole, entries }).entries[0]!.withheld).toBe(
      '2 more fields are withheld: statement was erased on 2026-11-22 (consent withdrawn).',
    );
  });

  it('says of which entries the words have a content warning, before it quotes them', () => {
    const salt = new Uint8Array(32);
    const entry = (index: bigint, event: string) => ({
      ...{ index, withheld: 0, withheldBecause: [] },
      fields: [
        { name: 'entry.id', value: 'a thing', salt },
        { name: 'entry.event', value: event, salt },
      ],
    });
    const report = reportOf(sha256, { ...whole, entries: [entry(3n, 'labour.recorded'), entry(5n, 'labour.warned')] });
    expect(report.entries.map(({ warned }) => warned)).toEqual([true, false]);
    expect(report.sections.find(({ heading }) => heading === 'Take care')?.points).toEqual([
      expect.stringMatching(/^Entry 3 has a content warning on the record/),
    ]);
  });

  it('always says what no proof shows, also of a wrong dossier, and has then nothing to quote', () => {
    const wrong = reportOf(sha256, { outcome: 'wrong', findings: [finding('wrong', 'cut')], entries: [], checkpoint: null });
    expect(wrong.limits).toContain('the record is unchanged, not that it is true or complete');
    expect(wrong).toMatchObject({ verdict: { heading: 'Wrong' }, entries: [], words: null });
    expect(reportOf(sha256, whole).limits).toBe(wrong.limits);
  });
});
