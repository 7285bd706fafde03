import { inGroups } from '../layout/in-groups.js';
import { instantInWords } from '../layout/day.js';
import { momentInWords } from '../layout/moment.js';
import type { Page, PageView } from '../layout/page.js';
import { PageProblem } from '../layout/problem.js';
import { checkpointQuery, ledgerQuery, type CheckpointData, type LedgerData } from './ledger.query.js';
import { checkpointWords, ledgerWords as words } from './ledger.words.js';

interface CheckpointView extends CheckpointData {
  readonly over: string;
  readonly published: string;
}

interface LedgerView extends PageView {
  readonly checkpoint: CheckpointView | undefined;
  readonly verifierKey: string | null;
  readonly command: string;
  readonly due: { readonly machine: string; readonly words: string } | undefined;
  readonly isLate: boolean;
  readonly isBehind: boolean;
}

/** How the log stands, what it shows and does not, and how to check it without this server. */
export const ledgerPage: Page<LedgerData, LedgerView> = {
  path: '/ledger',
  template: 'ledger/ledger.njk',
  words,
  passing: true,
  ask: () => ({ document: ledgerQuery, variables: {} }),
  view: ({ ledger }) => ledgerView(ledger),
};

export function ledgerView({ checkpoint, dueAt, ...ledger }: LedgerData['ledger']): LedgerView {
  return {
    heading: words.heading,
    trail: words.trail,
    ...ledger,
    checkpoint: checkpoint === null ? undefined : checkpointView(checkpoint),
    command: `node countersign-verify.mjs proof.json --vkey '${ledger.verifierKey ?? 'KEY'}'`,
    due: dueAt === null || ledger.isLate ? undefined : { machine: dueAt, words: instantInWords(dueAt) },
  };
}

type OneCheckpoint = Page<{ readonly checkpoint: CheckpointData | null }, PageView & { readonly checkpoint: CheckpointView }>;

const oneCheckpoint: Omit<OneCheckpoint, 'path' | 'ask'> = {
  template: 'ledger/checkpoint.njk',
  words: { ...checkpointWords, last: words.last, others: words.others, ended: words.ended },
  passing: true,
  view: ({ checkpoint }) => {
    if (checkpoint === null) throw new PageProblem(404, 'no-checkpoint');
    const view = checkpointView(checkpoint);
    return { heading: checkpointWords.heading(inGroups(checkpoint.size)), trail: checkpointWords.trail, checkpoint: view };
  },
};

/** One checkpoint that went out, for whoever has its words on paper. */
export const checkpointPage: OneCheckpoint = {
  ...oneCheckpoint,
  path: '/ledger/checkpoints/:id',
  ask: ({ id }) => questionOf(id),
};

/** The same for whoever typed how many entries it covers, as people write numbers. */
export const foundCheckpointPage: OneCheckpoint = {
  ...oneCheckpoint,
  path: '/ledger/checkpoints',
  plain: true,
  ask: ({ search }) => questionOf((search['over'] ?? '').replace(/[\s,.]/g, '')),
};

/** What is no number of entries is looked for as 0, which no checkpoint covers that went out: the first has 16. */
function questionOf(size: string): { readonly document: string; readonly variables: { readonly size: string } } {
  return { document: checkpointQuery, variables: { size: /^\d{1,18}$/.test(size) ? size : '0' } };
}

function checkpointView(checkpoint: CheckpointData): CheckpointView {
  return { ...checkpoint, over: words.last.over(inGroups(checkpoint.size)), published: momentInWords(checkpoint.publishedAt) };
}
