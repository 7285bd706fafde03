import { dayInWords } from '../layout/day.js';
import { membersBeside, oneOf, stewardsBeside, type ProposalData } from '../stewardship/proposed.js';
import { whereWords } from './published.words.js';
import { step, type RightsOnWay, type Step } from './step.js';
import { onWay } from './way.js';
import type { WhereData } from './where.query.js';

type Path = WhereData['publishedPath'];
const say = whereWords.steps.release;

/** The last step: whose turn it is, and who they are. Whoever comes second goes on here, though somebody else began the way. */
export function releaseStep(path: Path, me: string, rights: RightsOnWay): Step {
  const { comparison } = path;
  if (comparison === null) return step(say.name, say.first, false);
  const see = { text: whereWords.steps.compare.see, href: `/comparisons/${comparison.id}` };
  if (comparison.level === 'PUBLIC') return step(say.name, say.done, true, [see]);
  if (rights.isReleased) return step(say.name, say.waits, false);
  return rights.proposal === undefined ? toPropose(path, me, rights) : proposed(path, rights.proposal, rights);
}

function toPropose(path: Path, me: string, { isSteward, mayPropose }: RightsOnWay): Step {
  const [stewards, editors] = [membersBeside(path.space, me, 'STEWARD'), membersBeside(path.space, me, 'EDITOR')];
  const anotherWrites = path.space.members.some(({ role, person }) => role !== 'READER' && person?.id !== me);
  if (isSteward && !anotherWrites)
    return step(say.name, say.alone, false, [{ text: say.release, href: hrefTo(path, 'release') }]);
  if (isSteward && stewards.length === 0 && editors.length > 0)
    return { ...step(say.name, say.only(oneOf(editors)), false, [membersOf(path)]), waitsFor: 'member' };
  if (stewards.length === 0) return step(say.name, `${say.first} ${say.nobody}`, false, [membersOf(path)]);
  if (!mayPropose) return step(say.name, say.first, false);
  return step(say.name, say.open(oneOf(stewards)), false, [{ text: say.propose, href: hrefTo(path, 'propose') }]);
}

function proposed(path: Path, proposal: ProposalData, { isSteward }: RightsOnWay): Step {
  const { yours, proposedBy, proposedAt } = proposal;
  const day = dayInWords(proposedAt);
  const says = yours ? say.yours(day) : say.proposed(proposedBy?.pseudonym, day);
  if (isSteward && !yours)
    return step(say.name, `${says} ${say.second}`, false, [{ text: say.release, href: hrefTo(path, 'release') }]);
  const stewards = stewardsBeside(proposal);
  const next = stewards.length === 0 ? say.nobody : say.next(oneOf(stewards));
  return { ...step(say.name, `${says} ${next}`, false, stewards.length === 0 ? [membersOf(path)] : []), waitsFor: 'steward' };
}

function membersOf({ space }: Path) {
  return { text: say.space, href: `/spaces/${space.id}` };
}

function hrefTo({ id, comparison }: Path, deed: string): string {
  return onWay(`/comparisons/${comparison!.id}/${deed}`, id);
}
