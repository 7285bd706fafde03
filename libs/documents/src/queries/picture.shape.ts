import { column, one, partialDateField, shape, warningField, type Graph } from '#libs/persistence';

/** How pictures are read; their bytes are no field of anything (see PicturesService). */
export const PICTURE_SHAPES: Graph = {
  Picture: shape('picture', {
    source: one('Source', 'source_id'),
    shows: column('shows'),
    takenOn: partialDateField('taken_on'),
    mediaType: column('media_type'),
    width: column('width'),
    height: column('height'),
    // Of one that was erased the column says so, and is no hash.
    imageHash: { ...column('image'), sql: (t: string) => `case when ${t}.image ~ '^[0-9a-f]{64}$' then ${t}.image end` },
    contentWarning: warningField(),
    level: column('effective_level'),
    recordedAt: column('recorded_at'),
  }),
};
