import { instantInWords } from '../layout/day.js';
import { titled, type Page, type PageView } from '../layout/page.js';
import { keepingQuery, type DeedName, type KeepingData, type KeepingPageData, type KeptData } from './keeping.query.js';
import { keepingWords as words } from './keeping.words.js';

interface KeepingView extends PageView {
  readonly ways: readonly {
    readonly heading: string;
    readonly says: string;
    readonly href: string | undefined;
    readonly link: string;
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly history: readonly string[];
  readonly copyHref: string;
}

/** What can be done with a space as a whole, and what would become of each sort of thing in it. */
export const keepingPage: Page<KeepingPageData, KeepingView> = {
  path: '/spaces/:id/keeping',
  template: 'keeping/keeping.njk',
  who: 'members',
  words,
  ask: ({ id }) => ({ document: keepingQuery, variables: { id } }),
  view: (data) => {
    const { space, account } = data;
    const keeps = space.members.some(({ role, person }) => role === 'STEWARD' && person?.id === account.id);
    const offered: readonly (readonly [DeedName, readonly KeptData[]])[] = [
      ['HAND_OVER', data.handOver],
      space.closedAt === null ? ['CLOSE', data.close] : ['REOPEN', data.reopen],
      ['WIND_UP', data.windUp],
    ];
    return {
      ...titled(words.heading, space.name),
      trail: [words.spaces, { text: space.name, href: `/spaces/${space.id}` }],
      ways: (space.keepings.some(isWindingUp) ? [] : offered).map(([deed, preview]) => ({
        heading: words.deeds[deed].heading,
        says: words.deeds[deed].says,
        href: keeps && !space.keepings.some(isOpen) ? `/spaces/${space.id}/keeping/${words.deeds[deed].path}` : undefined,
        link: words.deeds[deed].link,
        rows: preview.map(({ kept, things, becomes }) => [words.kept[kept], words.things(things), words.becomes[becomes]]),
      })),
      copyHref: `/spaces/${space.id}/copy.json`,
      history: space.keepings.filter((keeping) => !isOpen(keeping)).map(pastLine),
    };
  },
};

export function isOpen({ doneAt, withdrawnAt }: KeepingData): boolean {
  return doneAt === null && withdrawnAt === null;
}

/** From its confirmation on; a space of which this is so takes nothing else. */
export function isWindingUp({ deed, doneAt }: KeepingData): boolean {
  return deed === 'WIND_UP' && doneAt !== null;
}

function pastLine({ deed, proposedAt, proposedBy, to, group, doneAt, people, finishedAt, withdrawnAt }: KeepingData): string {
  const { done, heading } = words.deeds[deed];
  const whom = to === null ? '' : ` ${words.to} ${to.pseudonym}${group === null ? '' : `, ${group.name}`}`;
  const what = doneAt === null ? `${heading}${whom}` : `${done}${whom} ${words.on} ${instantInWords(doneAt)}`;
  const whole =
    deed !== 'WIND_UP' || doneAt === null
      ? []
      : [finishedAt === null ? words.goesOn : `${words.allGone} ${instantInWords(finishedAt)}`];
  const by = `${words.by} ${proposedBy?.pseudonym ?? words.nobody} ${words.on} ${instantInWords(proposedAt)}`;
  const ended = withdrawnAt === null ? [] : [`${words.withdrawn} ${instantInWords(withdrawnAt)}`];
  return [what, ...whole, by, ...ended, ...(people === 1 ? [words.alone] : [])].join(', ');
}
