/** `about` is the selection that names the thing; absent where it has no query of its own. */
export const historyQuery = (about: string | undefined): string => `
query History(${about === undefined ? '' : '$id: ID!, '}$thing: ThingInput!, $since: Instant, $asOf: Instant) {
  ${about === undefined ? '' : `about: ${about}`}
  history(thing: $thing, since: $since, asOf: $asOf, first: 200) {
    more
    changes { id event kind thingId recordedAt state by why said { name value } }
  }
}`;

export interface HistoryData {
  readonly about?: Readonly<Record<string, unknown>>;
  readonly history: { readonly more: boolean; readonly changes: readonly Change[] };
}

export interface Change {
  readonly id: string;
  /** such as commitment.corrected */
  readonly event: string;
  readonly kind: string;
  readonly thingId: string;
  readonly recordedAt: string;
  readonly state: 'PENDING' | 'SEQUENCED' | 'ANCHORED';
  readonly by: string | null;
  readonly why: string | null;
  readonly said: readonly { readonly name: string; readonly value: string }[];
}
