import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const project = join(import.meta.dirname, '../..');
const rows = readFileSync(join(project, 'docs/asvs.csv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split(','));

describe('the list of security requirements', () => {
  it('has five columns a row, and each number once', () => {
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => row.length !== 5)).toEqual([]);
    expect(new Set(rows.map(([number]) => number)).size).toBe(rows.length);
    expect(rows.filter(([number]) => !/^\d+\.\d+\.\d+$/.test(number!))).toEqual([]);
  });

  it('names for each a test, a document or an exception that is there and says so', () => {
    const wrong = rows.filter(([, , how, where, what]) => {
      const path = join(project, where!);
      return (
        !['test', 'document', 'exception'].includes(how!) || !existsSync(path) || !readFileSync(path, 'utf8').includes(what!)
      );
    });
    expect(wrong).toEqual([]);
  });
});
