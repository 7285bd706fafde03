export const sheetWords = {
  row: (at: number) => `Row ${at}`,
  at: (row: number, column: string, why: string) => `Row ${row}, ${column}: ${why}`,
  unknown: (cell: string, known: readonly string[]) => `“${cell}” is not known here. Write one of: ${known.join('; ')}.`,
  faults: {
    'no-rows': () => 'There is no row in it but the headings, or none at all.',
    'too-many': () => 'It has more than 200 rows. Put in 200 at a time.',
    quote: () => 'It could not be read: a quotation mark is opened and not closed, or stands inside a cell alone.',
    'column-missing': (column: string) =>
      `The column “${column}” is missing. Begin with the template, and leave its headings as they are.`,
    'column-unknown': (column: string) => `There is a column “${column}” that is not in the template.`,
    'column-twice': (column: string) => `The column “${column}” is there twice.`,
  },
  noHeading: (row: number, column: string, cell: string) =>
    `Row ${row}, column ${column}: “${cell.length > 60 ? `${cell.slice(0, 60)}…` : cell}” stands under no heading, so we cannot tell what it is. Move it under the heading it belongs to, or take it out. In a CSV file, put a cell that holds a comma, a semicolon or a tab between quotation marks.`,
} as const;
