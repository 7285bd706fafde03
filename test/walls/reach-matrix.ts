import { ROLES, type RoleName } from '#libs/persistence';
import { ACTORS, type Actor } from './visibility-matrix.js';

/** Who tries: every actor on the role they come by, and every role that logs in, in nobody's name. */
export const REACHERS: readonly (Actor | RoleName)[] = [
  ...ACTORS,
  ...(Object.keys(ROLES) as RoleName[]).filter((role) => role !== 'app' && role !== 'public'),
];

/**
 * What each reaches of a row that is a steward's own: r reads it, a adds one like it, c changes a column of it, d takes it
 * away; ! is past the wall and stands against a key or a trigger of the table. In the order of REACHERS: anybody, nobody on
 * the members’ role, a stranger, an office, a reader, an editor, a steward; then the roles auth, sequencer, auditor.
 */
const ROWS: readonly (readonly [reach: string, tables: readonly string[]])[] = [
  [
    '---- ---- ---- ---- r--- r-c- r!c- ---- ---- r---',
    [
      'block',
      'call_addressee',
      'commitment',
      'confirmation',
      'email_header',
      'file_comment',
      'finding',
      'tracked_change',
      'seal_reveal',
      'version_capture',
      'version_file',
      'handling',
      'labour',
      'log_entry',
      'log_party',
      'log_promise',
    ],
  ],
  [
    '---- ---- ---- ---- r--- r-c- rac- ---- ---- r---',
    [
      'address_event',
      'call',
      'call_answer',
      'claim',
      'comparison',
      'content_point',
      'delivery',
      'due_date',
      'engagement',
      'judgement',
      'official_statement',
      'picture',
      'post',
      'reply',
      'reply_request',
      'seal',
      'sign_off',
      'sign_off_dispute',
      'source',
      'version',
      'work',
    ],
  ],
  // Of its author alone, also where another could record.
  ['---- ---- ---- ---- r--- r--- rac- ---- ---- r---', ['harm_note']],
  ['---- ---- r--- ---- r--- r--- rac- ---- ---- r---', ['organization', 'organization_name']],
  ['---- ---- ---- ---- ---- ---- r--d r!cd ---- ----', ['access_token', 'session']],
  ['---- ---- ---- ---- ---- ---- ---- ---- ---- ----', ['level_parent', 'public_revision', 'winding_up_thing']],
  ['---- ---- ---- ---- ---- ---- r!-d r!cd ---- ----', ['invitation']],
  ['---- ---- ---- r--- ---- ---- r-c- -a-- ---- ----', ['outsider']],
  ['---- ---- ---- ---- ---- ---- ---- r!cd ---- ----', ['known_browser']],
  ['---- ---- ---- ---- ---- ---- ---- racd ---- ----', ['sign_in_try']],
  ['---- ---- ---- ---- r--- r--- r--- r!cd ---- ----', ['person_private']],
  ['---- ---- ---- ---- ---- ---- r--- r!cd ---- ----', ['recovery_code']],
  ['---- ---- ---- ---- ---- ---- r--- ra-- ---- ----', ['actor']],
  ['---- ---- ---- ---- r--- r--- r-cd -!-- ---- ----', ['membership']],
  ['---- ---- r--- r--- r--- r--- ra-- ---- ---- r---', ['ledger_outbox']],
  ['r--- ---- r--- r--- r--- r--- r!-- ---- ---- r---', ['ledger_opening']],
  ['r--- ---- r--- r--- r--- r--- r--- ---- r!-- r---', ['ledger_leaf']],
  ['r--- r--- r-c- r--- r--- r--- r-c- ---- r-c- r---', ['ledger_head']],
  ['r--- ---- r--- r--- r--- r--- r--- ---- ---- ----', ['public_change']],
  ['r--- ---- r--- r--- r--- r--- r--- ---- ---- r---', ['released_text']],
  ['r--- r--- r--- r--- r--- r--- r--- ---- r!c- r---', ['ledger_checkpoint']],
  ['---- ---- ---- ---- ---- ---- r!cd ---- ---- ----', ['quiet']],
  ['---- ---- ---- ---- ---- ---- racd ---- ---- ----', ['kept_form', 'note', 'tray_file']],
  ['---- ---- ---- ---- r--- r-c- racd ---- ---- ----', ['published_path']],
  // Whoever writes in the space stops it; who changes it does so in their own name, which the steward's row has not.
  ['---- ---- ---- ---- r--- r--d r!cd ---- ---- ----', ['address_check']],
  ['---- ---- ---- ---- r--- r--- ra-d ---- ---- ----', ['stored_file']],
  ['---- ---- ---- ---- ---- r--- r--- -!-- ---- ----', ['correction_request']],
  ['---- ---- ---- ---- r--- r-c- r-c- ---- ---- ----', ['notice']],
  ['---- ---- ---- ---- r--- r--- ra-- ---- ---- ----', ['space']],
  ['---- ---- ---- ---- r--- r--- r!-- ---- ---- r---', ['release']],
  ['---- ---- ---- ---- r--- r--- r!-d ---- ---- ----', ['release_proposal']],
  ['---- ---- ---- ---- r--- r--- r--- ---- ---- r---', ['withholding']],
  ['---- ---- ---- ---- r--- r--d r!cd ---- ---- r---', ['content_warning']],
  ['---- ---- ---- ---- r--- r--- r--- ---- ---- ----', ['keeping']],
  ['---- ---- ---- ---- r--- r--- r!c- ---- ---- r---', ['embargo']],
  ['---- ---- r--- ---- r--- r--- r!-d ---- ---- ----', ['embargo_sight']],
];

export const REACH: Readonly<Record<string, string>> = Object.fromEntries(
  ROWS.flatMap(([reach, tables]) => tables.map((table) => [table, reach])),
);
