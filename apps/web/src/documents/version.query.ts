import { addressEventFields, type AddressEvent } from './address-events.view.js';
import type { Named } from '../layout/named.js';
import { partialDateFields as date, type PartialDate } from '../layout/partial-date.view.js';
import { sourceFields, type Source } from '../layout/source.view.js';

export const versionQuery = `
query Version($id: ID!, $asOf: Instant) {
  version(id: $id, asOf: $asOf) {
    id level label kind agreed wording textHash recordedAt
    kindAssertedBy { id name } dated { ${date} } source { ${sourceFields} }
    derivedFrom { id label }
    work { id title versions { id label derivedFrom { id } } engagement { id title } }
    text { number kind mark text }
    files { id kind reader taken notices level rereads { id label files { reader } } }
    captures { id fetchedAt status size bytesHash level }
    addressEvents { ${addressEventFields} } foundBy { ${addressEventFields} }
    trackedChanges { id number kind changeOf authorNamed datedInFile words locator wordsBefore wordsAfter level }
    fileComments { id number authorNamed datedInFile says hangsOn hangsOnBefore locator level }
    emailHeaders { id name says level }
  }
  withheld(thing: { kind: VERSION, id: $id }) { field how }
}`;

/** Every version this reader can see that says the same to the letter. */
export const sameTextQuery = `
query SameText($textHash: String!, $asOf: Instant) {
  versions(first: 50, textHash: $textHash, asOf: $asOf) { edges { node { id label work { id title } } } pageInfo { hasNextPage } }
}`;

export interface VersionData {
  readonly version: VersionShown;
  /** what of it was taken off the record, and how */
  readonly withheld: readonly { readonly field: string; readonly how: 'REDACTED' | 'ERASED' }[];
}

/** Its words are gone: what stands in their place, and the hash of that, say nothing of the text that there was. */
export function isErased({ withheld }: VersionData): boolean {
  return withheld.some(({ field, how }) => field === 'text' && how === 'ERASED');
}

export interface SameTextData {
  readonly versions: {
    readonly edges: readonly { readonly node: Labelled & { readonly work: { readonly id: string; readonly title: string } } }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

interface Labelled {
  readonly id: string;
  readonly label: string;
}

export interface VersionShown extends Labelled {
  readonly level?: string;
  readonly kind: string;
  readonly agreed: boolean;
  readonly wording: 'VERBATIM' | 'REPORTED';
  readonly textHash: string | null;
  readonly recordedAt: string;
  readonly kindAssertedBy: Named;
  readonly dated: PartialDate | null;
  readonly source: Source | null;
  readonly derivedFrom: Labelled | null;
  readonly work: {
    readonly id: string;
    readonly title: string;
    readonly versions: readonly (Labelled & { readonly derivedFrom: { readonly id: string } | null })[];
    readonly engagement: { readonly id: string; readonly title: string };
  };
  readonly text: readonly { readonly number: number; readonly kind: string; readonly mark: string; readonly text: string }[];
  readonly files: readonly VersionFile[];
  readonly captures: readonly VersionCapture[];
  readonly addressEvents: readonly AddressEvent[];
  readonly foundBy: readonly AddressEvent[];
  readonly trackedChanges: readonly TrackedChange[];
  readonly fileComments: readonly FileComment[];
  readonly emailHeaders: readonly EmailHeader[];
}

export interface VersionFile {
  readonly id: string;
  readonly kind: string;
  readonly reader: string;
  readonly taken: 'WHOLE' | 'BEFORE_CHANGES' | 'AFTER_CHANGES';
  /** what its reader told of it beside the text */
  readonly notices: readonly string[];
  readonly level: string;
  readonly rereads: (Labelled & { readonly files: readonly { readonly reader: string }[] }) | null;
}

/** That its file was fetched from a web address. */
export interface VersionCapture {
  readonly id: string;
  readonly fetchedAt: string;
  readonly status: number;
  readonly size: number | null;
  readonly bytesHash: string | null;
  readonly level: string;
}

/** What a file says of itself; nobody has checked whom and when it names. */
interface InFile {
  readonly id: string;
  readonly number: number;
  readonly authorNamed: string | null;
  readonly datedInFile: string | null;
  readonly level: string;
}

export interface TrackedChange extends InFile {
  readonly kind: 'INSERTION' | 'DELETION' | 'MOVED_FROM' | 'MOVED_TO';
  readonly changeOf: 'WORDS' | 'PARAGRAPH_BREAK' | 'ROW' | 'CELL';
  readonly words: string;
  readonly locator: string;
  readonly wordsBefore: string;
  readonly wordsAfter: string;
}

/** A line of the head of an e-mail. */
export interface EmailHeader {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  readonly level: string;
}

export interface FileComment extends InFile {
  readonly says: string;
  readonly hangsOn: string;
  readonly hangsOnBefore: string | null;
  readonly locator: string | null;
}
