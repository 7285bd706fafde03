import type { FilesService } from '#libs/documents';
import type { Viewer } from '#libs/access/core';
import type { Door } from '#web';
import { told } from './people-door.js';

/** What the page for files may ask: each is put in by itself, and is read after this has answered. */
export function openTray(files: FilesService): Door['putFile'] {
  return (file, viewer) =>
    told(async () => {
      await files.put(viewer as Viewer, file);
      return { data: {} };
    });
}
