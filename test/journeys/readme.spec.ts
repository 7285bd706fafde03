import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fencesOf, ownLinksOf, scriptsNamedIn, settingsIn, snippetsOf } from '../support/readme.js';
import { startProgram, type StartedProgram } from '../support/started-program.js';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };

describe('README.md', () => {
  it('gives the two commands that the continuous test gives', () => {
    const commands = fencesOf(readme).flatMap(({ language, text }) => (language === 'sh' ? [text.trim()] : []));
    expect(commands.slice(0, 2)).toEqual(['npm ci && npm start', 'npm test']);
    expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm test$/m);
  });

  it('names only scripts that there are', () => {
    expect(scriptsNamedIn(readme).filter((name) => !(name in scripts))).toEqual([]);
  });

  it('links only to what is there', () => {
    expect(ownLinksOf(readme).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('explains twelve words, each in a sentence', () => {
    const section = /^## Words\n([\s\S]*?)^## /m.exec(readme)?.[1] ?? '';
    expect([...section.matchAll(/^\| ([A-Z][\w -]+) \| \S.+ \|$/gm)]).toHaveLength(12);
  });
});

describe('what README.md shows', () => {
  let program: StartedProgram;

  beforeAll(async () => {
    program = await startProgram();
  }, 120_000);

  afterAll(() => program?.stop(), 60_000);

  it.each(snippetsOf(readme))('is what one gets: $title', async ({ commands, answer, lines }) => {
    const here = commands.replaceAll('http://127.0.0.1:3000', program.address).replaceAll('data/', `${program.dataDir}/`);
    const got = await sh(here);
    expect(got.problem).toBe('');
    for (const line of lines) expect(got.said).toContain(line);
    if (answer !== undefined) expect(JSON.parse(got.said)).toEqual(withGaps(answer));
    else if (commands.includes('curl ')) expect(JSON.parse(got.said)).toEqual({ data: expect.anything() });
    else expect(lines).not.toEqual([]);
  });

  it('is a way to keep a copy that starts', async () => {
    const kept = `${program.dataDir}-kept`;
    const token = readFileSync(join(program.dataDir, 'steward-token'), 'utf8');
    await program.stop(() => sh(`cp -a '${program.dataDir}' '${kept}'`));
    expect(program.said()).toContain('Stopped.');
    program = await startProgram({ DATA_DIR: kept });
    const { said } = await sh(`curl -s ${program.address}/graphql --json '{"query": "{ engagements { nodes { title } } }"}'`);
    expect(said).toContain('StopSIM and NHS England');
    expect(readFileSync(join(kept, 'steward-token'), 'utf8')).toBe(token);
    await program.stop();
    rmSync(kept, { recursive: true });
  }, 120_000);

  it('is every setting, with what holds unless it is set', async () => {
    const { said } = await sh('npm run --silent start -- --help');
    const [, list = ''] = said.split('Settings, from the environment:');
    const told = [...list.matchAll(/^ {2}([A-Z_]+) +\S.*\n +unless set: (.+)$/gm)].map(([, name, unset]) => ({ name, unset }));
    expect(settingsIn(readme).map(({ name }) => name)).toEqual(told.map(({ name }) => name));
    for (const { name, unset } of settingsIn(readme).filter((row) => /^`[^`]+`$/.test(row.unset))) {
      expect({ name, unset: told.find((one) => one.name === name)?.unset }).toEqual({ name, unset: unset.replaceAll('`', '') });
    }
  });
});

/** Runs the commands as a reader does who pastes them into a terminal. */
async function sh(commands: string): Promise<{ readonly said: string; readonly problem: string }> {
  const shell = spawn('bash', ['-euo', 'pipefail', '-c', commands], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, problem] = await Promise.all([text(shell.stdout), text(shell.stderr)]);
  return { said, problem };
}

/** The answer with "…" standing for any text, such as an id that differs on each machine. */
function withGaps(answer: unknown): unknown {
  if (answer === '…') return expect.any(String);
  if (Array.isArray(answer)) return answer.map(withGaps);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, withGaps(value)]));
}
