import type { Comparison } from '#libs/comparison';
import { visibleLine } from './visible.js';
import { limits, madeBy } from './wording.js';
import { WORD_AUTHOR, wordParagraphs } from './word-body.js';
import { xmlText } from './word-text.js';

export interface WordOptions {
  readonly agreed: NamedText;
  readonly published: NamedText;
  /** What the first of the two is, where it is not to be called the agreed text. */
  readonly agreedAs?: string | undefined;
  /** What the header says before anything that is in the texts or names them, such as what their words touch; a line each. */
  readonly before?: readonly string[];
  /** What else the header tells of where the file comes from, such as its address; a line each. */
  readonly from?: readonly string[];
}

export interface NamedText {
  /** How the text is called, such as its file name. */
  readonly name: string;
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  readonly sha256: string;
}

/**
 * The parts of a Word file by their names, to be packed as a zip in this order. Its body is the two texts and nothing of ours: accepting
 * all changes gives the published text, rejecting all the agreed one. What it is and what it does not show stands in the header of the
 * first page. The same comparison gives the same parts: there is no clock, no chance and no name of a user in them.
 */
export function wordParts(comparison: Comparison, options: WordOptions): ReadonlyMap<string, string> {
  return new Map([
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', relationships([['officeDocument', 'word/document.xml']])],
    [
      'word/_rels/document.xml.rels',
      relationships([
        ['styles', 'styles.xml'],
        ['header', 'header1.xml'],
      ]),
    ],
    ['word/document.xml', documentOf(comparison)],
    ['word/header1.xml', headerOf(comparison, options)],
    ['word/styles.xml', STYLES],
  ]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function documentOf(comparison: Comparison): string {
  return `${XML}<w:document ${WORD} xmlns:r="${OFFICE}"><w:body>
${wordParagraphs(comparison.edits)}
<w:sectPr><w:headerReference w:type="first" r:id="r2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>
</w:body></w:document>`;
}

function headerOf(
  comparison: Comparison,
  { agreed, published, agreedAs = 'Agreed text', before = [], from = [] }: WordOptions,
): string {
  const lines = [
    'Comparison of two texts',
    ...before.map(visibleLine),
    ...textLines(`${agreedAs}, which you get when you reject all changes`, agreed),
    ...textLines('Published text, which you get when you accept all changes', published),
    ...from.map(visibleLine),
    madeBy(comparison),
    `The changes were found by a program, which signs as “${WORD_AUTHOR}”. No person wrote them into this file or confirmed them.`,
    'It shows which words differ, and no finding on what became of a clause.',
    ...(comparison.approximate ? ['The texts were too long or too different for the shortest list of changes.'] : []),
    ...limits.slice(0, 2),
  ];
  const paragraphs = lines.map(
    (line) => `<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r></w:p>`,
  );
  return `${XML}<w:hdr ${WORD}>\n${paragraphs.join('\n')}\n</w:hdr>`;
}

function textLines(role: string, { name, sha256 }: NamedText): readonly string[] {
  return [`${role}: ${visibleLine(name)}`, `SHA-256 of this text in UTF-8: ${sha256}`];
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], nth) => `<Relationship Id="r${nth + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

const PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${PART}.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="${PART}.header+xml"/><Override PartName="/word/styles.xml" ContentType="${PART}.styles+xml"/></Types>`;

/** Language British English, so that a screen reader speaks it as such; the header is smaller than the text. */
const STYLES = `${XML}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="40"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style></w:styles>`;
