import { column, many, one, shape, type Graph } from '#libs/persistence';

/** How seals are read; the salt is read of a reveal alone. */
export const SEAL_SHAPES: Graph = {
  Seal: shape('seal', {
    sealedSide: column('sealed_side'),
    shown: one('Version', 'shown_version_id'),
    says: column('says'),
    totals: column('totals'),
    sealedHash: column('sealed_hash'),
    level: column('effective_level'),
    recordedAt: column('recorded_at'),
    reveals: many('SealReveal', 'seal_id', [{ column: 'recorded_at', holds: 'instant' }]),
  }),
  SealReveal: shape('seal_reveal', {
    seal: one('Seal', 'seal_id'),
    version: one('Version', 'version_id'),
    sealedHash: column('sealed_hash'),
    salt: column('salt'),
    level: column('effective_level'),
    recordedAt: column('recorded_at'),
  }),
};
