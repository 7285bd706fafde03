import type { PeopleService, SignedIn, Caller, ViewersService } from '#libs/access';
import type { Viewer } from '#libs/access/core';
import { DomainError } from '#libs/kernel';
import type { People, Told } from '#web';
import type { Cookies } from './cookies.js';

/** What the pages may ask of people.service: refusals become answers, as the API's do, and sessions become cookies. */
export function openPeople(people: PeopleService, viewers: ViewersService, cookies: Cookies): People {
  const inside = async (signedIn: SignedIn): Promise<Told> => ({
    cookies: [cookies.session.set(signedIn.session), cookies.browser.set(signedIn.browser)],
    viewer: await viewers.viewerOfSession(signedIn.session),
  });
  return {
    signIn: (input, caller) => told(async () => inside(await people.signIn(input, caller as Caller))),
    acceptInvitation: (input, caller) =>
      told(async () => {
        const { codes, ...signedIn } = await people.acceptInvitation(input, caller as Caller);
        return { ...(await inside(signedIn)), data: { codes } };
      }),
    recover: (input, caller) => told(async () => inside(await people.recover(input, caller as Caller))),
    changePassphrase: (input, caller, viewer) =>
      told(async () => inside(await people.changePassphrase(viewer as Viewer, input, caller as Caller))),
    renewCodes: (input, caller, viewer) =>
      told(async () => ({ data: { codes: await people.renewCodes(viewer as Viewer, input, caller as Caller) } })),
    makeToken: (input, key, caller, viewer) =>
      told(async () => ({ data: { token: await people.makeToken(viewer as Viewer, input, key, caller as Caller) } })),
    join: (input, caller, viewer) =>
      told(async () => {
        await people.join(viewer as Viewer, input, caller as Caller);
        return { data: {} };
      }),
    signOut: ({ forget }, caller) =>
      told(async () => {
        await people.signOut(caller as Caller, forget);
        return { cookies: [cookies.session.clear(), ...(forget ? [cookies.browser.clear()] : [])] };
      }),
  };
}

/** A refusal becomes an answer, as the API's do. */
export async function told(work: () => Promise<Told>): Promise<Told> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const extensions = { code: error.category.toUpperCase(), rule: error.code, ...(error.field ? { field: error.field } : {}) };
    return { errors: [{ message: error.message, extensions }] };
  }
}
