import { refuseNoPicture, type FilesService, type PicturesService } from '#libs/documents';
import type { Viewer } from '#libs/access/core';
import type { Door } from '#web';
import { told } from './people-door.js';

/** What the page for files may ask: each is put in by itself, and is read after this has answered. What is to be a picture begins as one. */
export function openTray(files: FilesService): Door['putFile'] {
  return (file, viewer) =>
    told(async () => {
      const { isPicture = false, ...given } = file;
      if (isPicture) refuseNoPicture(file.bytes);
      const { id } = await files.put(viewer as Viewer, given);
      return { data: { id } };
    });
}

/** What of a picture is shown to this viewer, or that there is none. */
export function openPictures(pictures: PicturesService): Door['picture'] {
  return (id, viewer) => told(async () => ({ data: await pictures.imageOf(viewer as Viewer, id) }));
}
