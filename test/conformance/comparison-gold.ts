// The comparison engine against the labelled sets: predictions in the scorer's form, and the scorer's answer.
// The labels live outside this repository (../shared); callers skip, loudly, where they are absent.
import { fileURLToPath } from 'node:url';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import type { ClauseRef, compare as Compare, Pair } from '#libs/comparison';

export interface GoldRow {
  readonly id: string;
  readonly pair: string;
  readonly old_clause: string | null;
  readonly new_clause: string | null;
  readonly label: string;
}

export interface Prediction {
  readonly id?: string;
  readonly pair?: string;
  readonly label: string;
}

export interface Score {
  readonly rows: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly falseAccusation: number;
  readonly labels: Readonly<
    Record<string, { readonly precision: number; readonly recall: number; readonly f1: number; readonly support: number }>
  >;
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
export const DATA = join(SHARED, 'data/comparison');
const SCORER = join(SHARED, 'tools/score.mjs');

export const isHere = () => existsSync(SCORER) && existsSync(join(DATA, 'gold.jsonl'));

export const rowsOf = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);

export const goldRows = (): GoldRow[] => rowsOf(join(DATA, 'gold.jsonl'));
export const clausePairRows = (): GoldRow[] => rowsOf(join(DATA, 'clausepairs.jsonl'));

/** Clause pairs in our own words, after policies of wards, councils and charities; each was labelled before the engine was run on it. */
export const ownRows = (): GoldRow[] => labelledRows('comparison-policies.tsv');

/** The same for each family of cues, a half of them harmless rewordings: real changes and none stand side by side. */
export const familyRows = (): GoldRow[] => labelledRows('comparison-families.tsv');

/** The same, after documents of the police, housing, universities and councils, as a lobbyist would have them changed. */
export const institutionRows = (): GoldRow[] => labelledRows('comparison-institutions.tsv');

/** The same, plainer: one modal, number, day, class or recipient was changed, as in policies and terms of service. */
export const plainRows = (): GoldRow[] => labelledRows('comparison-plain-changes.tsv');

/** The same once more, written after the engine was mended on the plain changes. */
export const secondPlainRows = (): GoldRow[] => labelledRows('comparison-plain-changes-2.tsv');

/** The same in other voices: wards, councils, the police, universities, housing, terms of service, projects, treaties and specifications. */
export const voiceRows = (): GoldRow[] => labelledRows('comparison-voices.tsv');

/** A second turn of the voices, on which only what was said wrongly was mended. */
export const secondVoiceRows = (): GoldRow[] => labelledRows('comparison-voices-2.tsv');

/** More of them, on which nothing was ever mended: how the engine answers on texts it does not know. Whoever mends on a row moves it to the others. */
export const unseenRows = (): GoldRow[] => labelledRows('comparison-unseen.tsv');

const labelledRows = (file: string): GoldRow[] =>
  linesOf(file).map((line, at) => {
    const [label, old_clause, new_clause] = line.split('\t') as [string, string, string];
    return { id: `own${at + 1}`, pair: 'own', old_clause, new_clause, label };
  });

const linesOf = (file: string): string[] =>
  readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.replaceAll('\\n', '\n'));

/** A clause of a small document: its label, with "+moved" where it moved, and the clauses of either side, empty where there is none. */
export interface DocumentRow {
  readonly document: string;
  readonly place: number;
  readonly label: string;
  readonly agreed: readonly string[];
  readonly published: readonly string[];
}

/** Whole small documents in our own words, in the order of the agreed text; `place` is the order of the published one. */
export const smallDocumentRows = (): DocumentRow[] =>
  linesOf('comparison-small-documents.tsv').map((line) => {
    const [document, place, label, agreed, published] = line.split('\t') as [string, string, string, string, string];
    const clauses = (side: string) => side.split('\n').filter((clause) => clause !== '');
    return { document, place: Number(place), label, agreed: clauses(agreed), published: clauses(published) };
  });

/** What the engine says of each clause of the small documents, compared as whole texts: its label, the answer, and the clauses set side by side. */
export function answersInDocuments(compare: typeof Compare, rows: readonly DocumentRow[]) {
  const names = [...new Set(rows.map(({ document }) => document))];
  const documents = names.map((name) => rows.filter(({ document }) => document === name));
  return documents.flatMap((own) => {
    const published = own.filter(({ published: clauses }) => clauses.length > 0).sort((one, other) => one.place - other.place);
    const text = (clauses: readonly string[]) => clauses.join('\n\n');
    const { pairs } = compare(text(own.flatMap(({ agreed }) => agreed)), text(published.flatMap((row) => row.published)));
    return own.map((row) => {
      const side = row.agreed.length > 0 ? 'agreed' : 'published';
      const pair = pairs.find((one) => one[side].some((clause) => clause.text === row[side][0]))!;
      const texts = (clauses: readonly ClauseRef[]) => clauses.map((clause) => clause.text);
      const aligned = isDeepStrictEqual([texts(pair.agreed), texts(pair.published)], [row.agreed, row.published]);
      return { ...row, aligned, said: `${pair.fate.toLowerCase()}${pair.moved ? '+moved' : ''}` };
    });
  });
}

/** How many of the rows with a label got each answer. */
export function answersTo(rows: readonly GoldRow[], predictions: readonly Prediction[]) {
  const table: Record<string, Record<string, number>> = {};
  rows.forEach(({ label }, at) => {
    const answers = (table[label] ??= {});
    const said = predictions[at]!.label;
    answers[said] = (answers[said] ?? 0) + 1;
  });
  return table;
}

/** Both texts of a document pair or a window. */
export function textsOf(pair: string): readonly [agreed: string, published: string] {
  const folder = ['pairs', 'windows'].map((kind) => join(DATA, kind, pair)).find((path) => existsSync(path))!;
  return [readFileSync(join(folder, 'old.md'), 'utf8'), readFileSync(join(folder, 'new.md'), 'utf8')];
}

/** A fate in the words of the labels: an unchanged clause that moved is `moved`, everything else its fate. */
export const labelOf = ({ fate, moved }: Pair): string => (fate === 'KEPT' && moved ? 'moved' : fate.toLowerCase());

/** Predictions for the given document pairs. */
export function predictDocuments(compare: typeof Compare, pairs: Iterable<string>): Prediction[] {
  const rows: Prediction[] = [];
  const textOf = (clauses: readonly ClauseRef[]) => (clauses.length === 0 ? null : clauses.map(({ text }) => text).join('\n'));
  for (const pair of pairs) {
    const [agreed, published] = textsOf(pair);
    for (const row of compare(agreed, published).pairs) {
      const prediction = { pair, old_clause: textOf(row.agreed), new_clause: textOf(row.published), label: labelOf(row) };
      rows.push(prediction);
    }
  }
  return rows;
}

/** One label for two clauses compared as two texts: a change of force anywhere in them, else reworded; unsure if no part says more. */
export function predictClausePairs(compare: typeof Compare, rows: readonly GoldRow[]): Prediction[] {
  return rows.map(({ id, old_clause, new_clause }) => {
    const fates = new Set(compare(old_clause!, new_clause!, { oneProvision: true }).pairs.map(({ fate }) => fate));
    const says = (['WEAKENED', 'STRENGTHENED', 'REVERSED', 'CHANGED'] as const).find((fate) => fates.has(fate));
    return { id, label: says === undefined ? 'reworded' : says.toLowerCase() };
  });
}

/** The scorer's figures for rows of gold and predictions; `pairs` for aligned clause pairs. */
export function score(gold: readonly GoldRow[], predictions: readonly Prediction[], { pairs = false } = {}): Score {
  return JSON.parse(runScorer(gold, predictions, ['--json', ...(pairs ? ['--pairs'] : [])])) as Score;
}

/** The scorer's own print, with the first `errors` wrong answers. */
export function printed(
  gold: readonly GoldRow[],
  predictions: readonly Prediction[],
  { pairs = false, errors = 0 } = {},
): string {
  return runScorer(gold, predictions, [...(pairs ? ['--pairs'] : []), '--errors', String(errors)]);
}

function runScorer(gold: readonly GoldRow[], predictions: readonly Prediction[], options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-score-'));
  try {
    const write = (name: string, rows: readonly unknown[]) => {
      writeFileSync(join(folder, name), rows.map((row) => JSON.stringify(row)).join('\n'));
      return join(folder, name);
    };
    const files = [write('gold.jsonl', gold), write('predictions.jsonl', predictions)];
    return execFileSync(process.execPath, [SCORER, ...options, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The share of gold rows answered CHANGED: please read. */
export const changedShare = ({ confusion, rows }: Score): number =>
  Object.values(confusion).reduce((sum, row) => sum + (row.changed ?? 0), 0) / rows;

/** The share of weakened and dropped rows answered anything else: CHANGED counts as missed. */
export function missedShare({ confusion }: Score): number {
  const answers = ['weakened', 'dropped'].flatMap((label) => Object.entries(confusion[label] ?? {}));
  const missed = answers.filter(([answer]) => answer !== 'weakened' && answer !== 'dropped');
  return sum(missed) / sum(answers);
}

const sum = (answers: readonly (readonly [string, number])[]): number => answers.reduce((total, [, rows]) => total + rows, 0);
