import type { Position } from '../engagements/engagement.query.js';

export const positionWords: Readonly<
  Record<Position, { readonly shape: string; readonly label: string; readonly of: (text: string) => string }>
> = {
  APPROVED: { shape: '●', label: 'approved', of: (text) => `approved ${text}` },
  REFUSED: { shape: '✕', label: 'refused', of: (text) => `refused ${text}` },
  CONDITIONAL: { shape: '◐', label: 'approved on conditions', of: (text) => `approved ${text} on conditions` },
  WITHDRAWN: { shape: '○', label: 'withdrew its approval', of: (text) => `withdrew its approval of ${text}` },
  NOT_SOUGHT: { shape: '○', label: 'was not asked', of: (text) => `was not asked about ${text}` },
};
