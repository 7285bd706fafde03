import { marked } from 'marked';
import { partsOfHtml } from './html.js';
import { readingOf, type Reading } from './format/reading.js';
import { Tidier } from './format/tidy.js';

/** A text in Markdown (CommonMark with tables): what it says without its signs, so that it equals the same text from Word. */
export function readMarkdown(source: string): Reading {
  const tidier = new Tidier();
  const { text, notices } = withoutFrontMatter(tidier.tidy(source));
  const html = marked.parse(text, { async: false, gfm: true });
  const parts = partsOfHtml(html, tidier, { framed: false, keepLines: true });
  return readingOf('markdown', { parts, notices: [...tidier.notices(), ...notices] });
}

function withoutFrontMatter(text: string): { text: string; notices: readonly string[] } {
  const found = /^---\n(?:[^\n]{0,500}\n){1,200}?(?:---|\.\.\.)\n/.exec(text);
  if (!found || !/^[\w-]+:/m.test(found[0])) return { text, notices: [] };
  return {
    text: text.slice(found[0].length),
    notices: ['The settings at its top, between lines of three hyphens, are left out.'],
  };
}
