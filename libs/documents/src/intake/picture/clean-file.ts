import { invalid } from '#libs/kernel';
import { inChild } from '../in-child.js';
import { bareOf } from './bare.js';
import type { CleanedPicture } from './cleaned.js';

/** What became of one picture: itself made anew, or why not, and what it cost. */
export type PictureOutcome = { readonly milliseconds: number } & (
  { readonly picture: CleanedPicture } | { readonly refusal: { readonly code: string; readonly message: string } }
);

/** Ten seconds are the promise; starting and telling take some of them. */
const WITHIN_MS = 8_500;
/** The pixels lie outside the heap; beside them there is the picture as text. */
const HEAP_MB = 256;
const TOO_HEAVY = {
  code: 'PICTURE_TOO_HEAVY',
  message: 'drawing it took more memory or time than any ordinary picture does, so it was stopped. Please save it smaller.',
};

/**
 * Makes a picture anew in a process of its own, as files are read. What that gives is looked through here, piece by
 * piece: a process that a picture took over could give anything.
 */
export async function cleanFile(bytes: Uint8Array, withinMs = WITHIN_MS): Promise<PictureOutcome> {
  const { milliseconds, answer } = await inChild<{ readonly picture: Told }>(bytes, {
    ...{ entry: 'clean', told: [], withinMs, heapMb: HEAP_MB, machineCode: true },
    ...{ tooSlow: TOO_HEAVY, tooLong: TOO_HEAVY, tooHeavy: TOO_HEAVY },
  });
  if ('refusal' in answer) return { milliseconds, ...answer };
  const picture = { ...answer.picture, bytes: Buffer.from(answer.picture.bytes, 'base64') };
  const bare = bareOf(picture.bytes);
  if (bare === null || bare.type !== picture.type || bare.width !== picture.width || bare.height !== picture.height) {
    const message = 'it could not be made free of what lies beside its pixels. Please save it anew as JPEG or PNG.';
    return { milliseconds, refusal: { code: 'PICTURE_NOT_CLEAN', message } };
  }
  return { milliseconds, picture };
}

type Told = Omit<CleanedPicture, 'bytes'> & { readonly bytes: string };

/** The same, with the refusal thrown. `called` is the field that messages name. */
export async function cleanOrRefuse(bytes: Uint8Array, called: string): Promise<CleanedPicture> {
  const outcome = await cleanFile(bytes);
  if ('picture' in outcome) return outcome.picture;
  throw invalid(outcome.refusal.code, `${called}: ${outcome.refusal.message}`, called);
}
