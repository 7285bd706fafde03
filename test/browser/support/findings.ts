import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';

/** Every rule of WCAG 2.0 to 2.2 at levels A and AA and the good habits, and our own promise of 7:1 contrast for text. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { readonly axe: typeof axe }).axe.run({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      rules: { 'color-contrast-enhanced': { enabled: true } },
    }),
  );
  return results.violations.flatMap((found) =>
    found.nodes.map((node) => `${found.id}: ${node.html} (${node.failureSummary ?? ''})`),
  );
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Templates leave blank ends of lines; a reader never sees them.
    'no-trailing-whitespace': 'off',
    // Several ticks of one question share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // An error summary has a heading and stands before the first one of the page, where it is read first.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // What comes from our own address under a policy of 'self' needs no hash of its own.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

export async function htmlFindings(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.line}: ${message.ruleId}: ${message.message}`),
  );
}
