import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const project = join(import.meta.dirname, '../..');
const rows = readFileSync(join(project, 'docs/asvs.csv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split(','));

/** How many requirements version 5.0.0 has at the first two levels. */
const OF_LEVEL = { '1': 70, '2': 183 };

describe('the list of security requirements', () => {
  it('has six columns a row, and every requirement of levels 1 and 2 once', () => {
    expect(rows.filter((row) => row.length !== 6)).toEqual([]);
    expect(rows.filter(([number]) => !/^\d+\.\d+\.\d+$/.test(number!))).toEqual([]);
    expect(new Set(rows.map(([number]) => number)).size).toBe(rows.length);
    for (const [level, count] of Object.entries(OF_LEVEL)) expect(rows.filter((row) => row[1] === level)).toHaveLength(count);
    expect(rows).toHaveLength(OF_LEVEL['1'] + OF_LEVEL['2']);
  });

  it('names for each that applies a test, a document or an exception that is there and says so', () => {
    const wrong = rows.filter(([, , , how, where, what]) => {
      if (how === 'not applicable') return where !== '' || what === '';
      const path = join(project, where!);
      return (
        !['test', 'document', 'exception'].includes(how!) || !existsSync(path) || !readFileSync(path, 'utf8').includes(what!)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('calls a test what is one', () => {
    expect(rows.filter(([, , , how, where]) => how === 'test' && !/\.spec\.ts$|^test\//.test(where!))).toEqual([]);
  });
});
