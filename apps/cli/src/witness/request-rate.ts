/** How many requests an address has made in this minute. Remembers no address for longer. */
export class RequestRate {
  private minute = -1;
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly now: () => number,
  ) {}

  allows(address: string): boolean {
    const minute = Math.floor(this.now() / 60_000);
    if (minute !== this.minute) this.counts.clear();
    this.minute = minute;
    const count = (this.counts.get(address) ?? 0) + 1;
    this.counts.set(address, count);
    return count <= this.most;
  }
}
