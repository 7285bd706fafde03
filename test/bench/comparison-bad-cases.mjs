// Texts nobody writes that have a figure of clauses asked for: two texts each, joined by blank lines, one line a clause.
const named = (at) => Array.from(String(at), (figure) => 'bcdfghjklm'[Number(figure)]).join('');
const promise = (at) => `The trust will answer letter ${at} of ${named(at)} within ten days.`;
const pieces = (count, piece) => Array.from({ length: count }, (_, at) => piece(at));
const [nouns, verbs, modals] = [
  'trust board ward council coalition review policy register meeting complaint record letter',
  'publish answer keep send name read pay stop',
  'must will should may',
].map((words) => words.split(' '));
/** A sentence of some twenty words that is told by its number alone; changed, it has another modal and another figure. */
const long = (at, changed = false) => {
  let seed = at + 1;
  const draw = (list) => list[((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 8) % list.length];
  const modal = draw(modals);
  const words = Array.from({ length: 8 }, () => `${draw(nouns)} ${draw(verbs)}`);
  return `The ${draw(nouns)} ${changed ? 'may' : modal} ${draw(verbs)} ${words.join(' ')} within ${changed ? 20 : 5} days of call ${at}.`;
};
const texts = (agreed, published) => [agreed.join('\n\n'), published.join('\n\n')];

export const badText = {
  'every ninth clause changed': (count) =>
    texts(
      pieces(count, long),
      pieces(count, (at) => long(at, at % 9 === 0)),
    ),
  'half of the clauses changed': (count) =>
    texts(
      pieces(count, long),
      pieces(count, (at) => long(at, at % 2 === 0)),
    ),
  'distinct words reversed': (count) => texts(pieces(count, named), pieces(count, named).reverse()),
  'distinct promises reversed': (count) => texts(pieces(count, promise), pieces(count, promise).reverse()),
  'all different': (count) =>
    texts(
      pieces(count, promise),
      pieces(count, (at) => `Nobody q${named(at)} ever saw z${named(at)} there.`),
    ),
  'all weakened and reversed': (count) =>
    texts(pieces(count, promise), pieces(count, (at) => promise(at).replace('will', 'may')).reverse()),
  'all equal': (count) => texts(pieces(count, promise), pieces(count, promise)),
  'one word repeated': (count) =>
    texts(
      pieces(count, () => 'word'),
      pieces(Math.floor(count * 0.9), () => 'word'),
    ),
  'ten blocks reversed': (count) => {
    const agreed = pieces(count, promise);
    const size = Math.ceil(count / 10);
    return texts(
      agreed,
      pieces(10, (at) => agreed.slice(at * size, (at + 1) * size))
        .reverse()
        .flat(),
    );
  },
};

const lines = (count) => pieces(count, named).join('\n');

/** Texts of one size, which must be answered or refused in bounded time and memory. */
export const hugeText = {
  'a million lines of one word, equal': () => [lines(1e6), lines(1e6)],
  'a million lines of one word, reversed': () => [lines(1e6), pieces(1e6, named).reverse().join('\n')],
  'a million paragraphs of one word': () => texts(pieces(1e6, named), pieces(1e6, named)),
  '20 MB of one letter': () => ['a'.repeat(2e7), 'a'.repeat(2e7)],
  '50 MB': () => ['We will. '.repeat(5.6e6), 'We will. '],
};
