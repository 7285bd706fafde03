import { aComparison } from '../comparison/comparison.fixture.js';
import { aHome } from '../home/home.fixture.js';
import { aCommitment } from '../commitments/commitment.fixture.js';
import { aShownVersion } from '../documents/version.fixture.js';
import { aBoard, aWork } from '../documents/work.fixture.js';
import { anEngagement } from '../engagements/engagement.fixture.js';
import { anOrganization } from '../organizations/organization.fixture.js';
import { aSource } from './source.fixture.js';
import type { Answer, Door, People, Told } from './door.js';

/** A door whose answers are canned, by the name of the operation: for rendering pages without a server behind them. */
export function aDoor(answers: Readonly<Record<string, unknown>> = {}): Door {
  const known: Readonly<Record<string, unknown>> = { ...canned(), ...answers };
  return {
    publicUrl: 'https://record.example',
    today: () => '2026-11-22',
    sign: (text) => `signed ${text.length}`,
    people: noPeople,
    picture: async () => ({ errors: [{ message: 'picture: there is none.' }] }),
    putFile: async () => ({ data: {} }),
    spaceCopy: async () => ({ data: {} }),
    askForCorrection: async () => ({ data: { code: 'c'.repeat(22) } }),
    rehearse: async () => ({ errors: [{ message: 'only tried', extensions: { rule: 'REHEARSED' } }] }),
    execute: async (document): Promise<Answer> => {
      const name = /query (\w+)/.exec(document)?.[1] ?? '';
      const found = known[name];
      if (found instanceof Error) throw found;
      return found === undefined
        ? { data: null, errors: [{ message: 'nothing here', extensions: { code: 'NOT_FOUND' } }] }
        : { data: found };
    },
  };
}

function canned(): Readonly<Record<string, unknown>> {
  return {
    Kept: { keepings: [] },
    Warnings: { contentWarnings: [] },
    Home: aHome(),
    Comparison: { comparison: aComparison() },
    Engagement: { engagement: anEngagement() },
    Commitment: { commitment: aCommitment() },
    Work: { work: aWork(), comparisons: { edges: [{ node: compared }] } },
    Version: { version: aShownVersion(), withheld: [] },
    SameText: { versions: { edges: [], pageInfo: { hasNextPage: false } } },
    Boards: { board0: aBoard() },
    Organization: anOrganization(),
    Source: {
      source: aSource('news', 'Aldmoor Gazette, 3 March 2026', 'Aldmoor Carers’ Table', { quote: 'We were told in March.' }),
    },
  };
}

const compared = {
  id: 'respite-comparison',
  agreed: { label: 'Agreed on 2 March 2026', work: { id: 'standard' } },
  published: { label: 'Published on 20 April 2026', work: { id: 'standard', title: 'Standard for respite care' } },
};

const refused = async (): Promise<Told> => ({
  errors: [{ message: 'nobody is known here', extensions: { code: 'INVALID', rule: 'SIGN_IN_WRONG' } }],
});

const noPeople: People = {
  signIn: refused,
  acceptInvitation: refused,
  recover: refused,
  changePassphrase: refused,
  renewCodes: refused,
  makeToken: refused,
  join: refused,
  signOut: async () => ({ cookies: [] }),
};
