const SPACES = /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Soft hyphens, zero-width spaces and byte-order marks show nothing and say nothing. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
const DIRECTIONS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Signs that join or part letters, or choose how one looks, in scripts and pictures that need it. */
const JOINERS = String.raw`\u200c\u200d\u034f\u180e`;
const VARIANTS = String.raw`\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}`;
const APART = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}`;
const QUOTES_AND_DASHES = String.raw`\u00ab\u00bb\u2010-\u2015\u2018-\u201f\u2039\u203a`;

/**
 * Such signs say nothing in scripts where letters stand by themselves, and make "must" another word there; a figure may be drawn as
 * a key. Tags say something as the name of a flag alone (Unicode, 23.9); fillers and annotations are seen nowhere. Each way to match
 * begins where a run of signs does, so that long runs are read once.
 */
const DISGUISES = new RegExp(
  [
    String.raw`(?<flag>\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})`,
    String.raw`[\u{e0000}-\u{e007f}]+`,
    String.raw`[\u2061-\u2064\u206a-\u206f\u115f\u1160\u3164\uffa0\ufff9-\ufffb]`,
    String.raw`(?<=^|[${APART}\p{ASCII}${QUOTES_AND_DASHES}])[${JOINERS}${VARIANTS}]+(?!\u20e3)`,
    `(?<![${JOINERS}])[${JOINERS}]+(?=[${APART}])`,
  ].join('|'),
  'gu',
);

const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g;
const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};

/** What was left out of a text because nobody sees it, counted so that it can be said. */
export class Tidier {
  private directions = 0;
  private controls = 0;
  private disguises = 0;
  private broken = 0;

  /** The characters people read, NFC. Line breaks stay; a ligature is its letters; half a character becomes U+FFFD. */
  tidy(text: string): string {
    let clean = text;
    if (!clean.isWellFormed()) {
      clean = clean.toWellFormed();
      this.broken += 1;
    } else if (clean.includes('\ufffd')) this.broken += 1;
    return clean
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replace(SPACES, ' ')
      .replace(UNSEEN, '')
      .replace(DISGUISES, (_all, flag?: string) => flag ?? this.count('disguises'))
      .replace(DIRECTIONS, () => this.count('directions'))
      .replace(CONTROLS, () => this.count('controls'))
      .replace(/[\ufb00-\ufb06]/g, (sign) => LIGATURES[sign]!)
      .normalize('NFC');
  }

  /** The same in one line. */
  line(text: string): string {
    return this.tidy(text).replace(/\s+/g, ' ');
  }

  notices(): readonly string[] {
    return [
      ...(this.directions > 0
        ? [
            `${counted(this.directions, 'hidden mark')} of reading direction left out: such marks can make a sentence read as another.`,
          ]
        : []),
      ...(this.disguises > 0
        ? [`${counted(this.disguises, 'hidden character')} left out, which would part or disguise a word.`]
        : []),
      ...(this.controls > 0 ? [`${counted(this.controls, 'control character')} left out, which cannot be read.`] : []),
      ...(this.broken > 0 ? ['It holds broken characters, shown as \ufffd.'] : []),
    ];
  }

  private count(what: 'directions' | 'controls' | 'disguises'): string {
    this[what] += 1;
    return '';
  }
}

export function counted(n: number, noun: string, many = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : many}`;
}
