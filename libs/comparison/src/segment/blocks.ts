import type { Tokens } from '../words/tokens.js';
import { kindOf, type LineKind } from './line-kind.js';
import { type Lines, linesOf } from './lines.js';
import { titleAt } from './title.js';
import { ListLevels } from './list-levels.js';

export type BlockKind = 'front-matter' | 'heading' | 'paragraph' | 'item' | 'row' | 'code' | 'footnote';

/** A stretch of a text that hangs together: [from, to) are tokens, markers already left out. */
export interface Block {
  readonly kind: BlockKind;
  readonly from: number;
  readonly to: number;
  readonly number: string | null;
  /** Heading level, 1 the highest; 0 for other blocks. */
  readonly level: number;
  /** The block whose last sentence an item hangs from, as an index; −1 for none. */
  readonly stem: number;
}

/** A title without markup stands below every marked heading. */
const TITLE_LEVEL = 7;
/** Longest stretch of a code block taken as one clause, in lines. */
const CODE_LINES = 12;

/** Cuts a text into blocks, line by line. `marked` gets a 1 for each token of a marker inside a block (quote signs of wrapped lines). */
export function blocksOf(tokens: Tokens, marked: Uint8Array): Block[] {
  return new BlockReader(tokens, linesOf(tokens), marked).read();
}

class BlockReader {
  private readonly blocks: Block[] = [];
  private readonly lists = new ListLevels();
  private readonly underlines: string[] = [];
  private line = 0;
  private open: Omit<Block, 'to'> | null = null;

  constructor(
    private readonly tokens: Tokens,
    private readonly lines: Lines,
    private readonly marked: Uint8Array,
  ) {}

  read(): Block[] {
    this.frontMatter();
    for (; this.line < this.lines.count; this.line++) {
      const kind = kindOf(this.tokens.text, this.lines.starts[this.line]!, this.lines.ends[this.line]!);
      this.take(kind);
    }
    this.close(this.tokens.count);
    return this.blocks;
  }

  private take(line: LineKind): void {
    const first = this.lines.tokens[this.line]!;
    switch (line.kind) {
      case 'blank':
        return this.close(first);
      case 'heading':
        return this.whole('heading', this.tokenAt(line.content), line.number, line.level);
      case 'row':
        return this.whole('row', first, null, 0);
      case 'rule':
        return this.rule(first);
      case 'fence':
        return this.fence(first);
      case 'definition':
        this.close(first);
        return;
      case 'footnote':
        this.close(first);
        return this.begin('footnote', this.tokenAt(line.content), line.number, -1);
      case 'item':
        if (this.interrupts(line)) return this.item(line, first);
        return this.text(line, first);
      case 'text':
        return this.text(line, first);
    }
  }

  /** A number inside a wrapped sentence may stand at the start of a line ("… in\n12. March"): only a first number, or one of a list that runs, opens an item. */
  private interrupts(line: LineKind): boolean {
    if (this.open === null || line.style === 'bullet' || line.style === 'section') return true;
    return this.lists.knows(line.style) || /^(?:1|#|a|A|i)$/.test(line.number ?? '#');
  }

  private item(line: LineKind, first: number): void {
    this.close(first);
    const stem = this.lists.enter(line.indent, line.style, this.lastOpenEnded());
    this.begin('item', this.tokenAt(line.content), line.number, stem);
  }

  private text(line: LineKind, first: number): void {
    if (this.open !== null) {
      // A number that opens no item is wording; only the signs of a quotation are not.
      if (line.kind === 'text') this.hide(first, this.tokenAt(line.content));
      return;
    }
    if (line.indent < 2) this.lists.leave();
    const title = titleAt(
      this.tokens.text,
      this.lines,
      this.line,
      line.kind === 'text' ? line.content : this.lines.starts[this.line]!,
    );
    if (title !== null) return this.whole('heading', this.tokenAt(title.content), title.number, TITLE_LEVEL);
    this.begin('paragraph', line.kind === 'text' ? this.tokenAt(line.content) : first, null, -1);
  }

  /** A line of signs under a one-line paragraph makes it a heading; elsewhere it is a ruler and no wording. */
  private rule(first: number): void {
    const open = this.open;
    const underlines = open !== null && open.kind === 'paragraph' && open.from >= this.lines.tokens[this.line - 1]!;
    this.close(first);
    if (!underlines) return;
    const sign = this.tokens.text[this.tokens.starts[first]!]!;
    if (!this.underlines.includes(sign)) this.underlines.push(sign);
    const block = this.blocks.pop();
    if (block !== undefined) this.blocks.push({ ...block, kind: 'heading', level: this.underlines.indexOf(sign) + 1 });
    this.lists.leave();
  }

  /** A fenced block: its lines are code, cut at blank lines, up to the closing fence or the end of the text. */
  private fence(first: number): void {
    this.close(first);
    const { text } = this.tokens;
    const sign = text[this.tokens.starts[first]!]!;
    let from = -1;
    let lines = 0;
    const flush = (to: number): void => {
      if (from >= 0 && to > from) this.push({ kind: 'code', from, number: null, level: 0, stem: -1 }, to);
      from = -1;
      lines = 0;
    };
    for (this.line++; this.line < this.lines.count; this.line++) {
      const at = this.lines.tokens[this.line]!;
      const next = this.lines.tokens[this.line + 1]!;
      if (next > at && text[this.tokens.starts[at]!] === sign && text.startsWith(sign.repeat(3), this.tokens.starts[at]!))
        return flush(at);
      if (next === at) flush(at);
      else if (from < 0) from = at;
      if (++lines >= CODE_LINES) flush(next);
    }
    flush(this.tokens.count);
  }

  /** `---` fences at the very top, or a run of `Key: value` lines: each line is a block of its own. */
  private frontMatter(): void {
    const { text } = this.tokens;
    const lineAt = (line: number): string =>
      line < this.lines.count ? text.slice(this.lines.starts[line]!, this.lines.ends[line]!).trimEnd() : '';
    const fenced = /^\ufeff?---$/.test(lineAt(0));
    let end = fenced ? 1 : 0;
    while (end < this.lines.count && end < 200) {
      if (
        fenced
          ? /^(?:---|\.\.\.)$/.test(lineAt(end))
          : !/^(?:[A-Z][\w-]{1,30}: |\s+\S)/.test(lineAt(end)) || (end === 0 && /^\s/.test(lineAt(0)))
      )
        break;
      end++;
    }
    if (fenced ? end >= this.lines.count || end === 200 : end < 2 || lineAt(end) !== '') return;
    for (let line = fenced ? 1 : 0; line < end; line++)
      this.push(blockAt('front-matter', this.lines.tokens[line]!), this.lines.tokens[line + 1]!);
    this.line = fenced ? end + 1 : end;
  }

  private whole(kind: BlockKind, from: number, number: string | null, level: number): void {
    const next = this.lines.tokens[this.line + 1]!;
    this.close(this.lines.tokens[this.line]!);
    if (kind === 'heading') this.lists.leave();
    this.push({ kind, from, number, level, stem: -1 }, next);
  }

  private begin(kind: BlockKind, from: number, number: string | null, stem: number): void {
    this.open = { kind, from, number, level: 0, stem };
  }

  private close(to: number): void {
    if (this.open !== null) this.push(this.open, to);
    this.open = null;
  }

  private push(block: Omit<Block, 'to'>, to: number): void {
    if (to > block.from) this.blocks.push({ ...block, to });
  }

  /** The block just above when its words go on into a list: it ends with a colon, or without any full stop. */
  private lastOpenEnded(): number {
    const block = this.blocks.at(-1);
    if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'item')) return -1;
    for (let token = block.to - 1; token >= block.from; token--) {
      const sign = this.tokens.text[this.tokens.starts[token]!]!;
      if ('*_`")”’'.includes(sign) || this.marked[token] === 1) continue;
      return '.!?;,'.includes(sign) ? -1 : this.blocks.length - 1;
    }
    return -1;
  }

  /** The first token at or after an offset of the current line. */
  private tokenAt(offset: number): number {
    let token = this.lines.tokens[this.line]!;
    const next = this.lines.tokens[this.line + 1]!;
    while (token < next && this.tokens.starts[token]! < offset) token++;
    return token;
  }

  private hide(from: number, to: number): void {
    this.marked.fill(1, from, to);
  }
}

const blockAt = (kind: BlockKind, from: number): Omit<Block, 'to'> => ({ kind, from, number: null, level: 0, stem: -1 });
