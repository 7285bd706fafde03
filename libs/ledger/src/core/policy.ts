import { invalid, type DomainError } from '#libs/kernel';
import type { Sha256 } from './primitives.js';
import type { Trust } from './verification.js';
import { parseVerifierKey, sameKey, SIGNATURE_TYPES, type VerifierKey } from './verifier-key.js';

/**
 * Reads whom somebody trusts from a C2SP tlog-policy file:
 *
 *     log countersign.example.org/log+7e1f3a20+AQ…  https://countersign.example.org/log
 *     witness north north.example.org/witness+9c…+BA…
 *     witness south south.example.org/witness+11…+BA…
 *     group both any north south
 *     quorum both
 *
 * Addresses are read past. Refuses POLICY_MALFORMED, with the line; of the rules for a quorum it takes none, one witness and
 * one group of witnesses, and refuses groups of groups, which it would otherwise have to guess at.
 */
export function parsePolicy(sha256: Sha256, text: string): Trust {
  if (text.length > MOST_CHARACTERS) throw malformed(0, `it is longer than ${MOST_CHARACTERS} characters`);
  const policy = new PolicyReader(sha256);
  text.split('\n').forEach((line, i) => policy.read(line.split(/[ \t]+/).filter(Boolean), i + 1));
  return policy.trust();
}

/** Trust in one log, by its vkey, without asking for a witness. Refuses VERIFIER_KEY_MALFORMED and KEY_OF_OTHER_TYPE. */
export function trustInLog(sha256: Sha256, vkey: string): Trust {
  const key = parseVerifierKey(sha256, vkey);
  if (key.type !== SIGNATURE_TYPES.ed25519) {
    throw invalid('KEY_OF_OTHER_TYPE', `This key is of signature type ${key.type}, a witness's; the key of a log is of type 1.`);
  }
  return { logs: [key], witnesses: [], quorum: 0 };
}

/** A witness, and where it takes checkpoints. */
export interface WitnessAt {
  readonly key: VerifierKey;
  /** without a slash at its end */
  readonly address: string;
}

/**
 * The witnesses of a policy that has been read, with the addresses that stand behind their keys: those whom a log asks. Refuses
 * POLICY_MALFORMED where a witness has no http or https address, or a name and password in it.
 */
export function parseWitnesses(sha256: Sha256, text: string): readonly WitnessAt[] {
  parsePolicy(sha256, text);
  return text.split('\n').flatMap((told, i) => {
    const [word, , vkey = '', address = ''] = told.split(/[ \t]+/).filter(Boolean);
    if (word !== 'witness') return [];
    if (!/^https?:\/\/[^@\s?#]+$/.test(address)) throw malformed(i + 1, 'the witness has no http or https address to ask it at');
    return [{ key: parseVerifierKey(sha256, vkey), address: address.replace(/\/+$/, '') }];
  });
}

interface Group {
  readonly members: readonly VerifierKey[];
  readonly least: number;
}

class PolicyReader {
  private readonly logs: VerifierKey[] = [];
  private readonly witnesses = new Map<string, VerifierKey>();
  private readonly groups = new Map<string, Group>();
  private quorum: Group | null = null;

  constructor(private readonly sha256: Sha256) {}

  read([word, ...rest]: readonly string[], line: number): void {
    if (word === undefined || word.startsWith('#')) return;
    if (word === 'log') this.readLog(rest, line);
    else if (word === 'witness') this.readWitness(rest, line);
    else if (word === 'group') this.readGroup(rest, line);
    else if (word === 'quorum') this.readQuorum(rest, line);
    else throw malformed(line, 'it begins with none of log, witness, group and quorum');
  }

  trust(): Trust {
    if (!this.quorum) throw malformed(0, 'it has no quorum line; quorum none asks for no witness');
    return { logs: this.logs, witnesses: this.quorum.members, quorum: this.quorum.least };
  }

  private readLog([vkey, , ...more]: readonly string[], line: number): void {
    const key = this.key(vkey, SIGNATURE_TYPES.ed25519, this.logs, line);
    if (more.length > 0) throw malformed(line, 'a log is written: log KEY ADDRESS');
    this.logs.push(key);
  }

  private readWitness([name, vkey, , ...more]: readonly string[], line: number): void {
    const key = this.key(vkey, SIGNATURE_TYPES.cosignature, [...this.witnesses.values()], line);
    if (more.length > 0) throw malformed(line, 'a witness is written: witness NAME KEY ADDRESS');
    this.witnesses.set(this.fresh(name, line), key);
  }

  private readGroup([name, rule, ...names]: readonly string[], line: number): void {
    const members = names.map((member) => this.witnesses.get(member) ?? this.noWitness(member, line));
    if (members.length === 0 || new Set(members).size < members.length)
      throw malformed(line, 'a group lists each of its witnesses once');
    const least = rule === 'all' ? members.length : rule === 'any' ? 1 : /^[1-9][0-9]?$/.test(rule ?? '') ? Number(rule) : 0;
    if (least < 1 || least > members.length)
      throw malformed(line, `a group asks for all, any, or 1 to ${members.length} of its witnesses`);
    this.groups.set(this.fresh(name, line), { members, least });
  }

  private readQuorum([name, ...more]: readonly string[], line: number): void {
    if (this.quorum || name === undefined || more.length > 0) throw malformed(line, 'there is one quorum line, with one name');
    const witness = this.witnesses.get(name);
    const group = this.groups.get(name) ?? (witness ? { members: [witness], least: 1 } : undefined);
    if (name !== 'none' && !group) throw malformed(line, 'no witness and no group of that name is defined above it');
    this.quorum = group ?? { members: [...this.witnesses.values()], least: 0 };
  }

  private key(vkey: string | undefined, type: number, others: readonly VerifierKey[], line: number): VerifierKey {
    if (vkey === undefined) throw malformed(line, 'it has no key');
    const key = parseVerifierKey(this.sha256, vkey);
    if (key.type !== type) throw malformed(line, `its key is of signature type ${key.type}, and ${type} belongs there`);
    if (others.some((other) => sameKey(other, key) || String(other.publicKey) === String(key.publicKey))) {
      throw malformed(line, 'its key is there already');
    }
    return key;
  }

  private fresh(name: string | undefined, line: number): string {
    if (name !== undefined && name !== 'none' && !this.witnesses.has(name) && !this.groups.has(name)) return name;
    throw malformed(line, 'its name is missing, is none, or is there already');
  }

  private noWitness(name: string, line: number): never {
    if (this.groups.has(name)) throw malformed(line, 'a group of groups is not read here');
    throw malformed(line, 'a member of the group is no witness defined above it');
  }
}

function malformed(line: number, what: string): DomainError {
  return invalid('POLICY_MALFORMED', line === 0 ? `This is no policy: ${what}.` : `Line ${line} of the policy: ${what}.`);
}

const MOST_CHARACTERS = 256 * 1024;
