import type { Action, Role } from '#libs/access/core';

/** Who tries: the role they come by and whom the transaction names. */
export const ACTORS = [
  'anybody',
  'nobody on the members’ role',
  'a stranger',
  'an office',
  'a reader',
  'an editor',
  'a steward',
] as const;
export type Actor = (typeof ACTORS)[number];

export const VERBS = [
  'read what is private to the space',
  'read what is released',
  'read what is embargoed for the stranger',
  'add',
  'add where everybody sees it',
  'change',
  'show to everybody',
  'take back what others see',
  'take away',
] as const;
export type Verb = (typeof VERBS)[number];

/** 0 and 1 are whether rows come; forbidden is the database's refusal. */
export type Cell = 0 | 1 | 'forbidden';

/** Every table that holds facts has the same walls. */
export const FACTS: Readonly<Record<Actor, readonly Cell[]>> = {
  anybody: [0, 1, 0, 'forbidden', 'forbidden', 'forbidden', 'forbidden', 'forbidden', 'forbidden'],
  'nobody on the members’ role': [0, 0, 0, 'forbidden', 'forbidden', 0, 0, 0, 'forbidden'],
  'a stranger': [0, 1, 1, 'forbidden', 'forbidden', 0, 0, 0, 'forbidden'],
  // of a body, in the space of the private row; named in no embargo
  'an office': [0, 1, 0, 'forbidden', 'forbidden', 0, 0, 0, 'forbidden'],
  'a reader': [1, 1, 1, 'forbidden', 'forbidden', 0, 0, 0, 'forbidden'],
  'an editor': [1, 1, 1, 1, 'forbidden', 1, 'forbidden', 'forbidden', 'forbidden'],
  'a steward': [1, 1, 1, 1, 1, 1, 1, 1, 'forbidden'],
};

/** Of harm: no other member changes a row, shows it or takes it back, whatever their role. The steward wrote the first and not the last. */
const OF_ITS_AUTHOR: Readonly<Record<Actor, readonly Cell[]>> = {
  ...FACTS,
  'an editor': [1, 1, 1, 1, 'forbidden', 0, 0, 0, 'forbidden'],
  'a steward': [1, 1, 1, 1, 1, 1, 1, 0, 'forbidden'],
};

/** What holds for a table of facts. */
export function cellsOf(table: string): Readonly<Record<Actor, readonly Cell[]>> {
  return table === 'harm_note' ? OF_ITS_AUTHOR : FACTS;
}

export const FACT_TABLES = [
  'address_event',
  'block',
  'call',
  'call_addressee',
  'call_answer',
  'claim',
  'commitment',
  'comparison',
  'confirmation',
  'content_point',
  'delivery',
  'due_date',
  'engagement',
  'email_header',
  'file_comment',
  'finding',
  'harm_note',
  'judgement',
  'labour',
  'log_entry',
  'log_party',
  'log_promise',
  'official_statement',
  'organization',
  'organization_name',
  'picture',
  'post',
  'reply',
  'reply_request',
  'seal',
  'seal_reveal',
  'sign_off',
  'sign_off_dispute',
  'source',
  'tracked_change',
  'version',
  'version_capture',
  'version_file',
  'work',
] as const;

/**
 * The tables that are no facts. What another member's row is to each actor: rows read of the steward's own, then whether
 * each column of verbs is open at all to the role.
 */
export const CLOSED_TABLES: Readonly<Record<string, Readonly<Record<Actor, Cell>>>> = {
  access_token: { ...everybody(0), anybody: 'forbidden', 'a steward': 1 },
  level_parent: everybody('forbidden'),
  public_revision: everybody('forbidden'),
  winding_up_thing: everybody('forbidden'),
  invitation: { ...everybody(0), anybody: 'forbidden', 'a steward': 1 },
  outsider: { ...everybody(0), anybody: 'forbidden', 'an office': 1, 'a steward': 1 }, // the row that lets it in
  known_browser: everybody('forbidden'),
  sign_in_try: everybody('forbidden'),
  person_private: { ...everybody(0), anybody: 'forbidden', 'a reader': 1, 'an editor': 1, 'a steward': 1 },
  session: { ...everybody(0), anybody: 'forbidden', 'a steward': 1 },
  recovery_code: { ...everybody(0), anybody: 'forbidden', 'a steward': 1 },
  actor: { ...everybody(0), anybody: 'forbidden', 'a steward': 1 },
  membership: { ...everybody(0), anybody: 'forbidden', 'a reader': 1, 'an editor': 1, 'a steward': 1 },
  // Of what is released everybody reads the entry, its shown openings and its leaf; test/walls/ledger-openings.spec.ts tries which.
  ledger_outbox: { ...everybody(1), anybody: 'forbidden', 'nobody on the members’ role': 0 },
  ledger_opening: { ...everybody(1), 'nobody on the members’ role': 0 },
  ledger_leaf: { ...everybody(1), 'nobody on the members’ role': 0 },
  ledger_head: everybody(1),
  // What everybody may read, again, to be searched.
  released_text: { ...everybody(1), 'nobody on the members’ role': 0 },
  // When what everybody reads changed, and of what everybody reads alone.
  public_change: { ...everybody(1), 'nobody on the members’ role': 0 },
  ledger_checkpoint: everybody(1),
  // Where a group stands with something that was published: for all of it.
  published_path: ofTheSpace(),
  // Nobody outside learns which addresses a group watches.
  address_check: ofTheSpace(),
  kept_form: { ...everybody(0), anybody: 'forbidden', 'a steward': 1 },
  quiet: { ...everybody(0), anybody: 'forbidden', 'a steward': 1 },
  note: { ...everybody(0), anybody: 'forbidden', 'a steward': 1 },
  // What is shown of a picture is read by whoever reads the picture.
  stored_file: ofTheSpace(),
  tray_file: { ...everybody(0), anybody: 'forbidden', 'a steward': 1 },
  // What people without an account say is wrong may name how to reach them: for those who can answer.
  correction_request: { ...everybody(0), anybody: 'forbidden', 'an editor': 1, 'a steward': 1 },
  handling: ofTheSpace(),
  notice: ofTheSpace(),
  keeping: ofTheSpace(),
  space: ofTheSpace(),
  release: ofTheSpace(),
  release_proposal: ofTheSpace(),
  withholding: ofTheSpace(),
  content_warning: ofTheSpace(),
  embargo: ofTheSpace(),
  embargo_sight: { ...ofTheSpace(), 'a stranger': 1 }, // the one who is named
};

function ofTheSpace(): Readonly<Record<Actor, Cell>> {
  return { ...everybody(0), anybody: 'forbidden', 'a reader': 1, 'an editor': 1, 'a steward': 1 };
}

function everybody(cell: Cell): Readonly<Record<Actor, Cell>> {
  return Object.fromEntries(ACTORS.map((actor) => [actor, cell])) as Record<Actor, Cell>;
}

/** What a role may do in its space through the services: written by hand, and held against `may` and its mistakes. */
export const MAY: Readonly<Record<Action, readonly Role[]>> = {
  'write notes': ['steward', 'editor', 'reader'],
  record: ['steward', 'editor'],
  'keep the members': ['steward'],
  'keep the space': ['steward'],
  'see to notices': ['steward', 'editor'],
  'propose a release': ['steward', 'editor'],
  release: ['steward'],
  embargo: ['steward'],
  'take back': ['steward'],
  redact: ['steward'],
  erase: ['steward'],
  'change what is seen outside the space': ['steward'],
  'ask for a checkpoint': ['steward'],
  'answer requests for corrections': ['steward'],
};

/** What only a person decides, whatever role the owner of a token has. */
export const NOT_BY_TOKEN: readonly Action[] = [
  'keep the members',
  'keep the space',
  'release',
  'embargo',
  'take back',
  'redact',
  'erase',
  'change what is seen outside the space',
  'answer requests for corrections',
];

/** What a closed space takes no more, whoever asks. */
export const NOT_WHEN_CLOSED: readonly Action[] = [
  'write notes',
  'record',
  'propose a release',
  'release',
  'embargo',
  'change what is seen outside the space',
];
