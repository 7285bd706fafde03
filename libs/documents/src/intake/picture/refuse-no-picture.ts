import { DomainError } from '#libs/kernel';
import { Unreadable } from '../format/unreadable.js';
import { pictureKind } from './kind.js';

/** Refuses at once what does not begin as a picture does, where a picture is asked for. FILE_EMPTY, PICTURE_KIND. */
export function refuseNoPicture(bytes: Buffer): void {
  try {
    pictureKind(bytes);
  } catch (error) {
    if (error instanceof Unreadable) throw new DomainError(error.code, 'invalid', error.message, 'file');
    throw error;
  }
}
