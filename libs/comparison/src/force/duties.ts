import { stateVerbs } from '../lists/grammar.js';
import { clauseHead, subjectCore } from './clauses.js';
import { isModal } from './cue-tree.js';
import { nextCue } from './cue-index.js';
import { forceOf, joinsModal } from './modal-force.js';
import { verbAfter } from './modal-verb.js';
import { isPronoun, partyOf } from './party.js';
import { verbSet } from './word-set.js';
import type { Hit } from './cue-index.js';
import type { BoundParty } from './finding.js';
import type { Verb } from './modal-verb.js';
import type { Word } from './words.js';

/** One "somebody must (not) do something" of a text. Ranges are of words. */
export interface Duty {
  /** 4 must … 0 need not, on the scale of the modality list. */
  readonly level: number;
  /** It binds against the act. */
  readonly negative: boolean;
  /** "May not be", "could not": a ban or a mere chance, the words alone do not say. */
  readonly vague: boolean;
  readonly from: number;
  readonly to: number;
  readonly verb: string | null;
  readonly verbAt: number;
  readonly passive: boolean;
  /** In a condition or a description, it does not carry the sentence. */
  readonly side: boolean;
  /** Written in capitals, as specifications write what binds: it does so in any clause. */
  readonly capitals: boolean;
  readonly party: BoundParty;
  /** The words that name who acts, empty when none do. */
  readonly subjectFrom: number;
  /** From the lead-in of the list; its words are not in the text. */
  readonly inherited: string | null;
  /** The lead-in says more after its modal, so the item may not be what is bound. */
  readonly loose: boolean;
}

const STATE = verbSet(stateVerbs);

/** Every duty in the words, in order. `leadParty` names the party of a part's lead-in or heading, for a modal without subject. */
export function readDuties(words: readonly Word[], hits: readonly Hit[], leadParty: LeadParty = () => null): readonly Duty[] {
  const reader = new DutyReader(words, leadParty);
  for (const hit of hits) reader.take(hit);
  reader.finish();
  return reader.duties;
}

/** The same up to the first duty that is `enough`: the words behind it are not looked through. */
export function readDutiesUpTo(words: readonly Word[], enough: (duty: Duty) => boolean, leadParty: LeadParty): readonly Duty[] {
  const reader = new DutyReader(words, leadParty);
  for (let hit = nextCue(words, 0); hit !== null; hit = nextCue(words, hit.to)) {
    const duty = reader.take(hit);
    if (duty && enough(duty)) return reader.duties;
  }
  reader.finish();
  return reader.duties;
}

/** Makes duties of the cues of some words, which it is given one by one: modals that stand together make one. */
class DutyReader {
  readonly duties: Duty[] = [];
  private group: Hit[] = [];
  private last: BoundParty | null = null;

  constructor(
    private readonly words: readonly Word[],
    private readonly leadParty: LeadParty,
  ) {}

  /** The answer is the duty that ended with it: that of the modals before it. */
  take(hit: Hit): Duty | null {
    if (!isModal(hit)) return null;
    const { group } = this;
    const before = group[group.length - 1];
    if (before === undefined || joinsModal(this.words, before, hit)) {
      group.push(hit);
      return null;
    }
    this.group = [hit];
    return this.add(group);
  }

  finish(): void {
    if (this.group.length > 0) this.add(this.group);
  }

  private add(group: readonly Hit[]): Duty {
    const duty = dutyOf(this.words, group, this.last, this.leadParty);
    this.duties.push(duty);
    if (!duty.side && duty.party !== 'NOBODY_NAMED') this.last = duty.party;
    return duty;
  }
}

export type LeadParty = (part: number) => BoundParty | null;

function dutyOf(words: readonly Word[], group: readonly Hit[], last: BoundParty | null, leadParty: LeadParty): Duty {
  const first = group[0] as Hit;
  const final = group[group.length - 1] as Hit;
  const head = clauseHead(words, first.from);
  const subject = subjectCore(words, head.subjectFrom, first.from);
  const force = forceOf(words, group, subject);
  const act = verbAfter(words, final.to);
  // "must not be required to sign" binds whoever could require it, and names nobody.
  const verb = force.negative && final.cue.lifts ? { ...act, passive: true } : act;
  const to = force.noAt >= final.to ? force.noAt + 1 : final.to;
  const capitals = words[first.from]?.capitals === true || words[final.to - 1]?.capitals === true;
  const place = { subject, capitals, whole: head.subjectFrom + subject.length === first.from, modalEnd: final.to };
  const vague = force.maybe && verb.key !== null && STATE.has(verb.key);
  return {
    level: force.level,
    negative: force.negative,
    vague: vague || force.weakNo,
    from: first.from,
    to,
    verb: verb.key,
    verbAt: verb.at,
    passive: verb.passive,
    // "would" tells what follows under a condition, wherever the condition stands.
    side: head.side || words[first.from]?.fold === 'would',
    capitals,
    party: boundParty(words, place, verb, () => last ?? leadParty(words[first.from]?.part ?? 0)),
    subjectFrom: head.subjectFrom,
    inherited: null,
    loose: false,
  };
}

/** In the passive the agent after "by" and nobody else; else the subject, or for a pronoun or an empty place whoever was named last. */
function boundParty(words: readonly Word[], place: SubjectPlace, verb: Verb, before: () => BoundParty | null): BoundParty {
  if (verb.passive) return agentAfter(words, verb) ?? 'NOBODY_NAMED';
  const { subject } = place;
  const named = partyAfterFor(words, place.modalEnd, verb) ?? partyOf(subject, place.whole && !place.capitals);
  if (named) return named;
  return subject.length === 0 || isPronoun(subject) ? (before() ?? 'NOBODY_NAMED') : 'NOBODY_NAMED';
}

interface SubjectPlace {
  readonly subject: readonly Word[];
  /** The modal is in capitals: in a specification, where bare names are those of things. */
  readonly capitals: boolean;
  /** Nothing stands between the subject and the modal, so a name there is the one who acts. */
  readonly whole: boolean;
  readonly modalEnd: number;
}

/** "It is mandatory for boards to reply", "it is the duty of boards to reply." */
function partyAfterFor(words: readonly Word[], from: number, verb: Verb): BoundParty | null {
  const joins = words[from]?.fold;
  if ((joins !== 'for' && joins !== 'of') || verb.at <= from + 1) return null;
  return partyOf(subjectCore(words, from + 1, verb.at - 1));
}

/** Who acts in a passive: "will be published by the council". */
function agentAfter(words: readonly Word[], verb: Verb): BoundParty | null {
  for (let at = verb.at + 1; at < verb.at + 10; at += 1) {
    const word = words[at];
    if (!word || word.fold === '.' || word.fold === ';') return null;
    if (word.fold === 'by') return partyOf(subjectCore(words, at + 1, at + 5));
  }
  return null;
}
