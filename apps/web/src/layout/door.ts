/**
 * What apps/server hands to the pages, and all they get: no page reaches a lib, a table or a clock by itself.
 */
export interface Door {
  /** Runs one GraphQL document for one viewer: the same door that HTTP uses, with its limits and its masking of errors. */
  readonly execute: Execute;
  /**
   * A mutation, tried and taken back before it would stand: what its verb refuses. An error whose rule is REHEARSED says that nothing
   * else refuses it.
   */
  readonly rehearse: Execute;
  /** As `execute` while the release of one thing is rehearsed: what everybody would be answered (see previewRelease in the API). */
  readonly preview?: (thing: { readonly kind: string; readonly id: string }) => Execute;
  /** The address that readers use, without a slash at its end, such as `https://record.example`. It stands in "cite this" and in curl. */
  readonly publicUrl: string | (() => string);
  /** Today's civil date, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly people: People;
  /** Takes what somebody says is wrong, from whoever it is, and gives the code of its answer; `caller` as in People. */
  readonly askForCorrection: (input: CorrectionInput, caller: unknown) => Promise<Told>;
  /** What of a picture is shown, for this viewer: its media type and its bytes. */
  readonly picture: (id: string, viewer: unknown) => Promise<Answer>;
  /** Puts one file into a member’s tray, to be read there; answers its id. */
  readonly putFile: (file: NewFile, viewer: unknown) => Promise<Told>;
  /** The dossier of a thing, as a file, for this viewer. Absent where there is no log. */
  readonly dossier?: ((id: string, viewer: unknown) => Promise<Answer>) | undefined;
  /** All that a member can read of a space of theirs. */
  readonly spaceCopy: (id: string, viewer: unknown) => Promise<Answer>;
  /** The checkpoint that goes with the public record as it stands; null before the first. Absent where there is no log. */
  readonly checkpoint?: (() => Promise<CheckpointOfRecord | null>) | undefined;
  /** Those that went out last, the newest first, for the feed. */
  readonly checkpoints?: (() => Promise<readonly CheckpointSent[]>) | undefined;
  /** The witnesses and the authority that are asked about checkpoints; those who do not answer say since when. */
  readonly others?: (() => readonly OtherAsked[]) | undefined;
  /** Whether the log is frozen: nothing more is signed until its keeper has taken it up. */
  readonly frozen?: (() => boolean) | undefined;
  /** The logs that ended here before the one of today, the first of them first. A log ends only while no server runs. */
  readonly ended?: readonly EndedLogTold[] | undefined;
  /** A keyed hash of a text: what stands in a form so that only forms we made are taken. */
  readonly sign: (text: string) => string;
  /** What the spaces of the worked examples are called, which the first account keeps from the first day. */
  readonly exampleSpaces?: readonly string[];
  /** The titles of the engagements of those worked examples whose findings were read as part of them. */
  readonly exampleReadings?: readonly string[];
  /** Who keeps this copy of the record; the footer says so, or says that nobody is named. */
  readonly keeper?: Keeper | undefined;
}

export type Execute = (document: string, variables: Record<string, unknown>, viewer: unknown) => Promise<Answer>;

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[] | undefined;
}

export interface AnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown; readonly rule?: unknown; readonly field?: unknown } | undefined;
}

/** It stays the same until what everybody may read changes, or the first checkpoint covers that. */
export interface CheckpointOfRecord {
  readonly size: string;
  readonly words: string;
  readonly publishedAt: string;
  /** whether it covers all that everybody may read */
  readonly coversAll: boolean;
}

/** A checkpoint as whoever keeps it needs it. */
export interface CheckpointSent extends Omit<CheckpointOfRecord, 'coversAll'> {
  readonly origin: string;
  readonly note: string;
}

export interface OtherAsked {
  readonly name: string;
  /** an instant; null for one who answers */
  readonly silentSince: string | null;
}

export interface EndedLogTold {
  readonly name: string;
  readonly keyId: string;
  readonly vkey: string;
  /** how many entries its last checkpoint covers */
  readonly size: string;
  /** whether the log of today holds all of them; null where nobody noted it */
  readonly isContinued: boolean | null;
}

export interface Keeper {
  readonly name?: string | undefined;
  /** How to reply or ask for a correction: an e-mail or a web address. */
  readonly contact?: string | undefined;
}

/**
 * What takes a secret from somebody who is not known yet, or ends what it began. It is not in GraphQL, where one document could
 * hold many guesses (decision record 0030); `caller` is what a hook of apps/server put on the request, handed on as it is.
 */
export interface People {
  signIn(input: Typed<'pseudonym' | 'passphrase'>, caller: unknown): Promise<Told>;
  acceptInvitation(input: Typed<'phrase' | 'pseudonym' | 'passphrase'>, caller: unknown): Promise<Told>;
  recover(input: Typed<'code' | 'passphrase'>, caller: unknown): Promise<Told>;
  changePassphrase(input: Typed<'passphrase' | 'newPassphrase'>, caller: unknown, viewer: unknown): Promise<Told>;
  renewCodes(input: Typed<'passphrase'>, caller: unknown, viewer: unknown): Promise<Told>;
  makeToken(input: NewToken, key: string, caller: unknown, viewer: unknown): Promise<Told>;
  join(input: Typed<'phrase'>, caller: unknown, viewer: unknown): Promise<Told>;
  signOut(input: { readonly forget: boolean }, caller: unknown): Promise<Told>;
}

export interface CorrectionInput {
  readonly page: string;
  /** the `SubjectKind` and the id of what the page shows, when it is one of ours */
  readonly about: { readonly kind: string; readonly id: string } | null;
  readonly says: string;
  readonly answerTo: string | null;
  readonly key: string;
}

export interface NewFile {
  readonly spaceId: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** that it is given as a picture: refused where its content is none */
  readonly isPicture?: boolean;
}

export type NewToken = Typed<'name' | 'scope' | 'passphrase'> & { readonly days: number };

export type Typed<Names extends string> = Readonly<Record<Names, string>>;

/** An answer that may also change who is signed in. */
export interface Told extends Answer {
  /** whole `set-cookie` headers */
  readonly cookies?: readonly string[];
  /** who the next page is for */
  readonly viewer?: unknown;
}
