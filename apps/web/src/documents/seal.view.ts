import { FATE_ORDER, fateWords } from '#libs/rendering';
import { instantInWords } from '../layout/day.js';
import { organizationLink, type LinkView } from '../layout/named.js';
import { titled, type Crumb, type PageView } from '../layout/page.js';
import { sourceList, sourceView, type SourceList } from '../layout/source.view.js';
import { quoteHere } from '../record/quote.js';
import { quoteWords } from '../record/quote.words.js';
import type { Reveal, RevealRights, Seal, SealData } from './seal.query.js';
import { sealWords as words } from './seal.words.js';
import { versionKinds } from './version.words.js';

export interface SealView extends PageView {
  readonly answer: string;
  readonly quote: string | undefined;
  readonly totals: readonly { readonly shape: string; readonly label: string; readonly count: number }[];
  readonly shown: { readonly link: LinkView; readonly work: LinkView; readonly kind: string; readonly by: LinkView };
  readonly hash: string;
  readonly sealed: string;
  readonly reveal: RevealView | undefined;
  /** what somebody types who holds a copy and has no network */
  readonly commands: readonly { readonly says: string; readonly typed: string }[];
  readonly sources: SourceList;
}

interface RevealView {
  readonly when: string;
  readonly text: LinkView;
  readonly salt: string | undefined;
  readonly proof: string;
  readonly toMembers: boolean;
  readonly quote: string | undefined;
  /** what this member can do to let everybody read it */
  readonly deeds: readonly Crumb[];
}

export function sealView({ seal }: SealData, _asked: unknown, followed: unknown): SealView {
  const { shown } = seal;
  const { engagement } = shown.work;
  const [reveal] = seal.reveals;
  return {
    ...titled(words.kind, seal.says),
    trail: [
      { text: 'The record', href: '/' },
      { text: engagement.title, href: `/engagements/${engagement.id}` },
      { text: shown.work.title, href: `/works/${shown.work.id}` },
    ],
    answer: words.answer(words.sides[seal.sealedSide], clausesOf(seal)),
    quote: quoteForSeal(seal),
    totals: totalsOf(seal),
    shown: {
      link: { text: shown.label, href: `/versions/${shown.id}` },
      work: { text: shown.work.title, href: `/works/${shown.work.id}` },
      kind: versionKinds[shown.kind] ?? shown.kind,
      by: organizationLink(shown.kindAssertedBy),
    },
    hash: seal.sealedHash,
    sealed: instantInWords(seal.recordedAt),
    reveal: reveal && revealView(reveal, (followed as RevealRights | undefined)?.youMay ?? []),
    commands: commandsOf(seal, reveal),
    sources: sourceList([shown.source]),
  };
}

function totalsOf({ totals }: Seal): SealView['totals'] {
  return [...totals]
    .sort((a, b) => FATE_ORDER.indexOf(a.fate) - FATE_ORDER.indexOf(b.fate))
    .map(({ fate, clauses }) => ({ shape: fateWords[fate].shape, label: fateWords[fate].label, count: clauses }));
}

function quoteForSeal(seal: Seal): string | undefined {
  if (seal.level !== 'PUBLIC') return undefined;
  const { says, shown, sealedHash, sealedSide, recordedAt } = seal;
  return quoteHere({
    says: `${says}. ${words.answer(words.sides[sealedSide], clausesOf(seal))}`,
    source: shown.source ? sourceView(shown.source) : undefined,
    beside: [
      quoteWords.totals(totalsOf(seal).map(({ label, count }) => `${label}: ${count}`)),
      quoteWords.shown(`${shown.work.title}, ${shown.label}`, versionKinds[shown.kind] ?? shown.kind, shown.kindAssertedBy.name),
      quoteWords.sealed(sealedHash, instantInWords(recordedAt)),
    ],
  });
}

function clausesOf({ totals }: Seal): number {
  return totals.reduce((sum, { clauses }) => sum + clauses, 0);
}

function revealView({ id, level, salt, recordedAt, version }: Reveal, rights: readonly string[]): RevealView {
  const { propose, release } = words.revealed.deeds;
  const deeds = [
    { right: 'PROPOSE_RELEASE', text: propose, href: `/reveals/${id}/propose` },
    { right: 'RELEASE', text: release, href: `/reveals/${id}/release` },
  ];
  return {
    when: instantInWords(recordedAt),
    text: { text: `${version.work.title}, ${version.label}`, href: `/versions/${version.id}` },
    salt: salt ?? undefined,
    proof: `/dossiers/${id}`,
    toMembers: level !== 'PUBLIC',
    quote:
      level !== 'PUBLIC' || salt === null
        ? undefined
        : quoteHere({
            says: quoteWords.salt(`${version.work.title}, ${version.label}`, salt, instantInWords(recordedAt)),
            source: undefined,
          }),
    deeds: deeds.filter(({ right }) => rights.includes(right)),
  };
}

/** As they are typed in a clone of the project; the names are those under which this site hands the files over. */
function commandsOf({ id }: Seal, reveal: Reveal | undefined): SealView['commands'] {
  const check = `npx countersign verify proof-${id}.json`;
  const withSalt = { says: words.copy.withSalt, typed: `${check} --copy COPY.docx --salt ${reveal?.salt ?? 'SALT'}` };
  if (!reveal || reveal.salt === null) return [withSalt];
  return [withSalt, { says: words.copy.withReveal, typed: `${check} proof-${reveal.id}.json --copy COPY.docx` }];
}
