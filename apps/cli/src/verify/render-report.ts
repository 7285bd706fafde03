import type { Report, ReportedEntry } from '#libs/ledger/core';
import { visible, visibleLine } from '#libs/rendering';

const WIDTH = 80;

/** A report as text for a terminal. What comes from the dossier cannot steer the terminal or hide in it. */
export function renderReport(name: string, { verdict, sections, entries, words, limits }: Report): string {
  const parts = [
    folded(`${verdict.heading}: ${name}`),
    folded(verdict.says),
    ...sections.map(
      ({ heading, points }) => `${heading}\n${points.map((point) => folded(`- ${visibleLine(point)}`, '  ')).join('')}`,
    ),
    ...(entries.length > 0 ? [`What the record says\n${entries.map(renderEntry).join('')}`] : []),
    ...(words === null ? [] : [`The checkpoint in words, to compare with a printed page\n  ${words}\n`]),
    folded(limits),
  ];
  return parts.join('\n');
}

function renderEntry({ heading, fields, withheld, warned }: ReportedEntry): string {
  const lines = fields.map(({ name, value }) => `    ${visibleLine(name)}: ${visible(value).replaceAll('\n', '\n      ')}\n`);
  return `  ${heading}${warned ? ' (content warning)' : ''}\n${lines.join('')}${withheld === null ? '' : `    ${withheld}\n`}`;
}

/** In lines of at most 80 characters where words allow it; a key or an address stays whole. */
function folded(text: string, indent = ''): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(line === undefined ? word : indent + word);
  }
  return `${lines.join('\n')}\n`;
}
