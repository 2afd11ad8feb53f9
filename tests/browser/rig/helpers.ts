import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browser/find.ts';
import type { BrowserKind } from '../../../scripts/browser/find.ts';
import { until } from '../../../scripts/browser/until.ts';
import type { UntilOptions } from '../../../scripts/browser/until.ts';

export { sleep, until, within } from '../../../scripts/browser/until.ts';

/** Where pictures of failed tests go; ignored by git. */
export const artifacts = path.resolve(import.meta.dirname, '../../../artifacts');

/** The text a person sees in a page or frame, with its white space made even. */
export async function textOf(place: Frame | Page): Promise<string> {
  const text = await place.evaluate(() => document.body?.innerText ?? '');
  return text.replace(/\s+/g, ' ').trim();
}

/** Waits until a page or frame shows a text, and returns all it shows. */
export async function untilText(
  place: Frame | Page,
  wanted: string | RegExp,
  options?: UntilOptions,
): Promise<string> {
  let last = '';
  try {
    return await until(
      `the text ${wanted}`,
      async () => {
        last = await textOf(place);
        return (typeof wanted === 'string' ? last.includes(wanted) : wanted.test(last)) && last;
      },
      options,
    );
  } catch (error) {
    throw new Error(`${(error as Error).message}; it says: ${last.slice(0, 500)}`, {
      cause: error,
    });
  }
}

/** Saves a picture of the page under artifacts/ and returns its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(artifacts, { recursive: true });
  const file = path.join(artifacts, `${name.replace(/[^\w.-]+/g, '-')}.png`);
  await page.screenshot({ path: file });
  return file;
}

/** Runs a piece of a test; when it fails, leaves a picture of the page behind and fails all the same. */
export async function picturedOnFailure<T>(
  page: Page,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // The page may be what broke; then the first error is the one to report.
    await screenshot(page, name).catch(() => undefined);
    throw error;
  }
}

/**
 * Whether tests that need this browser can run. Without it they are skipped, loudly: here on the terminal, and by
 * `reason` in the name of the suite. In continuous integration they run nevertheless, and fail.
 */
export function browserFor(kind: BrowserKind): { skip: boolean; reason: string } {
  if (findBrowser(kind) !== null) return { skip: false, reason: '' };
  const variable = kind === 'firefox' ? 'FIREFOX_PATH' : 'CHROME_PATH';
  const reason = `no ${kind} on this machine; install it or set ${variable}`;
  if (process.env['CI']) return { skip: false, reason: ` (${reason})` };
  console.warn(`SKIPPED, all tests in ${kind}: ${reason}.`);
  return { skip: true, reason: ` (SKIPPED: ${reason})` };
}
