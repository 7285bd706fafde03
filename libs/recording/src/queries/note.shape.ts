import { column, one, shape, type Condition, type Graph } from '#libs/persistence';

export const RECORDING_SHAPES: Graph = {
  Note: shape('note', {
    space: one('Space', 'space_id'),
    body: column('body'),
    writtenAt: column('written_at'),
    changedAt: column('changed_at'),
  }),
  KeptForm: shape('kept_form', {
    form: column('form'),
    written: column('written'),
    begunAt: column('begun_at'),
    keptAt: column('kept_at'),
  }),
};

/** The forms that were kept at one address. */
export function keptAtAddress(form: string | null | undefined): readonly Condition[] {
  if (form == null) return [];
  return [(t, value) => `${t}.form = ${value(form)}`];
}
