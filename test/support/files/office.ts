import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines with words in them, without Markdown's signs. */
export const bareLines = (text: string) =>
  text
    .replace(/[\\#]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** The text of LibreOffice's own format (OpenDocument 1.3, 5.5), its tracked changes accepted or rejected. */
export function officeText(xml: string, changes: 'accepted' | 'rejected'): string {
  const lines = (inner: string) => inner.replaceAll('</text:p>', '\n').replace(/<text:p [^>]*\/>/g, '\n');
  const deleted = new Map(
    [...xml.matchAll(/text:id="([^"]+)"><text:deletion>.*?<\/office:change-info>(.*?)<\/text:deletion>/gs)].map(
      ([, id, inner]) => [id, lines(inner!).replace(/\n$/, '')],
    ),
  );
  const body = lines(xml.slice(xml.indexOf('</text:tracked-changes>')));
  const read =
    changes === 'accepted'
      ? body
      : body
          .replace(/<text:change-start [^>]*\/>.*?<text:change-end [^>]*\/>/gs, '')
          .replace(/<text:change text:change-id="([^"]+)"\/>/g, (_, id: string) => deleted.get(id) ?? 'lost');
  return read.replace(/<[^>]*>/g, '');
}

export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** What LibreOffice makes of a Word file: the content of the same document in its own format. */
export function officeContent(folder: string, name: string): string {
  office(folder, ['--convert-to', 'odt', name]);
  return spawnSync('unzip', ['-p', name.replace(/docx$/, 'odt'), 'content.xml'], { cwd: folder }).stdout.toString();
}

/** The same document in another format, as LibreOffice writes it: the bytes of the file. */
export function officeConverts(folder: string, name: string, format: 'odt' | 'pdf' | 'html'): Buffer {
  office(folder, ['--convert-to', format, name]);
  return readFileSync(join(folder, name.replace(/[^.]*$/, format)));
}

/** The text that is left when LibreOffice itself carries out its command to accept, or to reject, all changes of a Word file. */
export function officeSettles(folder: string, name: string, how: 'Accept' | 'Reject'): string {
  const own = join(folder, 'office/user/basic/Standard');
  // It writes its own list of macros when it starts for the first time.
  if (!existsSync(own)) office(folder, ['--terminate_after_init']);
  writeFileSync(join(own, 'script.xlb'), MACROS);
  writeFileSync(join(own, 'Changes.xba'), MACRO);
  const [from, to] = [name, `${name}.${how}.txt`].map((file) => `file://${join(folder, file)}`);
  office(folder, [`macro:///Standard.Changes.Settle("${from}",".uno:${how}AllTrackedChanges","${to}")`]);
  return readFileSync(join(folder, `${name}.${how}.txt`), 'utf8').replace(/^\ufeff/, '');
}

/** In a profile of its own, beside the files. */
function office(folder: string, does: readonly string[]): void {
  spawnSync('soffice', [`-env:UserInstallation=file://${join(folder, 'office')}`, '--headless', ...does], { cwd: folder });
}

const MACROS = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Changes"/>
</library:library>`;

const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">
Sub Settle(from As String, order As String, into As String)
  Dim unseen(0) As New com.sun.star.beans.PropertyValue
  unseen(0).Name = "Hidden"
  unseen(0).Value = True
  Dim plain(0) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName"
  plain(0).Value = "Text (encoded)"
  document = StarDesktop.loadComponentFromURL(from, "_blank", 0, unseen())
  createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch(document.CurrentController.Frame, order, "", 0, Array())
  document.storeToURL(into, plain())
  document.close(True)
End Sub
</script:module>`;
