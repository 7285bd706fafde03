import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';

/**
 * The typefaces of a PDF file: DejaVu, which may be carried with any document (its licence is in its package). The record speaks in
 * sans-serif, documents in serif; what the serif face lacks is looked for in the other.
 */
export const FACES = { sans: 'DejaVuSans', bold: 'DejaVuSans-Bold', serif: 'DejaVuSerif' } as const;

export type Face = keyof typeof FACES;

export interface FaceRun {
  readonly face: Face;
  readonly text: string;
}

export function faceFile(face: Face): string {
  return FILES[face];
}

const fileOf = (face: Face) => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${FACES[face]}.ttf`));
const FILES: Readonly<Record<Face, string>> = { sans: fileOf('sans'), bold: fileOf('bold'), serif: fileOf('serif') };

/** A text in runs of one face each. What no face can draw is written by its number, as what hides is: no character is dropped. */
export function inFaces(text: string, wanted: Face): readonly FaceRun[] {
  const runs: { face: Face; text: string }[] = [];
  for (const character of text) {
    const face = [wanted, 'sans' as const].find((each) => draws(each, character));
    const drawn = face === undefined ? named(character) : character;
    const last = runs.at(-1);
    if (last && last.face === (face ?? wanted)) last.text += drawn;
    else runs.push({ face: face ?? wanted, text: drawn });
  }
  return runs;
}

/** Whether every character of a text can be drawn. */
export function canDraw(text: string): boolean {
  return [...text].every((character) => draws('sans', character) || draws('serif', character));
}

function draws(face: Face, character: string): boolean {
  return character === '\n' || fontOf(face).hasGlyphForCodePoint(character.codePointAt(0)!);
}

function named(character: string): string {
  return `‹U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`;
}

const opened = new Map<Face, Font>();

function fontOf(face: Face): Font {
  const known = opened.get(face);
  if (known) return known;
  const font = create(readFileSync(faceFile(face))) as Font;
  opened.set(face, font);
  return font;
}
