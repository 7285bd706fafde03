import { Marked } from 'marked';
import { textsOfHtml } from './html/html.js';
import { readingOf, type Reading } from './format/reading.js';
import { Tidier } from './format/tidy.js';

/** A text in Markdown (CommonMark with tables): what it says without its signs, so that it equals the same text from Word. */
export function readMarkdown(source: string): Reading {
  const tidier = new Tidier();
  const { text, notices: settings } = withoutFrontMatter(tidier.tidy(source));
  const html = MARKED.parse(text, { async: false, gfm: true });
  const { notices, ...texts } = textsOfHtml(html, tidier, { framed: false, keepLines: true });
  return readingOf('markdown', { ...texts, notices: [...tidier.notices(), ...notices, ...settings] });
}

/**
 * A line that begins with `[^1]:` is a note and no address of a link. Without this, a note of one word would be taken for an
 * address and left out.
 */
const MARKED = new Marked({
  tokenizer: { def: (source) => (/^ {0,3}\[\^/.test(source) ? undefined : false) },
});

function withoutFrontMatter(text: string): { text: string; notices: readonly string[] } {
  const found = /^---\n(?:[^\n]{0,500}\n){1,200}?(?:---|\.\.\.)\n/.exec(text);
  if (!found || !/^[\w-]+:/m.test(found[0])) return { text, notices: [] };
  return {
    text: text.slice(found[0].length),
    notices: ['The settings at its top, between lines of three hyphens, are left out.'],
  };
}
