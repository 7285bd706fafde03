import { describe, expect, it } from '@jest/globals';
import { aHome } from './home.fixture.js';
import { homeView } from './home.view.js';

describe('home view', () => {
  it('says of a date that went by only what the schedule says, and against whose date', () => {
    const [late] = homeView(aHome()).late;
    expect(late?.inWords).toBe('1 June 2026: one day past the date the table set (31 May 2026).');
    expect(JSON.stringify(late)).not.toMatch(/late against|overdue/i);
  });
});
