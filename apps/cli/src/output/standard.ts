import { visibleLine } from '#libs/rendering';

/** What the exit code tells, as with diff(1): nothing differs, something differs, refused. */
export const SAME = 0;
export const DIFFERENT = 1;
export const REFUSED = 2;

let readerGone = false;

/** True once nobody reads standard output any more (`| head`): work for further output can stop. */
export const nobodyReads = (): boolean => readerGone;

/** A reader that goes away ends the output without a word; a full disk is said in one line. Called once, before anything is written. */
export function watchStandardOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    readerGone = true;
    if (error.code === 'EPIPE') return;
    complain(`the result could not be written (${error.code ?? error.message}).`);
    process.exitCode = REFUSED;
  });
  process.stderr.on('error', () => undefined);
}

export function print(text: string | Uint8Array): void {
  if (!readerGone) process.stdout.write(text);
}

/** One plain line on standard error, whatever stands in the file names it quotes. */
export function complain(message: string): void {
  process.stderr.write(`countersign: ${visibleLine(message)}\n`);
}
