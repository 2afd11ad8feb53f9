import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { launchChromium } from '../../../scripts/browser/chromium.ts';
import type {
  ChromiumOptions,
  ExtensionChromium,
  ExtensionOptions,
} from '../../../scripts/browser/chromium.ts';
import { outputOf } from '../../../scripts/extension.ts';
import { freshProfile } from '../../../scripts/browser/profile.ts';
import { until } from '../rig/helpers.ts';
import { lineOf, tell } from '../rig/network.ts';
import { datagramsIn } from '../rig/udp.ts';
import { createWorld } from '../rig/world.ts';
import type { World } from '../rig/world.ts';

export const CALENDAR = 'https://calendar.google.com/calendar/u/0/r/week';
const FIXTURES = join(import.meta.dirname, '../../fixtures');

/** Hosts the tests' own pages are on; whatever else is asked for is a leak. */
export const HOSTS = ['calendar.google.com', '*.myworkday.com', '*.latticehq.com', 'plain.example'];

/** A Chromium with the store build, on a pretend internet. */
export interface Stage {
  chromium: ExtensionChromium;
  world: World;
  /** A new tab with this page of ours in the place of `address`. */
  visit: (html: string, address?: string) => Promise<Page>;
  end: () => Promise<void>;
}

export async function setStage({
  extension: other,
  ...options
}: Partial<ChromiumOptions & ExtensionOptions> = {}): Promise<Stage> {
  const extension = other ?? outputOf.chrome;
  const world = await createWorld();
  const notes = freshProfile();
  const netLog = join(notes.dir, 'net-log.json');
  const chromium = await launchChromium({
    extension,
    headless: true,
    proxy: world.proxy,
    ...options,
    // UDP may leave, so that whatever uses it is seen.
    args: [
      ...(options.args ?? []),
      `--log-net-log=${netLog}`,
      '--webrtc-ip-handling-policy=default',
    ],
  });
  return {
    chromium,
    world,
    async visit(html, address = CALENDAR) {
      world.page(address, html);
      const page = await chromium.browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      await page.goto(address);
      await giveValues(page);
      return page;
    },
    async end() {
      await chromium.close();
      const traffic = { requests: world.foreign().map(lineOf), datagrams: datagramsIn(netLog) };
      await notes.remove();
      await world.close();
      tell(traffic);
    },
  };
}

/** A frozen page: "google-calendar/bubble-ad-hoc". */
export function fixture(name: string): string {
  return readFileSync(join(FIXTURES, `${name}.html`), 'utf8');
}

/** Sets the values a fixture names, as its page would; see tests/fixtures/README.md. */
async function giveValues(page: Page): Promise<void> {
  await page.evaluate(() => {
    const values = JSON.parse(
      document.querySelector('script[data-values]')?.textContent ?? '[]',
    ) as {
      selector: string;
      value: string;
    }[];
    for (const { selector, value } of values) {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (input) input.value = value;
    }
  });
}

/** What the page's own document tells of the sidebar: 0 where none is shown. CSS pixels. */
export function sidebarWidth(page: Page): Promise<number> {
  return page.evaluate(() => {
    const host = document.querySelector('loopside-sidebar');
    return host?.checkVisibility({ checkVisibilityCSS: true })
      ? host.getBoundingClientRect().width
      : 0;
  });
}

export function shown(page: Page): Promise<boolean> {
  return sidebarWidth(page).then((width) => width > 0);
}

/** The sidebar in a page, once it shows `text`. */
export async function sidebar(stage: Stage, page: Page, text: string): Promise<Frame> {
  const frame = await stage.chromium.extensionFrame(page);
  let words = '';
  const says = async () => (words = await textIn(frame)).includes(text);
  await until(`the sidebar to say “${text}”`, says).catch((error: unknown) => {
    throw new Error(`it says: “${words.slice(0, 300)}”, at ${frame.url()}`, { cause: error });
  });
  await until('the sidebar to be shown', () => shown(page));
  return frame;
}

export function textIn(frame: Frame): Promise<string> {
  return frame.evaluate(() => document.body.innerText);
}

/** Presses a button by its accessible name. */
export async function press(frame: Frame | Page, name: string): Promise<void> {
  await frame.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

/** Puts the focus on the sidebar's inner edge, and waits until keys go there, as `clickNote` does. */
export async function focusEdge(frame: Frame): Promise<void> {
  await frame.focus('[role="separator"]');
  await until('the edge to have the focus', () =>
    frame.evaluate(() => document.hasFocus() && document.activeElement?.role === 'separator'),
  );
}

/** Clicks into the note, and waits until keys go there: the focus reaches a frame of another process a little later. */
export async function clickNote(frame: Frame): Promise<void> {
  await frame.locator('textarea').click();
  await until('the note to have the focus', () =>
    frame.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA'),
  );
}

/** Types into the note as a user would, and waits until it is saved. */
export async function writeNote(page: Page, frame: Frame, text: string): Promise<void> {
  await clickNote(frame);
  await page.keyboard.type(text);
  await until('“Saved”', async () => (await textIn(frame)).includes('Saved'));
}

export function noteIn(frame: Frame): Promise<string | undefined> {
  return frame.evaluate(() => document.querySelector('textarea')?.value);
}

/**
 * Long enough for everything that could still come: guest rows are waited for one second. For showing that nothing
 * happens, which cannot be waited for otherwise.
 */
export const SETTLED = 1_600;
