import type { CommitmentData } from '../commitments/commitment.query.js';
import type { ComparisonData } from '../comparison/comparison.query.js';
import { isOpen, hasOtherFate } from '../comparison/finding.view.js';
import type { SealData } from '../documents/seal.query.js';
import type { VersionData } from '../documents/version.query.js';
import type { WorkData } from '../documents/work.query.js';
import type { EngagementData } from '../engagements/engagement.query.js';
import type { Deed } from '../layout/page.js';
import { toldApart } from '../layout/told-apart.js';
import { deedWords as words } from './deeds.words.js';

const record = (text: string, href: string): Deed => ({ right: 'RECORD', text, href });

/** What a space does with a thing of its own towards everybody. */
export function towardsEverybody(here: string): readonly Deed[] {
  const { propose, release, embargo, takeBack, warn, unwarn, redact, erase } = words.toThing;
  return [
    { right: 'PROPOSE_RELEASE', text: propose, href: `${here}/propose` },
    { right: 'RELEASE', text: release, href: `${here}/release` },
    { right: 'EMBARGO', text: embargo, href: `${here}/embargo` },
    { right: 'TAKE_BACK', text: takeBack, href: `${here}/take-back` },
    { right: 'WARN', text: warn, href: `${here}/warning` },
    { right: 'UNWARN', text: unwarn, href: `${here}/warning/remove` },
    { right: 'REDACT', text: redact, href: `${here}/redact` },
    { right: 'ERASE', text: erase, href: `${here}/erase` },
  ];
}

/** Before the words of what has no page of its own. Whose they are to warn of, each answers for itself. */
function warningsOfParts(here: string): readonly Deed[] {
  return [record(words.toThing.warnPart, `${here}/warnings`), record(words.toThing.unwarnPart, `${here}/warnings/remove`)];
}

/** Of what is read on this page and is released by itself. */
function takenBackAlone(here: string): readonly Deed[] {
  return [{ right: 'TAKE_BACK', text: words.toThing.takeBackPart, href: `${here}/added/take-back` }];
}

function replies(here: string): readonly Deed[] {
  return [record(words.toThing.ask, `${here}/replies/ask`), record(words.toThing.reply, `${here}/replies/add`)];
}

export function engagementDeeds({ engagement }: EngagementData): readonly Deed[] {
  const here = `/engagements/${engagement.id}`;
  return [
    record(words.engagement.commitment, `${here}/commitments/add`),
    record(words.engagement.sheet, `${here}/commitments/add-many`),
    record(words.engagement.call, `${here}/calls/add`),
    ...engagement.calls.map(({ id, number }) => record(words.engagement.answer(number), `/calls/${id}/answers/add`)),
    record(words.engagement.work, `${here}/works/add`),
    record(words.engagement.published, '/published/begin'),
    record(words.engagement.logEntry, `${here}/log-entries/add`),
    record(words.engagement.logSheet, `${here}/log-entries/add-many`),
    record(words.engagement.labour, `${here}/labour/add`),
    record(words.engagement.labourSheet, `${here}/labour/add-many`),
    record(words.engagement.harm, `${here}/harm-notes/add`),
    record(words.engagement.claim, `${here}/claims/add`),
    ...warningsOfParts(here),
    ...towardsEverybody(here),
    ...takenBackAlone(here),
  ];
}

export function commitmentDeeds({ commitment }: CommitmentData): readonly Deed[] {
  const here = `/commitments/${commitment.id}`;
  const { due, move, delivery, statement, judgement, correct } = words.commitment;
  const moved = new Set(commitment.dueDates.flatMap(({ revises }) => revises?.id ?? []));
  const standing = commitment.dueDates.filter(({ id }) => !moved.has(id));
  return [
    record(due, `${here}/due/add`),
    ...standing.map(({ id, date }) => record(move(date.inWords), `${here}/due/${id}/move`)),
    record(delivery, `${here}/deliveries/add`),
    record(statement, `${here}/statements/add`),
    record(judgement, `${here}/judgements/add`),
    record(correct, `${here}/correct`),
    ...replies(here),
    ...warningsOfParts(here),
    ...towardsEverybody(here),
    ...takenBackAlone(here),
  ];
}

export function logEntryDeeds(here: string): readonly Deed[] {
  return [record(words.logged.entry, `${here}/correct`), ...towardsEverybody(here)];
}

export function labourDeeds(here: string): readonly Deed[] {
  return [record(words.logged.hours, `${here}/correct`), ...towardsEverybody(here)];
}

export function workDeeds({ work }: WorkData): readonly Deed[] {
  const here = `/works/${work.id}`;
  const { version, file, signOff, content, compare, handling, dispute } = words.work;
  const called = toldApart(work.versions.map(({ label }) => label));
  const ofVersions = work.versions.flatMap(({ id, wording, signOffs }, n) => {
    const label = called[n]!;
    return [
      record(signOff(label), `/versions/${id}/sign-offs/add`),
      ...signOffs.map((one) =>
        record(dispute(one.party.name, one.role, label), `/versions/${id}/sign-offs/${one.id}/disputes/add`),
      ),
      record(content(label), `/versions/${id}/content/add`),
      ...(wording === 'VERBATIM' ? [record(compare(label), `/versions/${id}/compare`)] : []),
      record(handling(label), `/versions/${id}/handling`),
    ];
  });
  return [
    record(version, `${here}/versions/add`),
    record(file, '/tray'),
    ...ofVersions,
    ...warningsOfParts(here),
    ...towardsEverybody(here),
    ...takenBackAlone(here),
  ];
}

export function versionDeeds({ version: { id, label, wording, captures } }: VersionData): readonly Deed[] {
  const here = `/versions/${id}`;
  const { signOff, content, compare, handling, check } = words.work;
  return [
    record(signOff(label), `${here}/sign-offs/add`),
    record(content(label), `${here}/content/add`),
    ...(wording === 'VERBATIM' ? [record(compare(label), `${here}/compare`)] : []),
    record(handling(label), `${here}/handling`),
    ...(captures.length > 0 ? [record(check, `${here}/check`)] : []),
    ...towardsEverybody(here),
    ...takenBackAlone(here),
  ];
}

/** Findings are judged once and in the order of the page; on the way through something published, what people look for comes first. */
export function comparisonDeeds({ comparison }: ComparisonData): readonly Deed[] {
  const here = `/comparisons/${comparison.id}`;
  const ofFindings = comparison.findings.filter(isOpen).flatMap((finding) => {
    const { id, number, agreed, published } = finding;
    const text = (agreed[0] ?? published[0])?.text ?? '';
    const overrule = record(words.finding.overrule(number, text), `${here}/findings/${id}/overrule`);
    return [
      record(words.finding.confirm(number, text), `${here}/findings/${id}/confirm`),
      ...(hasOtherFate(finding) ? [overrule] : []),
    ];
  });
  return [
    ...ofFindings,
    record(words.comparison.seal, `${here}/seal`),
    ...replies(here),
    ...warningsOfParts(here),
    ...towardsEverybody(here),
    ...takenBackAlone(here),
  ];
}

export function sealDeeds({ seal }: SealData): readonly Deed[] {
  const here = `/seals/${seal.id}`;
  const reveal = seal.reveals.length === 0 ? [record(words.seal.reveal, `${here}/reveal`)] : [];
  return [...reveal, ...towardsEverybody(here)];
}

export function organizationDeeds({ organization }: { readonly organization: { readonly id: string } }): readonly Deed[] {
  const here = `/organizations/${organization.id}`;
  const { name, post } = words.organization;
  return [record(name, `${here}/names/add`), record(post, `${here}/posts/add`), ...towardsEverybody(here)];
}

export function sourceDeeds(here: string): readonly Deed[] {
  const { picture, handling } = words.source;
  return [record(picture, `${here}/pictures/add`), record(handling, `${here}/handling`), ...towardsEverybody(here)];
}

/** A picture is made public once the whole of its source may be shown. */
export function pictureDeeds(here: string, sourceId: string | undefined): readonly Deed[] {
  const handling = sourceId === undefined ? [] : [record(words.picture.handling, `/sources/${sourceId}/handling`)];
  return [...handling, ...towardsEverybody(here)];
}
