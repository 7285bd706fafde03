import { spawnSync } from 'node:child_process';
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
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'odt', name], { cwd: folder });
  return spawnSync('unzip', ['-p', name.replace(/docx$/, 'odt'), 'content.xml'], { cwd: folder }).stdout.toString();
}
