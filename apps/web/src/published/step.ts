import type { Crumb } from '../layout/page.js';
import type { ProposalData } from '../stewardship/proposed.js';

export interface Step {
  readonly name: string;
  /** what is on record of it, or what it is */
  readonly says: string;
  readonly done: boolean;
  /** nothing where something else comes first */
  readonly links: readonly Crumb[];
  /** who else does it, where it is not for the viewer to do */
  readonly waitsFor?: 'steward' | 'member';
}

/** What its viewer may do about the comparison of the way. */
export interface RightsOnWay {
  readonly isSteward: boolean;
  /** it was made public by now, which is not to say that everybody sees it */
  readonly isReleased: boolean;
  readonly mayPropose: boolean;
  /** that somebody proposed it, while it stands */
  readonly proposal: ProposalData | undefined;
}

export function step(name: string, says: string, done: boolean, links: readonly Crumb[] = []): Step {
  return { name, says, done, links };
}
