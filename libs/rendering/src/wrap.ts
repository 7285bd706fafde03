import { cells, cellWidth, displayWidth, isNarrow } from './width.js';

/** Text in one style, on its way to a line. */
export interface Styled<Style extends string> {
  readonly text: string;
  readonly style: Style;
}

export type Line<Style extends string> = readonly Styled<Style>[];

/**
 * Lines of at most `width` columns: broken at spaces, between East Asian characters and where one style follows another after a
 * mark (`-]{+`); inside a word only when it is longer than a line. Joined by spaces or nothing, the lines are the text again.
 */
export function wrap<Style extends string>(runs: readonly Styled<Style>[], width: number): readonly Line<Style>[] {
  if (fits(runs, width)) return [runs];
  const lines: Unit<Style>[][] = [];
  let line: Unit<Style>[] = [];
  let used = 0;
  const next = () => {
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const word of wordsOf(runs)) {
    const taken = widthOf(word);
    const space = line.length > 0 && word[0]!.gap === 'space' ? 1 : 0;
    if (line.length > 0 && used + space + taken > width) next();
    for (const unit of taken > width ? word.flatMap(splitCells) : word) {
      if (used + unit.width > width && line.length > 0) next();
      used += unit.width + (line.length > 0 && unit.gap === 'space' ? 1 : 0);
      line.push(unit);
    }
  }
  if (line.length > 0) next();
  return lines.map(joined);
}

/** Most labels and many clauses: one line as it is. */
function fits(runs: readonly Styled<string>[], width: number): boolean {
  const text = runs.map((run) => run.text).join('');
  return text !== '' && text.length <= width && isNarrow(text) && !/^ | {2}| $/.test(text);
}

/** `gap`: what stands before the unit: a space, a place where a line may break, or nothing that may be cut. */
interface Unit<Style extends string> extends Styled<Style> {
  readonly width: number;
  readonly gap: 'space' | 'break' | 'none';
  /** The style of the space before it, so that a mark through two words is not interrupted. */
  readonly gapStyle: Style;
}

/** Units that may not be parted, one word after the other. */
function* wordsOf<Style extends string>(runs: readonly Styled<Style>[]): Generator<readonly Unit<Style>[]> {
  let word: Unit<Style>[] = [];
  for (const unit of unitsOf(runs)) {
    if (unit.gap !== 'none' && word.length > 0) {
      yield word;
      word = [];
    }
    word.push(unit);
  }
  if (word.length > 0) yield word;
}

function* unitsOf<Style extends string>(runs: readonly Styled<Style>[]): Generator<Unit<Style>> {
  let gap: Unit<Style>['gap'] = 'none';
  let gapStyle: Style | undefined;
  for (const { text, style } of runs) {
    for (const [chunk] of text.matchAll(/ +|[^ ]+/g)) {
      if (chunk.startsWith(' ')) {
        gap = 'space';
        gapStyle = style;
        continue;
      }
      for (const part of partsOf(chunk)) {
        const breaks = gap === 'none' && part.breaks ? 'break' : gap;
        yield { text: part.text, width: displayWidth(part.text), style, gap: breaks, gapStyle: gapStyle ?? style };
        gap = 'none';
        gapStyle = undefined;
      }
    }
    if (gap === 'none' && /[-+][\]}]$/.test(text)) gap = 'break';
  }
}

/** Closing marks that may not begin a line. */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．・：；？！ー々\])}]/u;

/** A line may break before and after an East Asian wide character, but not before a closing mark. */
function partsOf(chunk: string): readonly { readonly text: string; readonly breaks: boolean }[] {
  if (isNarrow(chunk)) return [{ text: chunk, breaks: false }];
  const parts: { text: string; breaks: boolean }[] = [];
  let afterWide = false;
  for (const cell of cells(chunk)) {
    const wide = cellWidth(cell) === 2;
    const last = parts.at(-1);
    if (!last) parts.push({ text: cell, breaks: false });
    else if ((wide || afterWide) && !CLOSING.test(cell)) parts.push({ text: cell, breaks: true });
    else last.text += cell;
    afterWide = wide;
  }
  return parts;
}

/** The cells of a word that has to be cut; a mark stays whole. */
function splitCells<Style extends string>(unit: Unit<Style>): readonly Unit<Style>[] {
  return unit.text
    .split(/(\[-|-\]|\{\+|\+\})/)
    .flatMap((part, i) => (i % 2 === 1 ? [part] : cells(part)))
    .map((text, i) => ({ ...unit, text, width: displayWidth(text), gap: i === 0 ? unit.gap : 'none' }));
}

function widthOf(word: readonly Unit<string>[]): number {
  return word.reduce((sum, unit) => sum + unit.width, 0);
}

function joined<Style extends string>(units: readonly Unit<Style>[]): Line<Style> {
  const line: { text: string; style: Style }[] = [];
  const add = (text: string, style: Style) => {
    const last = line.at(-1);
    if (last?.style === style) last.text += text;
    else line.push({ text, style });
  };
  units.forEach((unit, i) => {
    if (i > 0 && unit.gap === 'space') add(' ', unit.gapStyle);
    add(unit.text, unit.style);
  });
  return line;
}
