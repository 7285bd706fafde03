import { htmlHead } from './html-head.js';
import { escapeHtml } from './html-text.js';
import { redlineHtml } from './html.js';
import type { Paper, PaperPart } from './paper.js';

/**
 * A paper as one HTML file that needs nothing else: no script, no request, its own style. Removed and added words are `del` and `ins`
 * with spoken words for screen readers that are silent on them.
 */
export function paperHtml({ title, parts }: Paper): string {
  return `${htmlHead(title)}
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${parts.map(htmlOf).join('\n')}
</main>
</body>
</html>
`;
}

function htmlOf(part: PaperPart): string {
  switch (part.is) {
    case 'heading':
      return `<h${part.level}>${escapeHtml(part.text)}</h${part.level}>`;
    case 'paragraph':
      return `<p>${escapeHtml(part.text)}</p>`;
    case 'list':
      return `<ul>\n${part.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</ul>`;
    case 'document':
      return `<div class="document" dir="auto">${part.paragraphs.map((runs) => `<p>${redlineHtml(runs)}</p>`).join('\n')}</div>`;
  }
}
