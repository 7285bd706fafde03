/**
 * Joins the lines of paragraphs that were broken for the way (RFC 3676): a line that ends in a space goes on in the next one, if that
 * quotes as deeply. The line before a signature, two hyphens and a space, ends.
 */
export function unflowed(text: string, deletesSpace: boolean): string {
  const lines: string[] = [];
  let open: number | null = null;
  for (const line of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(line)![0].length;
    const words = line.slice(depth).replace(/^ /, '');
    const signs = words === '-- ';
    const flows = words.endsWith(' ') && !signs;
    const said = flows && deletesSpace ? words.slice(0, -1) : words;
    if (open === depth && !signs) lines[lines.length - 1] += said;
    else lines.push(`${'>'.repeat(depth)}${depth > 0 ? ' ' : ''}${said}`);
    open = flows ? depth : null;
  }
  return lines.join('\n');
}
