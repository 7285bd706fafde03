// Texts nobody writes that have a figure of clauses asked for: two texts each, joined by blank lines, one line a clause.
const named = (at) => Array.from(String(at), (figure) => 'bcdfghjklm'[Number(figure)]).join('');
const promise = (at) => `The trust will answer letter ${at} of ${named(at)} within ten days.`;
const pieces = (count, piece) => Array.from({ length: count }, (_, at) => piece(at));
const texts = (agreed, published) => [agreed.join('\n\n'), published.join('\n\n')];

export const badText = {
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
