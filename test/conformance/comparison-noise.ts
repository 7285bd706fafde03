/** Rewrites of a clause that change how it looks and nothing it says: what typists, word processors and imports do. */
export const rewrites: Readonly<Record<string, (clause: string) => string>> = {
  'curly quotes': (clause) =>
    clause
      .replace(/(^|[\s(])"/g, '$1“')
      .replace(/"/g, '”')
      .replace(/(\p{L})'(\p{L})/gu, '$1’$2'),
  'straight quotes': (clause) => clause.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  'hard spaces': (clause) => clause.replace(/ (\d)/g, '\u00a0$1').replace(/(\d) /g, '$1\u202f'),
  'double spaces': (clause) => clause.replace(/ /g, '  '),
  'long dashes': (clause) => clause.replace(/ - /g, ' — ').replace(/ – /g, ' - '),
  'lines wrapped at forty': (clause) => wrapped(clause, 40),
  'lines wrapped at twenty-three': (clause) => wrapped(clause, 23),
  'a soft hyphen in each long word': (clause) => clause.replace(/\p{Ll}{5}(?=\p{Ll}{4})/gu, '$&\u00ad'),
  'long words broken at line ends': (clause) => brokenWord(clause),
  ligatures: (clause) => clause.replace(/ffi/g, 'ﬃ').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ'),
  'a bullet': (clause) => `* ${clause}`,
  'another bullet': (clause) => `• ${clause}`,
  'a number': (clause) => `4.2.1 ${capitalised(clause)}`,
  'a letter': (clause) => `(c) ${clause}`,
  'capitals for terms': (clause) =>
    clause.replace(/\b(user|account|service|node|policy|agency|agencies|document)(s?)\b/g, (term) => capitalised(term)),
  'small letters for terms': (clause) => clause.replace(/(?<=\p{Ll} )\p{Lu}(?=\p{Ll}{3})/gu, (letter) => letter.toLowerCase()),
  'bold and italic': (clause) =>
    clause.replace(/\b(\p{L}{6,})\b/u, '**$1**').replace(/(\p{L}{5,}) (\p{L}{5,})(?=[ .]*$)/u, '*$1 $2*'),
  'health care in two words': (clause) => clause.replace(/healthcare/gi, 'health care'),
  'windows line ends': (clause) => wrapped(clause, 60).replaceAll('\n', '\r\n'),
  'quoted lines': (clause) => wrapped(clause, 50).replace(/^/gm, '> '),
  'thousands without commas': (clause) => clause.replace(/(?<![\d.,])(\d{1,3}),(\d{3})(?![\d,])/g, '$1$2'),
  'decomposed letters': (clause) => clause.normalize('NFD'),
  'no final stop': (clause) => clause.replace(/[.;:]$/, ''),
};

function wrapped(clause: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of clause.split(' ')) {
    // A line that begins like a list item would be one: no word processor wraps there either.
    const opens = /^(?:[-*+•]|\(?(?:1|a|i)[.)]|#+|>|\||=+|\d+(?:\.\d+)+)/i.test(word);
    if (line !== '' && line.length + word.length >= width && !opens) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** The last long word is cut after its fourth letter and goes on in the next line. */
function brokenWord(clause: string): string {
  const at = clause.search(/\b(?!re)\p{Ll}{9,}\b(?!.*\b\p{Ll}{9,}\b)/u);
  return at < 0 ? clause : `${clause.slice(0, at + 4)}-\n${clause.slice(at + 4)}`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
