import type { Page } from 'playwright-core';

export interface Typed {
  readonly pasted?: string;
  readonly trusted?: string;
}

/** Fills in what is given, presses the button and waits for the answer. */
export async function check(page: Page, typed: Typed): Promise<void> {
  for (const [id, text] of Object.entries(typed)) await page.locator(`#${id}`).fill(text);
  await page.locator('#result').evaluate((result) => result.replaceChildren());
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.locator('#result h2').waitFor();
}

export function outcome(page: Page): Promise<string | null> {
  return page.locator('#result').getAttribute('data-outcome');
}

/** Hands it the file as its picker does. */
export async function choose(page: Page, buffer: Buffer): Promise<void> {
  await page.locator('#file').setInputFiles({ name: 'dossier.json', mimeType: 'application/json', buffer });
}
