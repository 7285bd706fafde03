import { describe, expect, it } from '@jest/globals';
import { versionRefusal, versionWarning } from './postgres-version.js';

describe('the version of PostgreSQL', () => {
  it.each([90_600, 130_023, 140_025])('refuses what cannot hold the walls: %i', (number) => {
    expect(versionRefusal(number)).toMatch(/^PostgreSQL 15 or later is needed; this server is (9|13|14)\.$/);
  });

  it.each([150_000, 150_020, 180_004, 190_001, 200_000])('takes %i', (number) => {
    expect(versionRefusal(number)).toBeNull();
  });

  it.each([
    [150_019, '15.19', '15.20'],
    [160_015, '16.15', '16.16'],
    [170_011, '17.11', '17.12'],
    [180_006, '18.6', '18.7'],
  ])('warns of %i and names the minor that mends it', (number, is, safe) => {
    expect(versionWarning(number)).toBe(
      `PostgreSQL ${is} has known holes in row security, closed in ${safe}. Update it before others than you can reach this server.`,
    );
  });

  it.each([150_020, 160_016, 170_012, 180_007, 190_000])('has nothing to say of %i', (number) => {
    expect(versionWarning(number)).toBeNull();
  });
});
