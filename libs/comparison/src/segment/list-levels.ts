interface Level {
  readonly indent: number;
  readonly style: string;
  /** The block all items of this level hang from; −1 for none. */
  readonly stem: number;
}

/** Which lists are open, from the outermost in: an item is told by its indent and by the style of its number. */
export class ListLevels {
  private levels: Level[] = [];

  /** Whether a list of this style is open: its next number may follow a line that does not end a sentence. */
  knows(style: string): boolean {
    return this.levels.some((level) => level.style === style);
  }

  /** An item begins; the answer is the block it hangs from. `above` is the block just before it when that block's words go on into a list. */
  enter(indent: number, style: string, above: number): number {
    const same = this.levels.findLastIndex((level) => level.style === style && Math.abs(level.indent - indent) < 2);
    if (same >= 0) {
      this.levels.length = same + 1;
      return this.levels[same]!.stem;
    }
    this.levels = this.levels.filter((level) => level.indent < indent || (level.indent === indent && above >= 0));
    this.levels.push({ indent, style, stem: above });
    return above;
  }

  leave(): void {
    this.levels = [];
  }
}
