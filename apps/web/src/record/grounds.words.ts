/** What something stands on that has no source for others to read. */
export const groundsWords = {
  own: (teller: string): string => `No source that others can read. It stands as what ${teller} says.`,
  /** Somebody else’s account came here through the group alone. */
  passedOn: (teller: string): string =>
    `No source that others can read. That ${teller} said so is what the group that keeps this record says.`,
  recorded: (day: string, from: string | undefined): string =>
    `Put on the record on ${day}${from === undefined ? '' : `, from ${from}`}`,
} as const;
