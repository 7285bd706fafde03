/** How a fact is passed on. Every sentence names whose word it is. */
export const quoteWords = {
  dated: (day: string, remarks: readonly string[]): string => `, ${day}${remarks.length === 0 ? '' : ` (${remarks.join('; ')})`}`,
  verbatim: (who: string, when: string, says: string): string => `${who}${when}: “${says}”`,
  reported: (who: string, when: string, says: string): string => `${who}${when}, as reported and not word for word: ${says}`,
  told: (who: string, when: string, says: string): string => `${who}${when}, as this record tells it: ${says}`,
  source: (citation: string, origin: string, hearsay: string | undefined): string =>
    `Source: ${citation} (whose account it is: ${origin}${hearsay === undefined ? '' : `; ${hearsay}`}).`,
  disputed: (who: string, when: string, says: string): string => `Disputed: ${who}${when}: ${says}`,
  standsOn: (day: string, inWords: string): string => `How it stood on ${day}, by what has been released: ${inWords}`,
  replied: (who: string, says: string, verbatim: boolean): string =>
    verbatim ? `${who}: “${says}”` : `${who}, as reported: ${says}`,
  position: (party: string, role: string, position: string, version: string): string =>
    `${party} (${role}) ${position}, of “${version}”`,
  toldBy: (who: string, toldTo: string | undefined): string =>
    `As told by ${who}${toldTo === undefined ? '' : `, who says this was told to ${toldTo}`}`,
  calls: (who: string, number: number): string => `${who}, call ${number}`,
  disputes: (toldBy: string, position: string): string => `It disputes this, as told by ${toldBy}: ${position}`,
  notDisputed: 'No dispute of it has been released on this record.',
  clause: (text: string, clause: string): string => `${text}: “${clause}”`,
  absent: (text: string): string => `${text}: no clause that answers to it was found.`,
  fate: (label: string, engine: string, standing: string): string =>
    `${label.charAt(0).toUpperCase()}${label.slice(1)}, as compared by engine ${engine}; ${standing}.`,
} as const;
