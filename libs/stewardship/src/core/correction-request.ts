/** How many requests for a correction are taken in a quarter of an hour: from one network, and from all of them together. */
export const CORRECTION_REQUESTS = { ofNetwork: 6, ofEverybody: 500 } as const;
