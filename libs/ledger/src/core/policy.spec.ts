import { describe, expect, it } from '@jest/globals';
import { LOG, WITNESSES } from '../../../../test/conformance/ledger-dossiers.js';
import { sha256 } from '../../../../test/conformance/ledger-primitives.js';
import { parsePolicy } from './policy.js';
import { formatVerifierKey } from './verifier-key.js';

const [log, north, south] = [LOG, ...WITNESSES].map(({ key }) => formatVerifierKey(key)) as [string, string, string];
const keys = WITNESSES.map(({ key }) => key);
const two = `log ${log}\nwitness north ${north}\nwitness south ${south} https://south.example.org\n`;

describe('a policy', () => {
  it.each([
    ['quorum none', keys, 0],
    ['quorum south', [keys[1]], 1],
    ['group both all north south\nquorum both', keys, 2],
    ['group both any north south\nquorum both', keys, 1],
    ['# of these\n\n  group\tboth 2  north south \nquorum both', keys, 2],
  ])('asks for the witnesses that %j names', (end, witnesses, quorum) => {
    expect(parsePolicy(sha256, `${two}${end}\n`)).toEqual({ logs: [LOG.key], witnesses, quorum });
  });

  it.each([
    ['', 'it has no quorum line'],
    [`${two}quorum east`, 'Line 4 of the policy: no witness and no group of that name'],
    [`${two}quorum none\nquorum none`, 'Line 5 of the policy: there is one quorum line'],
    [`${two}group both 3 north south`, 'all, any, or 1 to 2'],
    [`${two}group both 0 north south`, 'all, any, or 1 to 2'],
    [`${two}group both any`, 'lists each of its witnesses once'],
    [`${two}group both any north north`, 'lists each of its witnesses once'],
    [`${two}group a any north\ngroup b any a`, 'Line 5 of the policy: a group of groups is not read here'],
    [`${two}group a any west`, 'no witness defined above it'],
    [`${two}group none any north`, 'its name is missing, is none, or is there already'],
    [`${two}group north any south`, 'its name is missing, is none, or is there already'],
    [`log ${log}\nlog ${log}`, 'Line 2 of the policy: its key is there already'],
    [`log ${north}`, 'its key is of signature type 4, and 1 belongs there'],
    [`witness north ${log}`, 'its key is of signature type 1, and 4 belongs there'],
    [`log ${log} https://a https://b`, 'a log is written: log KEY ADDRESS'],
    ['log', 'it has no key'],
    [`log ${log}x`, 'This is no verifier key'],
    ['trust everybody', 'none of log, witness, group and quorum'],
    ['#'.repeat(300_000), 'longer than'],
  ])('is refused, with the line and the reason: %#', (text, reason) => {
    expect(() => parsePolicy(sha256, text)).toThrow(reason);
  });
});
