import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { transformSync } from '@swc/core';
import { ANONYMOUS, may, mayOpenSpaces, requirePerson, ROLES, type Action, type Member, type Viewer } from '#libs/access/core';
import { forbidden } from '#libs/kernel';
import { MAY, NOT_BY_TOKEN, NOT_WHEN_CLOSED } from './visibility-matrix.js';

interface Rules {
  readonly may: typeof may;
  readonly mayOpenSpaces: typeof mayOpenSpaces;
}

const FILE = 'libs/access/src/core/may.ts';
const source = readFileSync(FILE, 'utf8');
const [HERE, ELSEWHERE] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

/** The rules as this text says them. */
function rulesOf(text: string): Rules {
  const { code } = transformSync(text, {
    filename: FILE,
    jsc: { parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const made = {} as Rules;
  const given = (name: string) => (name === '#libs/kernel' ? { forbidden } : { requirePerson });
  compileFunction(code, ['require', 'exports'])(given, made);
  return made;
}

/** Every action by everybody, here and elsewhere, by session and by token, against the matrix. */
function wrongIn({ may: asked, mayOpenSpaces: opens }: Rules): readonly string[] {
  const wrong: string[] = [];
  const cell = (what: string, came: boolean, due: boolean) => came !== due && wrong.push(what);
  for (const action of Object.keys(MAY) as Action[]) {
    for (const role of ROLES) {
      const member = (token?: 'write', closed = false): Member => ({
        kind: 'member',
        actorId: HERE,
        opensSpaces: false,
        memberships: [{ spaceId: HERE, role, ...(closed && { closed }) }],
        ...(token && { token }),
      });
      const due = MAY[action].includes(role);
      cell(`${role}: ${action}`, asked(member(), action, HERE), due);
      cell(`${role} by token: ${action}`, asked(member('write'), action, HERE), due && !NOT_BY_TOKEN.includes(action));
      cell(
        `${role} in a closed space: ${action}`,
        asked(member(undefined, true), action, HERE),
        due && !NOT_WHEN_CLOSED.includes(action),
      );
      cell(`${role} elsewhere: ${action}`, asked(member(), action, ELSEWHERE), false);
    }
    cell(`anybody: ${action}`, asked(ANONYMOUS, action, HERE), false);
  }
  const who = (opensSpaces: boolean, token?: 'write'): Viewer => ({
    kind: 'member',
    actorId: HERE,
    opensSpaces,
    memberships: [],
    ...(token && { token }),
  });
  cell('opens spaces', opens(who(true)), true);
  cell('opens none', opens(who(false)), false);
  cell('opens none by token', opens(who(true, 'write')), false);
  cell('anybody opens none', opens(ANONYMOUS), false);
  return wrong;
}

/** Each line of the rules with a role more and a role less, each exception for tokens taken out, and the conditions turned. */
function mistakes(): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const change = (what: string, from: string, to: string) => found.push([what, source.replace(from, () => to)]);
  for (const action of Object.keys(MAY)) {
    const [line, name, roles] = new RegExp(`^  ('?${action}'?): \\[(.*)\\],$`, 'm').exec(source)!;
    const given = roles!.split(', ').map((role) => role.slice(1, -1));
    for (const role of ROLES) {
      const other = given.includes(role) ? given.filter((each) => each !== role) : [...given, role];
      change(
        `${action} ${given.includes(role) ? 'without' : 'with'} ${role}`,
        line!,
        `  ${name}: [${other.map((each) => `'${each}'`).join(', ')}] as readonly string[],`,
      );
    }
  }
  const [list] = /const FOR_PEOPLE[^;]+;/.exec(source)!;
  for (const action of NOT_BY_TOKEN) change(`tokens may ${action}`, list!, list!.replace(`  '${action}',\n`, ''));
  const [closing] = /const UNTIL_CLOSED[^;]+;/.exec(source)!;
  for (const action of NOT_WHEN_CLOSED) {
    change(`a closed space takes: ${action}`, closing!, closing!.replace(`  '${action}',\n`, ''));
  }
  change('a closed space takes all', 'if (closed && UNTIL_CLOSED.includes(action)) return false;', '');
  change('tokens may all', 'if (isOfToken(viewer) && FOR_PEOPLE.includes(action)) return false;', '');
  change('a role anywhere is a role everywhere', 'membership.spaceId === spaceId', 'true');
  change('no role is a role', 'return role !== undefined && (', 'return role === undefined || (');
  change('everybody opens spaces', 'viewer.opensSpaces && ', '');
  change('tokens open spaces', ' && !isOfToken(viewer);', ';');
  return found;
}

describe('the rules of who may do what', () => {
  it('are as the matrix says', () => {
    expect(wrongIn({ may, mayOpenSpaces })).toEqual([]);
    expect(wrongIn(rulesOf(source))).toEqual([]);
  });

  it.each(mistakes())('would be caught with a mistake in them: %s', (_what, text) => {
    expect(text).not.toBe(source);
    expect(wrongIn(rulesOf(text)).length).toBeGreaterThan(0);
  });
});
