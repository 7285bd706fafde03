export const tableWords = {
  heading: 'Take these commitments with you',
  all: 'Take every commitment with you, whatever its date',
  csv: 'For a spreadsheet (.csv)',
  json: 'Data, letter by letter (.json)',
  apostrophe:
    'In the spreadsheet a text that would run as a formula has an apostrophe before it; the data has it as it was written.',
  tooMany: {
    heading: 'There are more commitments than one file holds',
    says: ['Take those of one engagement, or ask for them page by page: “The query behind this page” shows how.'],
    link: { text: 'Go to the record', href: '/' },
  },
} as const;
