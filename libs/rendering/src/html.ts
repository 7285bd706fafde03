import type { Comparison } from '#libs/comparison';
import { findingOf, type Finding } from './finding.js';
import { htmlHead } from './html-head.js';
import { escapeHtml } from './html-text.js';
import { outcomes, summarySentence, type Outcome } from './outcome.js';
import type { WordChange } from './redline.js';
import { visibleLine } from './visible.js';
import { cells } from './width.js';
import { counted, counting, limits, madeBy, number, standing } from './wording.js';

export interface HtmlOptions {
  /** How the two texts are called, such as their file names. */
  readonly agreed: string;
  readonly published: string;
}

/**
 * A comparison as one HTML file that needs nothing else: no script, no request, its own style for screen, dark scheme, forced colours
 * and print. Removed and added words are `del` and `ins` with the words "removed" and "added" for screen readers that are silent on
 * them. The page forbids itself everything but its own style (Content-Security-Policy), should a text ever get out of its element.
 */
export function renderHtml(comparison: Comparison, options: HtmlOptions): string {
  const agreed = escapeHtml(visibleLine(options.agreed));
  const published = escapeHtml(visibleLine(options.published));
  // The page is English; where the engine could not read a text as English, its language is not known.
  const lang = comparison.forceRules === 'APPLIED' ? '' : ' lang=""';
  return `${htmlHead(`What became of ${ending(visibleLine(options.agreed))}`)}
<body>
<a class="skip" href="#clauses">Skip to the clauses</a>
<main>
<h1>What became of the agreed text</h1>
<p class="lead">${escapeHtml(summarySentence(comparison))}</p>
<p>${standing(comparison)}</p>
<ul class="texts">
<li>Agreed text: <bdi>${agreed}</bdi> (${sizeOf(comparison.agreed)})</li>
<li>Published text: <bdi>${published}</bdi> (${sizeOf(comparison.published)})</li>
</ul>
<p class="small">${counting}</p>
<section aria-labelledby="outcomes">
<h2 id="outcomes">What became of each clause, by outcome</h2>
<ul class="outcomes">
${outcomes(comparison).map(outcomeItem).join('\n')}
</ul>
</section>
<section aria-labelledby="clauses">
<h2 id="clauses">Clause by clause</h2>
<p class="small">${redlineHtml(LEGEND)}</p>
${comparison.pairs.map((pair, i) => article(findingOf(pair, i + 1), lang)).join('\n')}
</section>
<section aria-labelledby="limits">
<h2 id="limits">What this does not show</h2>
<ul>
${limits.map((limit) => `<li>${limit}</li>`).join('\n')}
</ul>
</section>
</main>
<footer>
<p class="small">${escapeHtml(madeBy(comparison))}</p>
</footer>
</body>
</html>
`;
}

/**
 * Word changes as a fragment of HTML, for this page and for any other: safe text, `del` and `ins` with spoken words.
 * `spoken: false` leaves the spoken words out, for readers whose screen reader says them already.
 */
export function redlineHtml(pieces: readonly WordChange[], { spoken = true }: { readonly spoken?: boolean } = {}): string {
  return pieces
    .map(({ op, text }) => {
      if (op === 'keep') return escapeHtml(text);
      const [tag, said] = op === 'delete' ? ['del', 'removed'] : ['ins', 'added'];
      const voice = (words: string) => (spoken ? `<span class="said"> ${words} </span>` : '');
      return `<${tag}>${voice(`${said}:`)}${escapeHtml(text)}${voice(`end ${said}`)}</${tag}>`;
    })
    .join('');
}

const LEGEND: readonly WordChange[] = [
  { op: 'delete', text: 'words only in the agreed text' },
  { op: 'keep', text: ' ' },
  { op: 'insert', text: 'words only in the published text' },
];

const TITLE_NAME_MOST = 50;

/** The end of a long path, which tells more than its beginning: a title is read in a row of tabs. */
function ending(name: string): string {
  if (name.length <= TITLE_NAME_MOST) return name;
  let end = '';
  for (const cell of cells(name).toReversed()) {
    if (end.length + cell.length >= TITLE_NAME_MOST) break;
    end = cell + end;
  }
  return `…${end}`;
}

function sizeOf(side: Comparison['agreed']): string {
  return `${counted(side.clauses, 'clause', 'clauses')}, ${counted(side.words, 'word', 'words')}`;
}

const LINKS_MOST = 500;

function outcomeItem({ shape, label, clauses, findings }: Outcome): string {
  const links = findings
    .slice(0, LINKS_MOST)
    .map((n) => `<a href="#finding-${n}"><span class="said">finding </span>${number(n)}</a>`);
  const more = findings.length > LINKS_MOST ? ` and ${number(findings.length - LINKS_MOST)} more` : '';
  return `<li><span aria-hidden="true">${shape}</span> ${label}: ${number(clauses)} <span class="small">${links.join(' ')}${more}</span></li>`;
}

function article(finding: Finding, lang: string): string {
  const id = `finding-${finding.number}`;
  const about = [finding.bound === null ? null : `bound: ${finding.bound}`, finding.places].filter((part) => part !== null);
  const why = finding.why.map((reason) => `<li>${escapeHtml(reason)}</li>`);
  return [
    `<article id="${id}" aria-labelledby="${id}-name">`,
    `<h3 id="${id}-name">${number(finding.number)}. <span aria-hidden="true">${finding.shapes}</span> ${finding.label}</h3>`,
    about.length > 0 ? `<p class="about">${escapeHtml(about.join('; '))}</p>` : '',
    `<div class="document" dir="auto"${lang}><p>${redlineHtml(finding.redline)}</p></div>`,
    why.length > 0 ? `<h4 class="small">Why</h4>\n<ul class="why">\n${why.join('\n')}\n</ul>` : '',
    '</article>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
