import { placeOf } from '../format/evidence.js';
import { Parts, rowOf } from '../format/parts.js';
import type { Part } from '../format/reading.js';
import type { Tidier } from '../format/tidy.js';
import { child, within, type Xml } from '../format/xml.js';
import { paragraphsOf, standing, type Cell, type Flow, type Paragraph, type Row, type Side, type Story } from './flow.js';
import { Numbering } from './numbering.js';
import type { WordParts } from './package.js';
import { nearer, numberingOf, outlineOf, type StyleSays } from './styles.js';

/** A note as the text calls it, with what it holds. */
export interface Note {
  readonly numbers: Readonly<Record<Side, number | string | null>>;
  readonly story: Story;
}

/** Paragraphs in one line: all but the last lack the break at their end in this reading. */
interface Line {
  readonly first: Paragraph;
  readonly last: Paragraph;
  readonly text: string;
  /** what hangs in it and is read after it */
  readonly boxes: readonly Flow[];
}

/** One reading of the story: the words, numbers and marks that stand on one side of its changes. */
export class View {
  private readonly parts: Parts;
  private readonly numbering: Numbering;
  private open: Line | null = null;

  constructor(
    private readonly side: Side,
    word: WordParts,
    private readonly style: (id: string | undefined) => StyleSays,
    tidier: Tidier,
  ) {
    this.parts = new Parts(tidier);
    this.numbering = new Numbering(word.numbering, (id) => style(id).numbering.id ?? undefined);
  }

  read(story: Story, notes: readonly Note[]): readonly Part[] {
    this.flow(story.flow);
    this.close();
    for (const { numbers, story: note } of notes) {
      const number = numbers[this.side];
      if (number === null) continue;
      this.parts.add({ kind: 'footnote', mark: `[^${number}]: `, text: this.inOneLine(note.flow), at: `note ${number}` });
    }
    return this.parts.all;
  }

  private flow(flow: readonly Flow[]): void {
    for (const piece of flow) {
      if ('rows' in piece) this.table(piece.rows);
      else this.paragraph(piece);
    }
  }

  private table(all: readonly Row[]): void {
    this.close();
    const rows = all
      .filter((row) => row[this.side])
      .map(({ cells }) => cells.filter((cell) => cell[this.side]))
      .filter((cells) => cells.length > 0);
    // One cell a row is a frame around text, not a table.
    if (rows.every((cells) => cells.length < 2)) {
      for (const cells of rows) {
        cells[0]!.paragraphs.forEach((each) => this.paragraph(each));
        this.close();
      }
      return;
    }
    for (const cells of rows) {
      const texts = cells.map(({ paragraphs }) => this.inOneLine(paragraphs));
      const at = cells[0]!.paragraphs[0];
      if (cells.some((cell) => this.hasWords(cell))) {
        this.parts.add({ kind: 'table_row', text: rowOf(texts), at: placeOf(at?.number ?? 1) });
      }
    }
  }

  private hasWords({ paragraphs }: Cell): boolean {
    return paragraphsOf(paragraphs).some(({ pieces }) => standing(pieces, this.side).trim() !== '');
  }

  private paragraph(paragraph: Paragraph): void {
    this.open = this.longer(this.open, paragraph);
    if (paragraph.end[this.side]) this.close();
  }

  private longer(line: Line | null, paragraph: Paragraph): Line {
    const [text, boxes] = [standing(paragraph.pieces, this.side), paragraph.boxes];
    if (line === null) return { first: paragraph, last: paragraph, text, boxes };
    return { ...line, last: paragraph, text: line.text + text, boxes: [...line.boxes, ...boxes] };
  }

  private close(): void {
    const line = this.open;
    if (!line) return;
    this.open = null;
    this.add(line);
    this.flow(line.boxes);
    this.close();
  }

  private add(line: Line): void {
    const { first, text } = line;
    const { mark, level } = this.numberOf(line);
    if (text.trim() === '') return;
    const at = placeOf(first.number);
    const { properties, style } = this.isWhat(line);
    const heading = outlineOf(properties) ?? style.heading;
    if (heading !== null) {
      this.parts.add({ kind: 'heading', mark: `${'#'.repeat(heading)} `, text: `${mark === '- ' ? '' : mark}${text}`, at });
    } else if (mark !== '') {
      this.parts.add({ kind: 'list_item', mark: `${'  '.repeat(Math.min(level, 6))}${mark}`, text, at });
    } else if (style.quote) this.parts.add({ kind: 'quote', mark: '> ', text, at });
    else this.parts.add({ kind: 'paragraph', text, at });
  }

  /** The words of a cell or a note. Numbers are words to be cited by; a bullet is looks. */
  private inOneLine(flow: readonly Flow[]): string {
    const texts: string[] = [];
    let open: Line | null = null;
    const close = () => {
      if (open !== null) texts.push(this.withNumber(open), this.inOneLine(open.boxes));
      open = null;
    };
    for (const piece of flow) {
      if ('rows' in piece) {
        close();
        const cells = piece.rows.filter((row) => row[this.side]).flatMap((row) => row.cells.filter((cell) => cell[this.side]));
        texts.push(...cells.map(({ paragraphs }) => this.inOneLine(paragraphs)));
      } else {
        open = this.longer(open, piece);
        if (piece.end[this.side]) close();
      }
    }
    close();
    return texts.filter((text) => text !== '').join(' ');
  }

  /** What a paragraph is hangs on the break at its end (ECMA-376 part 1, 17.3.1.29): joined, two are what the second was. */
  private isWhat({ last }: Line): { readonly properties: Xml | undefined; readonly style: StyleSays } {
    const properties = propertiesOf(last, this.side);
    return { properties, style: this.style(child(properties, 'w:pStyle')?.attributes['w:val']) };
  }

  private withNumber(line: Line): string {
    const { mark } = this.numberOf(line);
    return `${mark === '- ' ? '' : mark}${line.text}`;
  }

  /** An empty item has a number as well, unless its end is not there to bear one. */
  private numberOf(line: Line): { readonly mark: string; readonly level: number } {
    if (line.text.trim() === '' && (line.last.unseen || !line.last.end[this.side])) return { mark: '', level: 0 };
    const { properties, style } = this.isWhat(line);
    const isNew = within(properties, 'w:numPr', 'w:ins') !== undefined;
    const own = numberingOf(isNew && this.side === 'inBefore' ? undefined : properties);
    const { id, level: said } = nearer(own, style.numbering);
    if (id === null || id === '' || id === '0') return { mark: '', level: 0 };
    const level = own.level ?? (own.id === null ? this.numbering.levelOf(id, style.chain) : null) ?? said ?? 0;
    return { mark: this.numbering.next(id, level) ?? '', level };
  }
}

/** A tracked change of a paragraph's looks holds all that it was before (ECMA-376 part 1, 17.13.5.29). */
function propertiesOf({ properties }: Paragraph, side: Side): Xml | undefined {
  const changed = side === 'inBefore' ? child(properties, 'w:pPrChange') : undefined;
  return changed ? child(changed, 'w:pPr') : properties;
}
