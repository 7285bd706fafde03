import { describe, expect, it } from '@jest/globals';
import { listSettings } from './config.js';
import { settingsTable } from './settings-table.js';

describe('the table of settings', () => {
  it('says of every setting its value, where that came from and what it is for', () => {
    const table = settingsTable(listSettings({ PORT: '4000' }));
    expect(table).toContain('PORT = 4000 (from the environment)\n    the port');
    expect(table).toContain('HOST = 127.0.0.1 (default)\n');
    expect(table.match(/^[A-Z_]+ = /gm)).toHaveLength(listSettings({}).length);
  });

  it('shows no password and lets no value steer the terminal', () => {
    const table = settingsTable(listSettings({ DATABASE_URL: 'postgres://u:geheim@h/d', HOST: '\u001b[2J\nPORT = 1' }));
    expect(table).not.toContain('geheim');
    expect(table).toContain('HOST = ‹U+001B›[2J‹U+000A›PORT = 1 (from');
  });
});
