import type { BareType } from './bare.js';

/** A picture made anew from the pixels of another. */
export interface CleanedPicture {
  readonly type: BareType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
  /** what became of it, for whoever put it in: that it was made smaller, or that only the first of its pictures is shown */
  readonly notices: readonly string[];
}

/** The longest side of what is shown: a letter photographed whole can be read at it. */
export const PICTURE_MOST_SIDE = 2_400;
/** Of what comes; phones make up to 108 million. */
export const PICTURE_MOST_PIXELS = 120_000_000;
/** A drawing as PNG stays far below this; a photograph does not, and becomes a JPEG. */
export const PNG_MOST_BYTES = 4_000_000;
