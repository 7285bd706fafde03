import { expect } from '@jest/globals';
import type { FileChooser, Page } from 'playwright-core';

/* What somebody does with the keyboard alone, on pages without scripts. */

interface Stop {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
  readonly href: string;
}

function stop(page: Page): Promise<Stop> {
  return page.locator('html').evaluate((html) => {
    const one = html.ownerDocument.activeElement;
    return {
      kind: one.type ?? one.tagName,
      name: one.name ?? '',
      text: String(one.textContent).replace(/\s+/g, ' ').trim(),
      href: one.getAttribute('href') ?? '',
    };
  });
}

/** Tab by Tab to each field named, and to the button. */
export async function fill(page: Page, values: Readonly<Record<string, string>>, button: string): Promise<void> {
  const left = new Map(Object.entries(values));
  for (let n = 0; n < 200; n += 1) {
    await page.keyboard.press('Tab');
    const { kind, name, text } = await stop(page);
    if (kind === 'submit' && text === button) {
      expect([...left.keys()].filter((each) => each !== 'spaceId')).toEqual([]);
      await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
      return;
    }
    const value = left.get(name);
    if (value === undefined) continue;
    left.delete(name);
    if (kind === 'radio') await chooseByArrows(page, name, value);
    else if (kind === 'select-one') await page.keyboard.type(value);
    else if (value.includes('\t')) await page.keyboard.insertText(value);
    else {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(value);
    }
  }
  throw new Error(`there is no button ${button}`);
}

async function chooseByArrows(page: Page, name: string, value: string): Promise<void> {
  await page.keyboard.press('Space');
  for (let n = 0; n < 30; n += 1) {
    if (await page.locator(`input[name="${name}"][value="${value}"]`).isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${name} has no answer ${value}`);
}

export async function press(page: Page, button: string): Promise<void> {
  await fill(page, {}, button);
}

/** Along the links, to the one of this name (that leads to this place). */
export async function follow(page: Page, name: RegExp, to = ''): Promise<void> {
  for (let n = 0; n < 300; n += 1) {
    await page.keyboard.press('Tab');
    const { text, href } = await stop(page);
    if (!name.test(text) || !href.startsWith(to) || href === '') continue;
    await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
    return;
  }
  throw new Error(`no link is called ${String(name)}`);
}

/** Opens what is folded under these words. */
export async function unfold(page: Page, words: RegExp): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab');
    const { kind, text } = await stop(page);
    if (kind !== 'SUMMARY' || !words.test(text)) continue;
    await page.keyboard.press('Enter');
    return;
  }
  throw new Error(`nothing is folded under ${String(words)}`);
}

/** The files that a person picks where the browser asks for them, from its own button. */
export async function chooseFiles(
  page: Page,
  files: readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[],
): Promise<void> {
  // Asked for before the first Tab: the browser must know that its window is waited for when Enter comes.
  const asked = new Promise<FileChooser>((resolve) => page.once('filechooser', resolve));
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab');
    if ((await stop(page)).kind !== 'file') continue;
    await page.keyboard.press('Enter');
    await (await asked).setFiles([...files]);
    return;
  }
  throw new Error('there is no field for files');
}
