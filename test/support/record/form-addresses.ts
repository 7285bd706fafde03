import type { Place } from './builders.js';

/** What is of one person alone, and is given. */
interface OnesOwn {
  readonly person: string;
  readonly note: string;
  readonly file: string;
  readonly kept: string;
  /** what they are asked to reply to as the office of an institution */
  readonly asked: string;
  /** what somebody says is so, where its forms are opened */
  readonly claim?: string;
}

/** Whether a form opens for the office of an institution alone. */
export const ofOffice = ({ path }: { readonly path: string }): boolean => path.startsWith('/replies/:asked');

/** The address of a form, about the things of a place. */
export function formAddress(path: string, place: Place, { note, file, kept, asked, person, claim }: OnesOwn): string {
  const ids: Readonly<Record<string, string>> = {
    engagements: place.engagement,
    commitments: place.commitment,
    calls: place.call,
    'log-entries': place.logEntry,
    labour: place.labour,
    'harm-notes': place.harmNote,
    works: place.work,
    versions: place.agreed,
    comparisons: place.comparison,
    seals: place.seal,
    reveals: place.reveal,
    organizations: place.institution,
    sources: place.source,
    pictures: place.picture,
    spaces: place.space,
    notes: note,
    tray: file,
    published: place.publishedPath,
    checks: place.addressCheck,
    kept,
    notices: place.notice,
    keepings: place.keeping,
    corrections: place.correctionRequest,
    ...(claim === undefined ? {} : { claims: claim }),
  };
  const address = path
    .replace('sessions/:id', `sessions/${place.session}`)
    .replace('tokens/:id', `tokens/${place.token}`)
    .replace('versions/:id/check', `versions/${place.captured}/check`)
    .replace('comparisons/:id/seal', `comparisons/${place.sealable}/seal`)
    .replace(':id', ids[path.split('/')[1]!] ?? ':id')
    .replace(':person', person)
    .replace(':asked', asked)
    .replace(':invitation', place.invitation)
    .replace(':outsider', place.outsider)
    .replace(':due', place.dueDate)
    .replace(':signOff', place.signOff)
    .replace(':finding', place.finding);
  if (address.includes(':')) throw new Error(`say here of which thing of the place the form ${path} is`);
  return address;
}
