import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listSettings, readConfig, type Config, type Environment } from './config.js';

const configOf = (env: Environment): Config => {
  const read = readConfig(env);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.config;
};
const problemsOf = (env: Environment): readonly string[] => {
  const read = readConfig(env);
  return 'problems' in read ? read.problems : [];
};
const own = 'postgres://owner:geheim@db.example.org:5432/countersign';

describe('the configuration', () => {
  it('serves this machine only, on port 3000, from the folder data of the project, when nothing is set', () => {
    expect(configOf({})).toMatchObject({ host: '127.0.0.1', port: 3000, dataDir: `${process.cwd()}/data`, logLevel: 'warn' });
    expect(configOf({})).toMatchObject({
      databaseUrl: undefined,
      roleUrls: undefined,
      embeddedPgBin: undefined,
      publicUrl: undefined,
    });
  });

  it('counts a variable that is set to nothing as not set', () => {
    expect(configOf({ PORT: '', HOST: ' ', DATABASE_URL: '' })).toEqual(configOf({}));
  });

  it.each([
    ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
    ['HOST', '::1', { host: '::1' }],
    ['HOST', 'localhost', { host: 'localhost' }],
    ['PORT', '0', { port: 0 }],
    ['PORT', '65535', { port: 65535 }],
    ['DATA_DIR', '/srv/my data', { dataDir: '/srv/my data' }],
    ['DATA_DIR', 'elsewhere', { dataDir: `${process.cwd()}/elsewhere` }],
    ['DATABASE_URL', own, { databaseUrl: own }],
    ['DATABASE_URL', 'postgresql://owner@localhost/countersign?sslmode=require', {}],
    ['LOG_LEVEL', 'debug', { logLevel: 'debug' }],
    ['PUBLIC_URL', 'https://promises.example.org/', { publicUrl: 'https://promises.example.org' }],
    ['KEEPER_NAME', 'Aldmoor Carers’ Table', { keeper: { name: 'Aldmoor Carers’ Table' } }],
    ['KEEPER_CONTACT', 'record@example.org', { keeper: { contact: 'record@example.org' } }],
    ['KEEPER_CONTACT', 'https://example.org/reply', { keeper: { contact: 'https://example.org/reply' } }],
  ])('takes %s %s', (name, value, expected) => {
    expect(configOf({ [name]: value })).toMatchObject(expected);
  });

  it.each([
    [
      'HOST',
      'http://localhost',
      'HOST is "http://localhost"; it must be an IP address or the name of this machine, such as 127.0.0.1.',
    ],
    ['HOST', '300.1.1.1', 'HOST is "300.1.1.1"; it must be an IP address or the name of this machine, such as 127.0.0.1.'],
    ['PORT', 'abc', 'PORT is "abc"; it must be a whole number from 0 to 65535, such as 3000.'],
    ['PORT', '65536', 'PORT is "65536"; it must be a whole number from 0 to 65535, such as 3000.'],
    ['PORT', '-1', 'PORT is "-1"; it must be a whole number from 0 to 65535, such as 3000.'],
    ['PORT', '3000\n4000', 'PORT is "3000\\n4000"; it must be a whole number from 0 to 65535, such as 3000.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"; it must be one of fatal, error, warn, info, debug, trace, silent.'],
    ['PUBLIC_URL', 'x.org', 'PUBLIC_URL is "x.org"; it must be an address without a path, such as https://promises.example.org.'],
    [
      'PUBLIC_URL',
      'https://x.org/y',
      'PUBLIC_URL is "https://x.org/y"; it must be an address without a path, such as https://promises.example.org.',
    ],
    [
      'KEEPER_CONTACT',
      'javascript:alert(1)',
      'KEEPER_CONTACT is "javascript:alert(1)"; it must be an e-mail address or a web address, such as record@example.org or https://example.org/reply.',
    ],
    ['KEEPER_NAME', 'A\nB', 'KEEPER_NAME is "A\\nB"; it must be a name in one line of at most 120 characters.'],
  ])('says in one line that %s is not %j', (name, value, line) => {
    expect(problemsOf({ [name]: value })).toEqual([line]);
  });

  it.each([
    ['mysql://owner:geheim@host/db', 'DATABASE_URL is "mysql://…"'],
    ['owner:geheim@host/db', 'DATABASE_URL is not an address (not shown, as it may hold a password)'],
    ['postgres://owner:geheim@host', 'DATABASE_URL is "postgres://…"'],
    ['postgres://owner:1/geheim@host/db', 'DATABASE_URL is "postgres://…"'],
  ])('shows no part of %s that may be a password', (value, line) => {
    const problems = problemsOf({ DATABASE_URL: value });
    expect(problems.join()).not.toMatch(/geheim/);
    expect(problems).toEqual([`${line}; it must be an address like postgres://USER:PASSWORD@HOST:5432/DATABASE.`]);
    expect(
      listSettings({ DATABASE_URL: value })
        .map((row) => row.value)
        .join(),
    ).not.toMatch(/geheim/);
  });

  it('shows no part of anything given as an address, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (noise) => {
        const shown = [
          ...problemsOf({ DATABASE_URL: `${noise}geheim1` }),
          ...listSettings({ DATABASE_URL: `${noise}geheim1` }).map(({ value }) => value),
        ];
        expect(shown.filter((line) => line.includes('geheim1') && !/^postgres(ql)?:\/\//.test(noise))).toEqual([]);
      }),
    );
  });

  it('gives each wrong setting its own line', () => {
    const problems = problemsOf({ PORT: 'x', HOST: 'a b', LOG_LEVEL: 'no' });
    expect(problems.map((line) => line.split(' ')[0])).toEqual(['HOST', 'PORT', 'LOG_LEVEL']);
    expect(problems.join('')).not.toContain('\n');
  });

  it('takes the role addresses together, or none', () => {
    const roles = {
      APP_DATABASE_URL: own,
      PUBLIC_DATABASE_URL: own,
      AUTH_DATABASE_URL: own,
      SEQUENCER_DATABASE_URL: own,
      AUDITOR_DATABASE_URL: own,
    };
    expect(configOf({ DATABASE_URL: own, ...roles }).roleUrls).toEqual({
      app: own,
      public: own,
      auth: own,
      sequencer: own,
      auditor: own,
    });
    expect(problemsOf({ DATABASE_URL: own, ...roles, AUTH_DATABASE_URL: '' })).toEqual([
      'AUTH_DATABASE_URL is not set, but APP_DATABASE_URL is; set DATABASE_URL and all of APP_DATABASE_URL, PUBLIC_DATABASE_URL, AUTH_DATABASE_URL, SEQUENCER_DATABASE_URL, AUDITOR_DATABASE_URL, or none of these.',
    ]);
    expect(problemsOf(roles)).toHaveLength(1);
  });
});

describe('the list of settings', () => {
  it('tells where each value came from', () => {
    const rows = listSettings({ PORT: '4000' });
    expect(rows.find(({ name }) => name === 'PORT')).toMatchObject({ value: '4000', from: 'environment' });
    expect(rows.find(({ name }) => name === 'HOST')).toMatchObject({ value: '127.0.0.1', from: 'default' });
    expect(rows.find(({ name }) => name === 'DATABASE_URL')).toMatchObject({ from: 'default' });
  });

  it('masks passwords', () => {
    const [row] = listSettings({ DATABASE_URL: `${own}?password=geheim` }).filter(({ name }) => name === 'DATABASE_URL');
    expect(row?.value).toBe('postgres://owner:***@db.example.org:5432/countersign');
  });
});
