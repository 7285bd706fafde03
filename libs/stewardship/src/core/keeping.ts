/** What becomes of a space: other people keep it · it takes no more writing · it takes writing again · it ends. */
export const KEEPING_DEEDS = ['hand_over', 'close', 'reopen', 'wind_up'] as const;
export type KeepingDeed = (typeof KEEPING_DEEDS)[number];

/** What lies in a space, from the narrowest: what is one person's own and not on the record, then the levels of the record. */
export const KEPT = ['own', 'private', 'space', 'embargoed', 'public'] as const;
export type Kept = (typeof KEPT)[number];

/** What becomes of it. */
export const KEPT_FATES = ['stays_own', 'passes', 'closes', 'opens', 'stays_public', 'deleted', 'erased'] as const;
export type KeptFate = (typeof KEPT_FATES)[number];

/** Nothing that is one person's own passes to anybody, whatever is done. Of a winding up all are told thirty days before. */
const BECOMES: Readonly<Record<KeepingDeed, Readonly<Record<Kept, KeptFate>>>> = {
  hand_over: { own: 'stays_own', private: 'stays_own', space: 'passes', embargoed: 'passes', public: 'stays_public' },
  close: { own: 'stays_own', private: 'stays_own', space: 'closes', embargoed: 'closes', public: 'stays_public' },
  reopen: { own: 'stays_own', private: 'stays_own', space: 'opens', embargoed: 'opens', public: 'stays_public' },
  wind_up: { own: 'deleted', private: 'erased', space: 'erased', embargoed: 'erased', public: 'stays_public' },
};

export function keptFateOf(deed: KeepingDeed, kept: Kept): KeptFate {
  return BECOMES[deed][kept];
}

/** What the ledger is told when it is confirmed. All but a winding up is done by that; its end is told as WOUND_UP. */
export const KEEPING_EVENTS: Readonly<Record<KeepingDeed, string>> = {
  hand_over: 'keeping.handed_over',
  close: 'keeping.closed',
  reopen: 'keeping.reopened',
  wind_up: 'keeping.winding_up',
};

export const WOUND_UP = 'keeping.wound_up';
