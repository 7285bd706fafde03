import { HTML_STYLE } from './html-style.js';
import { escapeHtml } from './html-text.js';

/** The beginning of a file that needs nothing else and forbids itself everything but its own style. */
export function htmlHead(title: string): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
${HTML_STYLE}
</style>
</head>`;
}
