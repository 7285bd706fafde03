import type { Position } from '../engagements/engagement.query.js';

export const positionWords: Readonly<Record<Position, { readonly shape: string; readonly label: string }>> = {
  APPROVED: { shape: '●', label: 'approved' },
  REFUSED: { shape: '✕', label: 'refused' },
  CONDITIONAL: { shape: '◐', label: 'approved on conditions' },
  WITHDRAWN: { shape: '○', label: 'withdrew its approval' },
  NOT_SOUGHT: { shape: '○', label: 'was not asked' },
};
