import type { CorrectionRequestsService } from '#libs/stewardship';
import type { Caller } from '#libs/access';
import { isId, isSubjectKind } from '#libs/kernel';
import type { Door } from '#web';
import { told } from './people-door.js';

/** What the page for corrections may ask. A kind that is none is about no page of ours. */
export function openCorrections(requests: CorrectionRequestsService): Door['askForCorrection'] {
  return ({ about, ...input }, caller) =>
    told(async () => {
      const kind = about?.kind.toLowerCase();
      const known = about !== null && isSubjectKind(kind) && isId(about.id) ? { kind, id: about.id } : null;
      return { data: { code: await requests.ask({ ...input, about: known }, caller as Caller) } };
    });
}
