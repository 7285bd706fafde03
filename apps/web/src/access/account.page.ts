import { instantInWords } from '../layout/day.js';
import type { Page, PageView } from '../layout/page.js';
import { toldApart } from '../layout/told-apart.js';
import { quietInWords } from '../notices/quiet.js';
import { accountQuery, type AccountData, type SessionData } from './account.query.js';
import { accountWords as words } from './account.words.js';

interface AccountView extends PageView {
  readonly quiet: string;
  readonly name: string;
  readonly codesLeft: string;
  readonly few: boolean;
  readonly harm: readonly {
    readonly says: string;
    readonly warning: string | null;
    readonly href: string;
    readonly takeBack: string | undefined;
  }[];
  readonly moreHarm: boolean;
  /** each with what its link calls it, among others of the same words */
  readonly sessions: readonly {
    readonly says: string;
    readonly called: string;
    readonly current: boolean;
    readonly href: string;
  }[];
  readonly tokens: readonly { readonly name: string; readonly called: string; readonly says: string; readonly href: string }[];
}

/** Your name here, what lets you in, and where you are signed in. */
export const accountPage: Page<AccountData, AccountView> = {
  path: '/account',
  template: 'access/account.njk',
  who: 'members',
  words,
  ask: () => ({ document: accountQuery, variables: {} }),
  view: ({ account, quiet, yourHarmNotes }) => {
    const called = {
      sessions: toldApart(account.sessions.map(sessionInWords)),
      tokens: toldApart(account.tokens.map(({ name }) => name)),
    };
    return {
      quiet: quietInWords(quiet),
      heading: words.heading,
      trail: [],
      name: account.pseudonym ?? words.noName,
      codesLeft: `${account.recoveryCodesLeft} ${account.recoveryCodesLeft === 1 ? words.codes.one : words.codes.many}`,
      few: account.recoveryCodesLeft < 3,
      harm: yourHarmNotes.nodes.map(({ id, level, contentWarning, recordedAt }) => ({
        says: `${words.harm.written} ${instantInWords(recordedAt)}. ${words.harm.readBy[level]}`,
        warning: contentWarning,
        href: `/harm-notes/${id}`,
        takeBack: level === 'PRIVATE' ? undefined : `/harm-notes/${id}/take-back`,
      })),
      moreHarm: yourHarmNotes.pageInfo.hasNextPage,
      sessions: account.sessions.map((session, n) => ({
        says: sessionInWords(session),
        called: called.sessions[n]!,
        current: session.current,
        href: `/account/sessions/${session.id}/end`,
      })),
      tokens: account.tokens.map(({ id, name, scope, createdAt, expiresAt }, n) => ({
        name,
        called: called.tokens[n]!,
        says: [
          words.tokens.scopes[scope],
          `${words.tokens.made} ${instantInWords(createdAt)}`,
          expiresAt === null ? words.tokens.never : `${words.tokens.ends} ${instantInWords(expiresAt)}`,
        ].join(', '),
        href: `/account/tokens/${id}/revoke`,
      })),
    };
  },
};

/** What tells one session from another: nothing else is kept of it. */
export function sessionInWords({ beganAt, seenAt }: SessionData): string {
  return `${words.sessions.began} ${instantInWords(beganAt)}, ${words.sessions.seen} ${instantInWords(seenAt)}`;
}
