import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { conflict, forbidden, type Id } from '#libs/kernel';
import { Clock, Database } from '#libs/persistence';
import {
  nameKeyOf,
  networkOf,
  minutesAfter,
  newTokenOf,
  passphraseOf,
  pseudonymOf,
  requirePerson,
  TRIES,
  type Viewer,
} from './core/index.js';
import { codeWrong, noInvitation, passphraseWrong, signInWrong } from './people-refusals.js';
import { browserOf, forgetBrowser, rememberBrowser } from './store/browsers.js';
import { makeToken } from './store/credentials.js';
import { idUnder } from './store/id-under.js';
import { inOneGo, type Credentials } from './store/in-one-go.js';
import { inviteToAccount, useInvitation, type Invitation } from './store/invitations.js';
import { hashPassphrase, isPassphrase } from './store/passphrase-hash.js';
import { holdPassphrase, namePerson, personOfActor, personOfName, setPassphrase, type Person } from './store/people.js';
import { makeRecoveryCodes, useRecoveryCode } from './store/recovery-codes.js';
import { beginSession, endSession, endSessionsOf } from './store/sessions.js';
import { forgetOldTries, giveBack, takeTry, type Bucket } from './store/tries.js';

/** From where somebody speaks, as the server saw it. */
export interface Caller {
  /** the address of the connection; it is stored nowhere, and counted under a keyed hash */
  readonly address: string;
  /** the session's token that came along */
  readonly session?: string | undefined;
  /** the token of a browser that somebody signed in from before */
  readonly browser?: string | undefined;
}

/** What a browser is given to keep. */
export interface SignedIn {
  readonly actorId: Id;
  readonly session: string;
  readonly browser: string;
}

/**
 * Everything that takes a secret from somebody who is not known yet. None of it is in GraphQL: a document may hold many
 * mutations, and each would be a guess (decision record 0030).
 */
@Injectable()
export class PeopleService {
  /** Under which names and networks are hashed when tries are counted; an installation's own (see apps/server). */
  private key = 'countersign';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  countUnder(key: string): void {
    this.key = key;
  }

  /** Refuses SIGN_IN_WRONG, alike and after the same work for a name that nobody has, and TOO_MANY_TRIES. */
  async signIn(input: { readonly pseudonym: string; readonly passphrase: string }, caller: Caller): Promise<SignedIn> {
    const nameKey = nameKeyOf(input.pseudonym).slice(0, 200);
    const browser = await browserOf(this.database.auth, caller.browser, nameKey);
    const buckets = browser
      ? [{ name: `browser ${browser}`, most: TRIES.ofBrowser }]
      : [this.bucket('name', nameKey, TRIES.ofName), this.network(caller)];
    const tries = await this.take(buckets);
    const person = await personOfName(this.database.auth, nameKey);
    const right = await isPassphrase(input.passphrase.slice(0, 1_000), person?.passphraseHash ?? null);
    if (!person || !right) throw signInWrong();
    await giveBack(this.database.auth, tries);
    return this.inOneGo(async (client) => {
      if (!(await holdPassphrase(client, person))) throw signInWrong();
      return this.letIn(client, person.actorId, caller);
    });
  }

  /**
   * An invitation becomes an account, with what opens it when the passphrase is forgotten. Refuses INVITATION_NOT_FOUND,
   * NAME_TAKEN, what pseudonymOf and passphraseOf refuse, and TOO_MANY_TRIES. Whoever is refused keeps the invitation.
   */
  async acceptInvitation(
    input: { readonly phrase: string; readonly pseudonym: string; readonly passphrase: string },
    caller: Caller,
  ): Promise<SignedIn & { readonly codes: readonly string[] }> {
    const pseudonym = pseudonymOf(input.pseudonym, 'input.pseudonym');
    const passphrase = passphraseOf(input.passphrase, 'input.passphrase', pseudonym);
    const tries = await this.take([this.network(caller)]);
    const passphraseHash = await hashPassphrase(passphrase);
    const done = await this.inOneGo(async (client, now) => {
      const invitation = await useInvitation(client, input.phrase, now);
      if (!invitation) throw noInvitation();
      const actorId = invitation.actorId ?? this.clock.newId();
      if (invitation.actorId === null) await makeActor(client, actorId, invitation.opensSpaces, now);
      if (!(await namePerson(client, { actorId, pseudonym, passphraseHash }, now))) {
        throw conflict('NAME_TAKEN', 'input.pseudonym: somebody here has this name. Please take another.', 'input.pseudonym');
      }
      await enter(client, invitation, actorId, this.clock.newId(), now);
      const codes = await makeRecoveryCodes(client, actorId, now);
      return { ...(await this.letIn(client, actorId, caller)), codes };
    });
    await giveBack(this.database.auth, tries);
    return done;
  }

  /** Into another space with the account one has. Refuses INVITATION_NOT_FOUND and TOO_MANY_TRIES. */
  async join(viewer: Viewer, input: { readonly phrase: string }, caller: Caller): Promise<void> {
    const { actorId } = requirePerson(viewer);
    const tries = await this.take([this.network(caller)]);
    await this.inOneGo(async (client, now) => {
      const invitation = await useInvitation(client, input.phrase, now);
      if (!invitation || invitation.spaceId === null) throw noInvitation();
      await enter(client, invitation, actorId, this.clock.newId(), now);
    });
    await giveBack(this.database.auth, tries);
  }

  /** A code that is used once, and a new passphrase. Ends every session. Refuses CODE_WRONG and what passphraseOf refuses. */
  async recover(input: { readonly code: string; readonly passphrase: string }, caller: Caller): Promise<SignedIn> {
    passphraseOf(input.passphrase, 'input.passphrase', '');
    const tries = await this.take([this.network(caller)]);
    const passphraseHash = await hashPassphrase(input.passphrase);
    const done = await this.inOneGo(async (client, now) => {
      const actorId = await useRecoveryCode(client, input.code, now);
      const person = actorId === null ? null : await personOfActor(client, actorId);
      if (!person) throw codeWrong();
      passphraseOf(input.passphrase, 'input.passphrase', person.pseudonym);
      await setPassphrase(client, person.actorId, passphraseHash);
      await endSessionsOf(client, person.actorId);
      return this.letIn(client, person.actorId, caller);
    });
    await giveBack(this.database.auth, tries);
    return done;
  }

  /** Asks for the one that holds. Ends every other session. Refuses PASSPHRASE_WRONG and what passphraseOf refuses. */
  async changePassphrase(
    viewer: Viewer,
    input: { readonly passphrase: string; readonly newPassphrase: string },
    caller: Caller,
  ): Promise<SignedIn> {
    const person = await this.confirm(viewer, input.passphrase, caller);
    const passphraseHash = await hashPassphrase(passphraseOf(input.newPassphrase, 'input.newPassphrase', person.pseudonym));
    return this.confirmed(person, async (client) => {
      await setPassphrase(client, person.actorId, passphraseHash);
      await endSessionsOf(client, person.actorId);
      return this.letIn(client, person.actorId, caller);
    });
  }

  /** New recovery codes; those from before open nothing any more. Refuses PASSPHRASE_WRONG. */
  async renewCodes(viewer: Viewer, input: { readonly passphrase: string }, caller: Caller): Promise<readonly string[]> {
    const person = await this.confirm(viewer, input.passphrase, caller);
    return this.confirmed(person, (client, now) => makeRecoveryCodes(client, person.actorId, now));
  }

  /**
   * A token for a program, told this once. The same key again gives a new token in place of the one before. Refuses
   * PASSPHRASE_WRONG, TOKEN_MAY_NOT and what newTokenOf refuses.
   */
  async makeToken(
    viewer: Viewer,
    input: { readonly name: string; readonly scope: string; readonly days: number; readonly passphrase: string },
    key: string,
    caller: Caller,
  ): Promise<string> {
    const { name, scope, days } = newTokenOf(input);
    const person = await this.confirm(viewer, input.passphrase, caller);
    const { actorId } = person;
    const id = idUnder('make a token', actorId, key);
    return this.confirmed(person, (client, now) =>
      makeToken(client, { id, actorId, name, scope, endsAt: minutesAfter(now, days * 24 * 60) }, now),
    );
  }

  async signOut(caller: Caller, forget: boolean): Promise<void> {
    if (caller.session !== undefined) await endSession(this.database.auth, caller.session);
    if (forget) await forgetBrowser(this.database.auth, caller.browser);
  }

  /** Words for the first account while nobody has taken it; null once somebody has. */
  async inviteFirst(): Promise<string | null> {
    const { rows } = await this.database.auth.query<{ id: Id }>(
      `select a.id from actor a where a.id = (select id from actor order by created_at, id limit 1)
         and not exists (select from person_private p where p.actor_id = a.id)`,
    );
    const first = rows[0];
    return first ? this.inOneGo((client, now) => inviteToAccount(client, first.id, this.clock.newId(), now)) : null;
  }

  /** One more of what anybody may do without an account. Refuses TOO_MANY_TRIES, alone and all networks together. */
  async countOne(
    kind: string,
    caller: Caller,
    most: { readonly ofNetwork: number; readonly ofEverybody: number },
  ): Promise<void> {
    const network = this.bucket(`${kind} from`, networkOf(caller.address), most.ofNetwork);
    const all = this.bucket(kind, 'everybody', most.ofEverybody);
    await this.take(
      [network, all],
      `This was sent too often. Nothing was kept. Wait ${TRIES.minutes} minutes and send it again.`,
    );
  }

  private async confirm(viewer: Viewer, passphrase: string, caller: Caller): Promise<Person> {
    const { actorId } = requirePerson(viewer);
    const person = await personOfActor(this.database.auth, actorId);
    if (!person) throw forbidden('NO_PASSPHRASE', 'This account has no passphrase yet. Accept its invitation first.');
    const tries = await this.take([this.bucket('confirm', actorId, TRIES.ofName), this.network(caller)]);
    if (!(await isPassphrase(passphrase.slice(0, 1_000), person.passphraseHash))) throw passphraseWrong();
    await giveBack(this.database.auth, tries);
    return person;
  }

  /** What somebody does who told their passphrase, if it is still theirs. */
  private confirmed<T>(person: Person, work: (client: Credentials, now: Date) => Promise<T>): Promise<T> {
    return this.inOneGo(async (client, now) => {
      if (!(await holdPassphrase(client, person))) throw passphraseWrong();
      return work(client, now);
    });
  }

  /** A new session each time, and the one that came along is over: a token set by somebody else is worth nothing. */
  private async letIn(client: Credentials, actorId: Id, caller: Caller): Promise<SignedIn> {
    const now = this.clock.now();
    if (caller.session !== undefined) await endSession(client, caller.session);
    const session = await beginSession(client, actorId, this.clock.newId(), now);
    return { actorId, session, browser: await rememberBrowser(client, actorId, now) };
  }

  private async take(buckets: readonly Bucket[], full = TRIED_TOO_OFTEN): Promise<readonly Id[]> {
    const now = this.clock.now();
    const tries = await takeTry(this.database.auth, buckets, () => this.clock.newId(), now);
    if (tries) return tries;
    await forgetOldTries(this.database.auth, now);
    throw forbidden('TOO_MANY_TRIES', full);
  }

  private network({ address }: Caller): Bucket {
    return this.bucket('network', networkOf(address), TRIES.ofNetwork);
  }

  private bucket(kind: string, of: string, most: number): Bucket {
    return { name: `${kind} ${createHmac('sha256', this.key).update(`${kind}\n${of}`).digest('hex')}`, most };
  }

  private inOneGo<T>(work: (client: Credentials, now: Date) => Promise<T>): Promise<T> {
    return inOneGo(this.database.auth, (client) => work(client, this.clock.now()));
  }
}

const TRIED_TOO_OFTEN = `This was tried too often from here or under this name. Nothing was looked at. Wait ${TRIES.minutes} minutes, use a browser you signed in from before, or use a recovery code.`;

async function makeActor(client: Credentials, id: Id, opensSpaces: boolean, now: Date): Promise<void> {
  await client.query('insert into actor (id, opens_spaces, created_at) values ($1, $2, $3)', [id, opensSpaces, now]);
}

/** A member of the space, or an outsider until the day; who is a member already stays what they are. */
async function enter(client: Credentials, invitation: Invitation, actorId: Id, id: Id, now: Date): Promise<void> {
  const { spaceId, role, outsider, organizationId, outsiderUntil } = invitation;
  if (spaceId === null) return;
  if (outsider !== null) {
    await client.query(
      'insert into outsider (id, space_id, actor_id, kind, organization_id, since, ends_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, spaceId, actorId, outsider, organizationId, now, outsiderUntil],
    );
    return;
  }
  await client.query(
    `insert into membership (id, space_id, actor_id, role, since) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [id, spaceId, actorId, role, now],
  );
}
