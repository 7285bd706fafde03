import type { ProposalData } from '../stewardship/proposed.js';
import { findingFields, type Finding } from '../comparison/comparison.query.js';

/** Where a group is with something that was published, and what on the record belongs to it. */
export const whereQuery = `
query WhereYouAre($id: ID!) {
  publishedPath(id: $id) {
    id called address instead findingsRead
    space { id members { role person { id pseudonym } } }
    source { id citation level }
    against { ...Text }
    work { id title level }
    published { ...Text }
    comparison { id level }
  }
  account { id }
  handlings(first: 100) { nodes { shows version { id } } }
}
fragment Text on Version {
  id label wording level
  kindAssertedBy { ...Body }
  work { id title level engagement { id title level group { ...Body } institution { ...Body } } }
}
fragment Body on Organization { id name level }`;

export interface WhereData {
  readonly publishedPath: {
    readonly id: string;
    readonly called: string;
    readonly address: string | null;
    readonly instead: boolean | null;
    readonly findingsRead: boolean;
    readonly space: Pick<ProposalData['space'], 'id' | 'members'>;
    readonly source: { readonly id: string; readonly citation: string; readonly level: string } | null;
    readonly against: TextOnWay | null;
    readonly work: Titled | null;
    readonly published: TextOnWay | null;
    readonly comparison: { readonly id: string; readonly level: string } | null;
  };
  readonly account: { readonly id: string };
  readonly handlings: {
    readonly nodes: readonly { readonly shows: string; readonly version: { readonly id: string } | null }[];
  };
}

interface Titled {
  readonly id: string;
  readonly title: string;
  readonly level: string;
}

export interface TextOnWay {
  readonly id: string;
  readonly label: string;
  readonly wording: 'VERBATIM' | 'REPORTED';
  readonly level: string;
  readonly kindAssertedBy: Named;
  readonly work: Titled & { readonly engagement: Titled & { readonly group: Named; readonly institution: Named } };
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly level: string;
}

export const findingsQuery = `
query FindingsOnTheWay($id: ID!) {
  publishedPath(id: $id) {
    id called
    comparison {
      id agreed { id label agreed } published { id }
      findings {
        ${findingFields}
        confirmations { id verdict fate note recordedAt }
      }
    }
  }
}`;

export interface FindingsData {
  readonly publishedPath: {
    readonly id: string;
    readonly called: string;
    readonly comparison: {
      readonly id: string;
      readonly agreed: { readonly id: string; readonly label: string; readonly agreed: boolean };
      readonly published: { readonly id: string };
      readonly findings: readonly Finding[];
    } | null;
  };
}
