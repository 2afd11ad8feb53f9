import type { Page } from 'puppeteer-core';
import {
  goToExtensionPage,
  launchFirefox,
  launchInstalledFirefox,
} from '../../../scripts/browser/firefox.ts';
import type {
  ExtensionFirefox,
  FirefoxOptions,
  InstalledIn,
} from '../../../scripts/browser/firefox.ts';
import type { WelcomeOptions } from '../../../scripts/browser/welcome.ts';
import { outputOf } from '../../../scripts/extension.ts';
import { until } from '../rig/helpers.ts';
import { lineOf, tell } from '../rig/network.ts';
import { createWorld } from '../rig/world.ts';
import type { World } from '../rig/world.ts';
import { systemOf } from './firefox-system.ts';
import type { System } from './firefox-system.ts';
import { CALENDAR, shown } from './loopside.ts';

/** A Firefox with the store build, on a pretend internet. */
export interface FirefoxStage {
  firefox: ExtensionFirefox;
  world: World;
  system: System;
  /** A new tab with this page of ours in the place of `address`. */
  visit: (html: string, address?: string) => Promise<Page>;
  /** The sidebar inside the page, once it shows `text`; returns all it shows. */
  sidebar: (page: Page, text: string) => Promise<string>;
  /** A page of the extension in a tab of its own, about the tab of `page`: `sidebar.html`, `popup.html`. */
  about: (page: Page, file: string) => Promise<Page>;
  /** Presses something inside the page's sidebar with the mouse; `text` picks among several. */
  point: (page: Page, selector: string, text?: string) => Promise<void>;
  /** The text in the sidebar's editor. */
  note: (page: Page) => Promise<string>;
  end: () => Promise<void>;
}

/** @param installed where packages are installed for good; without it the build is there as a temporary add-on */
export async function setFirefoxStage({
  world: given,
  installed,
  ...options
}: Partial<FirefoxOptions & WelcomeOptions> & {
  world?: World;
  installed?: InstalledIn;
} = {}): Promise<FirefoxStage> {
  const world = given ?? (await createWorld());
  const firefox = await start({ headless: true, proxy: world.proxy, ...options }, installed);
  const system = await systemOf(firefox.browser);

  return {
    firefox,
    world,
    system,
    async visit(html, address = CALENDAR) {
      world.page(address, html);
      const page = await firefox.browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      // Right after a start in a profile that was killed, Firefox may still ask for a name instead of the proxy.
      await until('the page', async () => (await page.goto(address)) !== null);
      return page;
    },
    async sidebar(page, text) {
      let last = '';
      try {
        await until('it', async () => {
          last = await system.inFrame(page, () => document.body.innerText);
          return last.includes(text) && shown(page);
        });
      } catch (error) {
        throw new Error(`The sidebar does not say “${text}” but: ${last}`, { cause: error });
      }
      return last.replace(/\s+/g, ' ');
    },
    async about(page, file) {
      const opened = await firefox.openExtensionPage('popup.html');
      const id = await tabId(opened, new URL(page.url()).origin);
      await goToExtensionPage(opened, firefox.url(`${file}?tab=${id}`));
      return opened;
    },
    async point(page, selector, text = '') {
      await page.bringToFront();
      const inside = await system.inFrame(
        page,
        (wanted, words) => {
          const all = [...document.querySelectorAll(wanted)];
          const box = all.find((one) => one.textContent.includes(words))?.getBoundingClientRect();
          return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
        },
        selector,
        text,
      );
      if (!inside) throw new Error(`The sidebar has no ${selector} with “${text}”.`);
      const around = await page.$eval('loopside-sidebar', (host) => {
        const { x, y } = host.getBoundingClientRect();
        return { x, y };
      });
      await page.mouse.click(around.x + inside.x, around.y + inside.y);
    },
    note: (page) =>
      system.inFrame(page, () => document.querySelector('textarea')?.value ?? '(no editor)'),
    async end() {
      await firefox.close();
      const traffic = { requests: world.foreign().map(lineOf), datagrams: null };
      if (!given) await world.close();
      tell(traffic);
    },
  };
}

function start(
  options: FirefoxOptions & WelcomeOptions,
  installed: InstalledIn | undefined,
): Promise<ExtensionFirefox> {
  return installed
    ? launchInstalledFirefox({ ...options, ...installed })
    : launchFirefox({ ...options, extension: outputOf.firefox });
}

/** As the user's click does, this lends the extension the tab (`activeTab`). */
export async function clickToolbarButton({ firefox, system }: FirefoxStage): Promise<void> {
  await system.run(`(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(firefox.extensionId)});
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  })()`);
}

/** The id a tab with a page of this origin has for the extension. */
async function tabId(ownPage: Page, origin: string): Promise<number> {
  const id = await ownPage.evaluate(async (url) => {
    const { browser } = globalThis as unknown as {
      browser: { tabs: { query: (filter: { url: string }) => Promise<{ id: number }[]> } };
    };
    return (await browser.tabs.query({ url })).at(-1)?.id;
  }, `${origin}/*`);
  if (id === undefined) throw new Error(`No tab shows ${origin} to the extension.`);
  return id;
}
