import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ABrowser } from '../../people/a-browser.js';
import { press } from './by-keyboard.js';
import { tooSmall, tooWide } from './every-page.js';
import { axeFindings } from './findings.js';

const PHONE = { viewport: { width: 320, height: 640 } } as const;

export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** 320 px wide and without scripts. */
export async function aPhone(browser: Browser): Promise<Phone> {
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
  return { context, page: await context.newPage() };
}

/** The same, of somebody who is signed in at this address. */
export async function phoneOf(browser: Browser, { jar }: ABrowser, address: string): Promise<Phone> {
  const phone = await aPhone(browser);
  await phone.context.addCookies([...jar].map(([name, value]) => ({ name, value, url: address })));
  return phone;
}

/** Where screenshots go for a person to look at, when somebody asks for them. */
const shots = process.env['SCREENSHOTS'];

export interface Looking {
  /** Each screen as it is: what a checker finds on it, how it looks, and what its main part says. */
  readonly look: (page: Page, name: string) => Promise<string>;
  /** what was found wrong, by the name of the screen */
  readonly found: Readonly<Record<string, readonly string[]>>;
}

export function lookingAt(journey: string): Looking {
  const found: Record<string, readonly string[]> = {};
  const look = async (page: Page, name: string): Promise<string> => {
    // The checker is a script: it gets the same page where scripts run.
    const { page: twin, context } = await withScripts(page);
    const problems = [...(await tooWide(page)), ...(await tooSmall(page)), ...(await axeFindings(twin))];
    await context.close();
    if (problems.length > 0) found[name] = problems;
    if (shots !== undefined) {
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: join(shots, `${journey}-${name}.png`), fullPage: true });
    }
    return shown(page);
  };
  return { look, found };
}

export async function shown(page: Page): Promise<string> {
  return ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
}

async function withScripts(page: Page): Promise<Phone> {
  const context = await page.context().browser()!.newContext(PHONE);
  const twin = await context.newPage();
  const body = await page.content();
  await twin.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await twin.goto(page.url());
  return { context, page: twin };
}

export async function faults(page: Page): Promise<readonly string[]> {
  return (await page.locator('.govuk-error-summary__list li').allTextContents()).map((fault) => fault.trim());
}

/** Reads back what will be entered, and puts it on the record. */
export async function enter(page: Page, name: string, look: Looking['look']): Promise<string> {
  expect(await faults(page)).toEqual([]);
  const read = await look(page, `${name}-check`);
  expect(read).toContain('Nothing is saved yet');
  await press(page, 'Put on the record');
  expect(await faults(page)).toEqual([]);
  return read;
}

/** What somebody without an account is answered. */
export async function stranger(url: string): Promise<readonly [number, string]> {
  const answer = await fetch(url);
  return [answer.status, (await answer.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')];
}
