import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from '../rig/helpers.ts';
import type { World } from '../rig/world.ts';
import { CALENDAR, fixture } from './loopside.ts';

/** Whom an attack is tried on: the sidebar made badly, where it must succeed, or Loopside’s. */
export type Target = 'stand-in' | 'sidebar';

/** What the page’s scripts offer the tests; see tests/fixtures/hostile/core.js. */
export interface Hostile {
  hints: { ids: string[]; addresses: string[] };
  target: (which: Target) => HTMLElement;
  begin: (target: HTMLElement, words: string[]) => void;
  report: (target: HTMLElement) => Promise<Record<string, string | null>>;
  grab: (way: string, target: HTMLElement) => void;
  grabOn: (way: string, target: HTMLElement) => void;
  letGo: () => void;
  grabbed: () => string;
  mend: (target: HTMLElement) => void;
  covers: string[];
  cover: (how: string, target: HTMLElement) => void;
  uncover: () => void;
}

const FOLDER = join(import.meta.dirname, '../../fixtures/hostile');
const { origin: ORIGIN } = new URL(CALENDAR);

/** A page with a real 1:1 on it, on whose side everything is against the person who writes beside it. */
export const HOSTILE = fixture('google-calendar/bubble-recurring-mine').replace(
  '<head>',
  () => `<head>${readFileSync(join(FOLDER, 'head.html'), 'utf8')}`,
);

/** Puts what the page loads on the pretend internet. */
export function serveHostile(world: World): void {
  for (const name of readdirSync(FOLDER)) {
    const isScript = name.endsWith('.js');
    const headers = {
      'content-type': `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`,
      // The worker is to see the whole site.
      'service-worker-allowed': '/',
    };
    const text = readFileSync(join(FOLDER, name), 'utf8');
    for (const folder of ['hostile', 'based'])
      world.page(`${ORIGIN}/${folder}/${name}`, text, headers);
  }
}

/** Calls a function with the page’s own tools and the element under attack. It must not use anything outside itself. */
export function inHostile<T, A extends unknown[]>(
  page: Page,
  which: Target,
  act: (hostile: Hostile, target: HTMLElement, ...args: A) => T,
  ...args: A
): Promise<Awaited<T>> {
  const expression = `(() => {
    const { hostile } = window;
    return (${String(act)})(hostile, hostile.target(${JSON.stringify(which)}), ...${JSON.stringify(args)});
  })()`;
  return page.evaluate(expression) as Promise<Awaited<T>>;
}

/** Waits until the page’s service worker sees what the page loads, then loads it again; false where it never will. */
export async function underItsWorker(page: Page): Promise<boolean> {
  const controls = () => page.evaluate(() => Boolean(navigator.serviceWorker?.controller));
  const isThere = await until('the page’s worker', controls, { timeout: 3_000 }).catch(() => false);
  if (isThere) await page.reload();
  return isThere;
}
