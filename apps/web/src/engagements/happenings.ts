import { nameOf } from '../commitments/call-answer.js';
import { besideAnswer, besideCall } from '../commitments/call-quotes.js';
import { standingWords } from '../commitments/call.words.js';
import { positionWords } from '../documents/sign-off.words.js';
import { versionKinds } from '../documents/version.words.js';
import { besideClaim } from '../documents/claim-quotes.js';
import { disputesBeside, toldToBeside } from '../documents/sign-off-quotes.js';
import type { Named } from '../layout/named.js';
import { exactly, type PartialDate } from '../layout/partial-date.view.js';
import { quotable } from '../record/quotable.js';
import { standsBeside } from '../record/grounds.js';
import type { Happening } from '../record/timeline.view.js';
import { commitmentHappenings } from './commitment-happenings.js';
import type { Call, CallAnswer, Engagement, EngagementWork, SignOff } from './engagement.query.js';
import { engagementWords } from './engagement.words.js';
import type { Logged } from './log.query.js';
import { logHappenings } from './log.view.js';

const words = engagementWords.timeline;

/** Everything of an engagement that has, or could have, a day. */
export function happeningsOf(engagement: Engagement & Logged, day: string): readonly Happening[] {
  return [
    ...bounds(engagement),
    ...engagement.calls.flatMap((call) => ofCall(call, day)),
    ...engagement.commitments.edges.flatMap(({ node }) => commitmentHappenings(node, day)),
    ...engagement.works.flatMap((work) => ofWork(work, engagement.group)),
    ...logHappenings(engagement.logEntries.nodes, engagement.labour.nodes, engagement.group),
    ...engagement.claims.map((claim): Happening => ({
      ...plain,
      ...quotable(claim),
      beside: besideClaim(claim, engagement),
      on: claim.on,
      kind: words.claim,
      by: words.told(claim.assertedBy.name, claim.verb),
      text: claim.statement,
      link: claim.aboutWork ? { text: words.readWork(claim.aboutWork.title), href: `/works/${claim.aboutWork.id}` } : undefined,
      source: claim.source,
      recordedAt: claim.recordedAt,
      fromWhat: claim.fromWhat,
    })),
  ];
}

const plain = { verbatim: false, link: undefined, source: null, by: '' } as const;

/** The engagement's one source is of the last that is told of it. */
function bounds({ id, level, began, ended, title, source, recordedAt, fromWhat }: Engagement): readonly Happening[] {
  const told = { ...plain, isPublic: level === 'PUBLIC', text: title, recordedAt, fromWhat };
  return [
    ...(began ? [{ ...told, id: `${id}-began`, on: began, kind: words.began, source: ended ? null : source }] : []),
    ...(ended ? [{ ...told, id: `${id}-ended`, on: ended, kind: words.ended, source }] : []),
  ];
}

function ofCall(call: Call, day: string): readonly Happening[] {
  const link = { text: words.readCall(call.number), href: `#call-${call.number}` };
  const asked = call.addressees.filter((addressee) => !addressee.copiedIn);
  const made: Happening = {
    ...quotable(call),
    beside: besideCall(call, day),
    on: call.statedOn,
    kind: words.call(call.number),
    by: words.to(call.madeBy.name, asked.map(nameOf).join(', ')),
    text: call.statement,
    verbatim: call.wording === 'VERBATIM',
    link,
    source: call.source,
    recordedAt: call.recordedAt,
    fromWhat: call.fromWhat,
  };
  const answers = asked.flatMap((addressee) =>
    addressee.answers.map((answer): Happening => ({
      ...quotable(answer, call),
      beside: besideAnswer(answer, addressee, call),
      ...whatCame(answer, call.number),
      by: nameOf(addressee),
      text: answer.says,
      verbatim: false,
      link,
      source: answer.source,
      recordedAt: answer.recordedAt,
      fromWhat: answer.fromWhat,
    })),
  );
  return [made, ...answers];
}

function whatCame(answer: CallAnswer, number: number): Pick<Happening, 'on' | 'kind' | 'isSilence'> {
  const on = dayOf(answer);
  if (answer.standing === 'NO_IDENTIFIED_REPLY') return { on, kind: words.silence(number), isSilence: true };
  return { on, kind: words.answer(number, standingWords[answer.standing].label) };
}

/** A silence is nothing that happened: it has the day on which the looking for a reply ended. */
export function dayOf({ standing, on, asOf }: CallAnswer): PartialDate {
  return standing === 'NO_IDENTIFIED_REPLY' && asOf !== null ? exactly(asOf) : on;
}

function ofWork(work: EngagementWork, group: Named): readonly Happening[] {
  const link = { text: words.readWork(work.title), href: `/works/${work.id}` };
  return work.versions.flatMap((version): readonly Happening[] => [
    {
      ...quotable(version, work),
      on: version.dated,
      kind: words.version(versionKinds[version.kind] ?? version.kind),
      by: words.asserted(version.kindAssertedBy.name),
      // What it was published instead of is a claim of its own, with its own asserter.
      text: words.versionText(work.title, version.label),
      verbatim: false,
      link,
      source: version.source,
      recordedAt: version.recordedAt,
      fromWhat: version.fromWhat,
    },
    ...version.signOffs.flatMap((signOff) => ofSignOff(signOff, { work, version, link, group })),
  ]);
}

interface Signed {
  readonly work: EngagementWork;
  readonly version: EngagementWork['versions'][number];
  readonly link: Happening['link'];
  readonly group: Named;
}

/** Neither a position nor a dispute of it is quoted without the other. */
function ofSignOff(signOff: SignOff, { work, version, link, group }: Signed): readonly Happening[] {
  const position = words.signOffText(signOff.role, signOff.party.name, positionWords[signOff.position].label);
  return [
    {
      ...quotable(signOff, version, work),
      isAccount: true,
      beside: [
        words.ofVersion(work.title, version.label),
        ...toldToBeside(signOff),
        ...standsBeside(signOff, signOff.assertedBy, group),
        ...disputesBeside(signOff),
      ],
      on: signOff.on,
      kind: words.signOff,
      by: words.toldBy(signOff.assertedBy.name),
      text: signOff.says === null ? position : `${position}. ${signOff.says}`,
      verbatim: false,
      link,
      source: signOff.source,
      recordedAt: signOff.recordedAt,
      fromWhat: signOff.fromWhat,
    },
    ...signOff.disputes.map((dispute): Happening => ({
      ...quotable(dispute, signOff, version, work),
      beside: [
        words.disputes(position, signOff.assertedBy.name),
        words.ofVersion(work.title, version.label),
        ...standsBeside(dispute, dispute.by, group),
      ],
      on: dispute.on,
      kind: words.dispute,
      by: words.told(dispute.by.name, dispute.verb),
      text: dispute.says,
      verbatim: false,
      link,
      source: dispute.source,
      recordedAt: dispute.recordedAt,
      fromWhat: dispute.fromWhat,
    })),
  ];
}
