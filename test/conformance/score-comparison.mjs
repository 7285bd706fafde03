// npm run score:comparison [-- --errors N]: the engine's quality on the labelled sets, as people will be judged by it.
import { compare } from '#libs/comparison';
import {
  answersTo,
  changedShare,
  clausePairRows,
  familyRows,
  goldRows,
  institutionRows,
  isHere,
  missedShare,
  ownRows,
  plainRows,
  secondPlainRows,
  unseenRows,
  voiceRows,
  secondVoiceRows,
  predictClausePairs,
  predictDocuments,
  printed,
  score,
} from './comparison-gold.js';

const TARGETS = {
  macroF1: 0.95,
  weakened: 0.95,
  strengthened: 0.93,
  moved: 0.97,
  falseAccusation: 0.01,
  missedWeakening: 0.03,
  changed: 0.05,
  clausePairs: 0.96,
};
const SAMPLES = 400;

const own = ownRows();
console.log('clause pairs in our own words (row = label, then the answers):');
console.table(answersTo(own, predictClausePairs(compare, own)));
const families = familyRows();
console.log('clause pairs in our own words, by families of cues:');
console.table(answersTo(families, predictClausePairs(compare, families)));
const institutions = institutionRows();
console.log('clause pairs in our own words, after documents of institutions:');
console.table(answersTo(institutions, predictClausePairs(compare, institutions)));
const plain = [...plainRows(), ...secondPlainRows()];
console.log('clause pairs in our own words, plainly changed:');
console.table(answersTo(plain, predictClausePairs(compare, plain)));
const voices = voiceRows();
console.log('clause pairs in our own words, in other voices:');
console.table(answersTo(voices, predictClausePairs(compare, voices)));
const further = secondVoiceRows();
console.log('clause pairs in our own words, a second turn of them:');
console.table(answersTo(further, predictClausePairs(compare, further)));
const unseen = unseenRows();
console.log('clause pairs in our own words on which nothing was mended:');
console.table(answersTo(unseen, predictClausePairs(compare, unseen)));
if (!isHere()) {
  console.error('SKIPPED: the labelled sets are not here (../shared/data/comparison). Nothing else was scored.');
  process.exit(0);
}
const at = process.argv.indexOf('--errors');
const errors = at < 0 ? 0 : Number(process.argv[at + 1]);
const gold = goldRows();
const predictions = predictDocuments(compare, new Set(gold.map(({ pair }) => pair)));
console.log(printed(gold, predictions, { errors }));
const whole = score(gold, predictions);
const [low, high] = interval(gold, predictions);
const pairRows = clausePairRows();
const pairAnswers = predictClausePairs(compare, pairRows);
const pairScore = score(pairRows, pairAnswers, { pairs: true });
console.log(printed(pairRows, pairAnswers, { pairs: true, errors }));
report(
  'macro F1',
  whole.macroF1,
  TARGETS.macroF1,
  1,
  `95 % bootstrap interval ${low.toFixed(3)}–${high.toFixed(3)}, ${SAMPLES} resamples`,
);
for (const label of ['weakened', 'strengthened', 'moved']) report(`${label} F1`, whole.labels[label].f1, TARGETS[label], 1);
report('false accusations', whole.falseAccusation, TARGETS.falseAccusation, -1);
report('missed weakenings', missedShare(whole), TARGETS.missedWeakening, -1, 'CHANGED counts as missed');
report('CHANGED share', changedShare(whole), TARGETS.changed, -1);
report('clause pairs right', pairScore.accuracy, TARGETS.clausePairs, 1);
for (const [half, rows] of Object.entries(halves(gold)))
  report(`macro F1, ${half}`, score(rows, predictions).macroF1, TARGETS.macroF1, 1, 'half the repositories');

function report(name, value, target, sense, note = '') {
  const met = sense > 0 ? value >= target : value <= target;
  console.log(`${met ? 'met   ' : 'MISSED'} ${name.padEnd(28)} ${value.toFixed(4)}  ${sense > 0 ? '≥' : '≤'} ${target}  ${note}`);
}

/** Percentile bootstrap over gold rows: each row is scored once, then resampled with a fixed seed, so the figure can be repeated. */
function interval(rows, answers) {
  const wrong = new Map(wrongAnswers(rows, answers));
  const outcomes = rows.map((row) => [row.label, wrong.get(row.id) ?? row.label]);
  let seed = 20260101;
  const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const figures = Array.from({ length: SAMPLES }, () =>
    macroF1(outcomes.map(() => outcomes[Math.floor(next() * outcomes.length)])),
  ).sort((x, y) => x - y);
  return [figures[Math.floor(SAMPLES * 0.025)], figures[Math.floor(SAMPLES * 0.975)]];
}

/** What the scorer's list of errors says of each wrong row: its id and the answer given. */
function wrongAnswers(rows, answers) {
  const listed = printed(rows, answers, { errors: rows.length }).matchAll(/^(\S+) \S* ?gold=\S+ pred=(.+)$/gm);
  return Array.from(listed, ([, id, answer]) => [id, answer]);
}

function macroF1(outcomes) {
  const labels = [...new Set(outcomes.map(([gold]) => gold))];
  const count = (test) => outcomes.filter(test).length;
  const f1 = labels.map((label) => {
    const right = count(([gold, answer]) => gold === label && answer === label);
    return (2 * right) / (count(([gold]) => gold === label) + count(([, answer]) => answer === label));
  });
  return f1.reduce((sum, figure) => sum + figure, 0) / labels.length;
}

/** Every second repository by name, so that no repository stands in both halves. */
function halves(rows) {
  const family = ({ pair }) => pair.replace(/^w-/, '').split('-')[0].replace(/\d+$/, '').replace(/s$/, '');
  const families = [...new Set(rows.map(family))].sort();
  return Object.fromEntries(
    [0, 1].map((half) => [
      `${half === 0 ? 'first' : 'second'} half`,
      rows.filter((row) => families.indexOf(family(row)) % 2 === half),
    ]),
  );
}
