import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

/** Nothing of the browser's own goes over the network, and it runs as root in a container too. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function openChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('No Chromium found: install it, or set CHROMIUM to where it is.');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** What a page asked for from anywhere but its own address, in any request. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly elsewhere: readonly string[];
}

/** Opens one page in a context of its own. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const home = new URL(address).origin;
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== home) elsewhere.push(request.url());
  });
  await page.goto(address);
  return { page, context, elsewhere };
}

/** Opens what a reader can open, so that nothing is left unlooked at. */
export async function openDetails(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all: { open: boolean }[]) => all.forEach((details) => (details.open = true)));
}
