import { expect, it } from '@jest/globals';
import { visit } from './chromium.js';
import type { Opened } from './opened.js';

/** What a comparison keeps to on its page. */
export function redlines(open: () => Opened): void {
  it('speaks removals and additions, as elements and as words', async () => {
    const { page, context } = await visit(open().browser, open().site.address + open().site.comparison);
    const spoken = await page.locator('article', { hasText: 'removed: must' }).first().ariaSnapshot();
    expect(spoken).toMatch(/deletion: "removed: must end removed"/);
    expect(spoken).toMatch(/insertion: "added: should end added"/);
    expect(spoken).toMatch(/heading "Finding \d+ .*Binds less"/);
    await context.close();
  });

  it('leaves the words out for those who hear the elements, and keeps the elements', async () => {
    const { page, context } = await visit(open().browser, `${open().site.address}${open().site.comparison}?spoken=off`);
    const spoken = await page.locator('article', { hasText: 'written notice of a move' }).first().ariaSnapshot();
    expect(spoken).toMatch(/deletion: must/);
    expect(spoken).not.toContain('removed:');
    await context.close();
  });

  it('keeps every deletion and insertion inside one paragraph', async () => {
    const { page, context } = await visit(open().browser, open().site.address + open().site.comparison);
    const outside = await page
      .locator('del, ins')
      .evaluateAll((all) => all.filter((one) => one.closest('p') === null || one.querySelector('p')).length);
    expect(outside).toBe(0);
    await context.close();
  });

  it('tells removed from added by line and by sign, not by colour alone', async () => {
    const { page, context } = await visit(open().browser, open().site.address + open().site.comparison);
    const look = (selector: string): Promise<readonly string[]> =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => [
          one.ownerDocument.defaultView.getComputedStyle(one).textDecorationLine,
          one.ownerDocument.defaultView.getComputedStyle(one, '::before').content,
        ]);
    expect((await look('.cs-document del')).join(' ')).toMatch(/^line-through "−"/);
    expect((await look('.cs-document ins')).join(' ')).toMatch(/^underline "\+"/);
    await context.close();
  });

  it('keeps its marks where the reader’s system sets the colours', async () => {
    const { page, context } = await visit(open().browser, open().site.address + open().site.comparison, {
      forcedColors: 'active',
    });
    const borders = await page
      .locator('.cs-document del, .cs-document ins')
      .evaluateAll((all) => all.map((one) => one.ownerDocument.defaultView.getComputedStyle(one).borderTopWidth));
    expect(new Set(borders)).toEqual(new Set(['1px']));
    await context.close();
  });

  it('shows both texts in one unless side by side is asked for, and then stacks them on a phone', async () => {
    const inline = await visit(open().browser, open().site.address + open().site.comparison);
    expect(await inline.page.locator('.cs-side').count()).toBe(0);
    await inline.page.getByRole('link', { name: 'Side by side' }).click();
    expect(inline.page.url()).toContain('view=side');
    const columns = (): Promise<number> =>
      inline.page
        .locator('.cs-side')
        .first()
        .evaluate((one) => one.ownerDocument.defaultView.getComputedStyle(one).gridTemplateColumns.split(' ').length);
    expect(await columns()).toBe(2);
    await inline.page.setViewportSize({ width: 320, height: 640 });
    expect(await columns()).toBe(1);
    await inline.context.close();
  });

  it('gives stronger and added clauses the look and the room of the others', async () => {
    const { page, context } = await visit(open().browser, open().site.address + open().site.comparison);
    const looks = await page.locator('.cs-finding').evaluateAll((all) =>
      all.map((one) => {
        const { backgroundColor, borderTopWidth, fontSize, paddingTop, width } =
          one.ownerDocument.defaultView.getComputedStyle(one);
        return [backgroundColor, borderTopWidth, fontSize, paddingTop, width].join(' ');
      }),
    );
    expect(looks.length).toBeGreaterThan(3);
    expect(new Set(looks).size).toBe(1);
    await context.close();
  });

  it('says a sentence first, each part of it a link to the clauses it counts', async () => {
    const { page, context } = await visit(open().browser, open().site.address + open().site.comparison);
    const links = await page.locator('.cs-lead a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      const findings = await page.locator(`${link} a`).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) expect(await page.locator(finding).count()).toBe(1);
    }
    await context.close();
  });
}
