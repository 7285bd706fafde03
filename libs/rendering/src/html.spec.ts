import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { aComparison, anyComparison, aPair } from '../../../test/support/a-comparison.js';
import { redlineHtml, renderHtml } from './html.js';
import { visible } from './visible.js';

const names = { agreed: 'agreed.md', published: 'published.md' };
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y', 'html-validate:standard'],
});

const faults = async (html: string) =>
  (await validator.validateString(html)).results.flatMap(({ messages }) =>
    messages.map((m) => `${m.line}: ${m.ruleId} ${m.message}`),
  );

const weakened = aPair({
  fate: 'WEAKENED',
  moved: true,
  agreed: 'Trusts must report <b>every</b> use.',
  published: 'Trusts should report <b>every</b> use.',
  words: [
    { op: 'keep', text: 'Trusts ' },
    { op: 'delete', text: 'must' },
    { op: 'insert', text: 'should' },
    { op: 'keep', text: ' report <b>every</b> use.' },
  ],
  cues: [{ family: 'modality', agreed: [7, 11], published: [7, 13], direction: 'WEAKER', says: '“must” became “should”' }],
});

describe('the page in one file', () => {
  it('marks removed and added words for the eye and for the ear, and escapes the rest', () => {
    expect(renderHtml(aComparison([weakened]), names)).toContain(
      [
        '<article id="finding-1" aria-labelledby="finding-1-name">',
        '<h3 id="finding-1-name">1. <span aria-hidden="true">▼↔</span> binds less, moved</h3>',
        '<p class="about">bound: the institution</p>',
        '<div class="document" dir="auto"><p>Trusts <del><span class="said"> removed: </span>must<span class="said"> end removed </span></del>' +
          '<ins><span class="said"> added: </span>should<span class="said"> end added </span></ins> report &lt;b&gt;every&lt;/b&gt; use.</p></div>',
        '<h4 class="small">Why</h4>',
        '<ul class="why">',
        '<li>“must” became “should”</li>',
        '</ul>',
        '</article>',
      ].join('\n'),
    );
  });

  it('tells the answer first and leads to each finding', () => {
    const html = renderHtml(aComparison([weakened]), names);
    expect(html).toContain(
      '<p class="lead">Of the 1 clause of the agreed text, 1 binds the institution less. 1 clause stands in another place.</p>',
    );
    expect(html).toContain('<a href="#finding-1"><span class="said">finding </span>1</a>');
  });

  it('shortens a long name in the title from its beginning', () => {
    const html = renderHtml(aComparison([]), { ...names, agreed: `/home/someone/${'folder/'.repeat(10)}agreed.md` });
    expect(html).toMatch(/<title>What became of ….{39,40}agreed\.md<\/title>/);
  });

  it('leaves the spoken words out when a reader asks for that', () => {
    expect(redlineHtml([{ op: 'delete', text: 'must' }], { spoken: false })).toBe('<del>must</del>');
  });

  it('does not call a text English that is not', async () => {
    const html = renderHtml(aComparison([weakened], { forceRules: 'NOT_APPLIED' }), names);
    expect(html).toContain('<div class="document" dir="auto" lang="">');
    expect(await faults(html)).toEqual([]);
  });

  it('is valid HTML without a fault of access, whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(anyComparison, async (comparison) => {
        expect(await faults(renderHtml(comparison, { agreed: '"><script>', published: "'\u202e&" }))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('has no element that is not ours, and nothing that runs or asks for anything', () => {
    const ours =
      /<\/?(html|head|meta|title|style|body|main|a|h[1-4]|p|ul|li|bdi|section|article|span|div|del|ins|footer)( [a-z-]+="[^"<>]*")*>|<!DOCTYPE html>/g;
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const html = renderHtml(comparison, { agreed: '<img src=x onerror=alert(1)>', published: '--><script>' });
        expect(html.replace(ours, '')).not.toMatch(/[<>]/);
        expect(html).not.toMatch(
          /<[^>]*\s(on\w+|src|srcset|style)=|<(script|link|img|iframe|object|base)|url\(|@import|href="(?!#)/i,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('has no character that hides or turns the text', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        expect(renderHtml(comparison, names)).not.toMatch(
          /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/,
        );
      }),
    );
  });

  it('shows every clause once, removals in the agreed reading and additions in the published one', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const shown = [...renderHtml(comparison, names).matchAll(/<div class="document" dir="auto"><p>(.*?)<\/p><\/div>/gs)].map(
          ([, body]) => body!,
        );
        expect(shown.map((body) => reading(body, 'ins'))).toEqual(
          comparison.pairs.map((pair) => bare(visible(pair.agreed[0]!.text))),
        );
        expect(shown.map((body) => reading(body, 'del'))).toEqual(
          comparison.pairs.map((pair) => bare(visible(pair.published[0]!.text))),
        );
      }),
      { numRuns: 200 },
    );
  });
});

const bare = (text: string) => text.replace(/\s+/g, '');

/** The words of a redline without those of one element, as a browser reads them. */
function reading(html: string, without: 'del' | 'ins'): string {
  const text = html
    .replace(new RegExp(`<${without}>.*?</${without}>`, 'gs'), '')
    .replace(/<span class="said">.*?<\/span>/gs, '')
    .replace(/<\/?(del|ins)>/g, '');
  const characters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return bare(text.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => characters[entity]!));
}
