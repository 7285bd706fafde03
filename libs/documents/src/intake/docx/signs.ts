import { child, type Xml } from '../format/xml.js';
import { signEx } from './fields.js';

/** What an element of a run is as text; of a field's code, a mark or a picture it is none. `font` is that of the run. */
export function signOf(node: Xml, font: string | undefined): string {
  switch (node.name) {
    case 'w:t':
    case 'w:delText':
    case 'm:t':
      return node.children
        .filter((each) => typeof each === 'string')
        .join('')
        .replace(TABLES.has(nameOf(font)) ? PLACES : CODED, (sign) => shown(font, sign.charCodeAt(0), sign));
    case 'w:sym': {
      const code = /^[0-9a-f]{1,4}$/i.test(node.attributes['w:char'] ?? '') ? Number.parseInt(node.attributes['w:char']!, 16) : 0;
      return code < 0x20 ? '\ufffd' : shown(node.attributes['w:font'], code, null);
    }
    case 'w16se:symEx':
      return signEx(node);
    case 'w:tab':
    case 'w:ptab':
      return ' ';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    default:
      return '';
  }
}

export function fontOf(looks: Xml | undefined): string | undefined {
  const fonts = child(looks, 'w:rFonts')?.attributes ?? {};
  // The theme's font comes before one that is named, and is none of pictures (ECMA-376 part 1, 17.3.2.26).
  if ('w:asciiTheme' in fonts) return undefined;
  return fonts['w:ascii'] ?? ('w:hAnsiTheme' in fonts ? undefined : fonts['w:hAnsi']);
}

/** How many signs of a text nobody can tell without the font. */
export function untold(node: Xml, text: string): number {
  return (text.match(CODED)?.length ?? 0) + (node.name === 'w:sym' && text === '\ufffd' ? 1 : 0);
}

/** Word writes the signs of such fonts here, 0xF000 above their place in the font. */
const CODED = /[\uf020-\uf0ff]/g;

/** What is set in such a font is shown as its signs, however it is written. */
const PLACES = /[\u0021-\u00ff\uf020-\uf0ff]/g;

function nameOf(font: string | undefined): string {
  return font?.toLowerCase() ?? '';
}

/** `typed` is the letter as it stands in a text, and kept where the font has no sign for it that could be told. */
function shown(font: string | undefined, code: number, typed: string | null): string {
  const table = TABLES.get(nameOf(font));
  const at = code >= 0xf0_00 && code <= 0xf0_ff ? code - 0xf0_00 : code;
  const sign = at <= 0xff ? table?.get(at) : undefined;
  return sign ?? typed ?? String.fromCharCode(table && at <= 0xff ? 0xf0_00 + at : code);
}

/** Rows of signs as they follow each other in a font, each with the place of the first; a wave is a place that is left out. */
function tableOf(rows: Readonly<Record<number, string>>): ReadonlyMap<number, string> {
  return new Map(
    Object.entries(rows).flatMap(([from, signs]) =>
      [...signs].flatMap((sign, i) => (sign === '~' ? [] : [[Number(from) + i, sign] as const])),
    ),
  );
}

/* The signs people put into agreements: boxes, ticks, arrows, bullets, figures in circles, Greek letters and mathematics. */
const TABLES: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  [
    'wingdings',
    tableOf({
      0x41: '✌👌👍👎☜☞☝☟~☺😐☹',
      0x6c: '●❍■□',
      0x74: '⧫◆❖⬥⌧',
      0x80: '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿',
      0x9e: '·•',
      0xa1: '○',
      0xa4: '◉◎',
      0xa7: '▪☐',
      0xab: '★',
      0xd8: '➢',
      0xdf: '←→↑↓↖↗↙↘',
      0xe8: '➔',
      0xef: '⇦⇨⇧⇩',
      0xfb: '✗✓☒☑',
    }),
  ],
  ['wingdings 2', tableOf({ 0x4f: '✗✓☒☑☒', 0x97: '•', 0xa2: '■☐' })],
  ['webdings', tableOf({ 0x61: '✓', 0x63: '☐', 0x67: '■', 0x72: '✗' })],
  [
    'symbol',
    tableOf({
      0x20: ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_',
      0x61: 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼',
      0xa1: 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…',
      0xc4: '⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓',
      0xe5: '∑',
      0xf2: '∫',
    }),
  ],
]);
