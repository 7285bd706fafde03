/**
 * One provision as the force judgement sees it: its own words and what it inherits from the place it stands in.
 * All offsets of a finding are UTF-16 units of `text`, never of the stem or the heading.
 */
export interface Provision {
  readonly text: string;
  /** The lead-in of the list it is an item of ("The sending node SHOULD:"), or null. */
  readonly stem: string | null;
  /** The heading it stands under, or null. */
  readonly heading: string | null;
}
