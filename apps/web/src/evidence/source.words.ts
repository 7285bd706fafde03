export const sourceWords = {
  kind: 'Source',
  named: (citation: string, origin: string): string => `${citation} (origin: ${origin})`,
  tab: (origin: string, citation: string): string => `Source of ${origin}: ${citation}`,
  citation: 'Citation',
  voice: 'This is the account of',
  published: 'dated',
  origin: 'Origin',
  originMeans: 'The origin is whose voice this is. Several citations of one origin are one voice.',
  address: 'Where it can be read',
  noAddress: 'No address is recorded.',
} as const;
