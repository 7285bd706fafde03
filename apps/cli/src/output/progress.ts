/** Where the bar is drawn: standard error of a terminal, or nothing. */
export interface Screen {
  readonly terminal: boolean;
  write(text: string): void;
}

const CELLS = 24;
const CLEAR = '\r\u001b[K';

/** A bar on one line of the terminal, redrawn in place. On anything but a terminal it stays silent. */
export class Progress {
  private drawn = false;
  private shown = -1;

  constructor(private readonly screen: Screen) {}

  /** `share` of the work from 0 to 1, or null when the whole is not known; `done` counts the rows. */
  show(share: number | null, done: number): void {
    if (!this.screen.terminal) return;
    const step = share === null ? done : Math.floor(share * 1000);
    if (this.drawn && step === this.shown) return;
    this.shown = step;
    this.drawn = true;
    this.screen.write(CLEAR + bar(share, done));
  }

  /** Takes the bar away, before a line is written and at the end. */
  clear(): void {
    if (this.drawn) this.screen.write(CLEAR);
    this.drawn = false;
  }
}

function bar(share: number | null, done: number): string {
  const rows = `${done} ${done === 1 ? 'pair' : 'pairs'} compared`;
  if (share === null) return rows;
  const filled = Math.floor(share * CELLS);
  return `[${'#'.repeat(filled)}${'.'.repeat(CELLS - filled)}] ${Math.floor(share * 100)} % ${rows}`;
}
