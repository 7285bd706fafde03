/** What members are told of on pages. Each kind has its own words there and nothing else of its own. */
export const NOTICE_KINDS = [
  'embargo_ends',
  'release_proposed',
  'keeping_proposed',
  'space_wound_up',
  'reply_received',
  'address_changed',
  'address_unreachable',
  'address_vanished',
  'address_elsewhere',
  'address_unsteady',
  'address_back',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
