import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freshProfile } from '../../scripts/browser/profile.ts';
import { outputOf } from '../../scripts/extension.ts';
import { artifacts, browserFor, sleep, textOf, until, untilText } from './rig/helpers.ts';
import { createWorld } from './rig/world.ts';
import type { FirefoxStage } from './support/firefox-stage.ts';
import { clickToolbarButton, setFirefoxStage } from './support/firefox-stage.ts';
import { fixture, HOSTS, press, SETTLED, shown, sidebarWidth } from './support/loopside.ts';

const { skip, reason } = browserFor('firefox');
const ONE_ON_ONE = fixture('google-calendar/bubble-recurring-mine');
const WORKDAY = 'https://wd5.myworkday.com/northwind/d/task/1.htmld';

/** Hears everything a page can hear, and has a field to catch keys with. */
const SPY = `<script>
  window.heard = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'compositionend', 'message']) {
    window.addEventListener(type, (event) => window.heard.push(type + ':' + (event.key ?? event.data ?? '')), true);
  }
</script><input id="trap" aria-label="trap">`;
const SPYING = ONE_ON_ONE.replace(/<body[^>]*>/, (body) => `${body}${SPY}`);

describe.skipIf(skip)(`the main job, in Firefox${reason}`, () => {
  let stage: FirefoxStage;
  const pages: Page[] = [];
  const kept = <T extends Page>(page: T): T => {
    pages.push(page);
    return page;
  };
  const visit = async (html: string, address?: string) => kept(await stage.visit(html, address));
  const about = async (page: Page, file: string) => kept(await stage.about(page, file));

  beforeAll(async () => {
    stage = await setFirefoxStage();
  });
  afterEach(async () => {
    // The last first: a page about a tab goes before its tab.
    for (const page of pages.splice(0).toReversed()) if (!page.isClosed()) await page.close();
  });
  afterAll(async () => {
    await stage?.end();
  });

  test('has the hosts of its content scripts from the start', async () => {
    const origins = await stage.system.run<string[]>(
      `WebExtensionPolicy.getByID(${JSON.stringify(stage.firefox.extensionId)}).allowedOrigins.patterns.map((one) => one.pattern)`,
    );
    expect(origins).toEqual(
      expect.arrayContaining(['https://calendar.google.com/*', 'https://*.myworkday.com/*']),
    );
  });

  test('a 1:1 brings up the sidebar in the page, which makes room', async () => {
    const page = await visit(ONE_ON_ONE);
    const text = await stage.sidebar(page, '1:1 with Priya Raman');
    expect(text).toContain('because: two people, and you are one of them; the title says “1:1”');
    expect(text).toContain('fits a 1:1 whoever it is with');
    expect(await sidebarWidth(page)).toBe(360);
    expect(await marginOf(page)).toBe('360px');
    await picture(page, 'one-on-one');
  });

  test.each(['bubble-five-people', 'bubble-title-trap', 'grid-no-bubble'])(
    'stays away: %s',
    async (name) => {
      const page = await visit(fixture(`google-calendar/${name}`));
      await sleep(SETTLED);
      expect(await shown(page)).toBe(false);
    },
  );

  test.each([
    ['google-calendar/bubble-ja', undefined, '1:1'],
    ['workday/self-evaluation', WORKDAY, 'Your self-review'],
    ['lattice/self-review', 'https://northwind.latticehq.com/reviews/1', 'Your self-review'],
  ])('comes up: %s', async (name, address, text) => {
    const page = await visit(fixture(name), address);
    expect(await stage.sidebar(page, text)).toContain('because: ');
    await picture(page, name);
  });

  test('a sidebar loaded before any event is open follows what is opened and changed', async () => {
    const page = await visit(fixture('google-calendar/grid-no-bubble'));
    await until('the sidebar to be prepared', () => page.$('loopside-sidebar'));
    await until('its page', () => stage.system.inFrame(page, () => document.body.innerText));
    await page.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const bubble = parsed.querySelector('[role="dialog"]:has(#xDetDlg)');
      if (bubble) document.body.append(bubble);
      const account = parsed.querySelector('[role="banner"]');
      if (account) document.querySelector('[role="banner"]')?.replaceWith(account);
    }, ONE_ON_ONE);
    const text = await stage.sidebar(page, '1:1 with Priya Raman');
    expect(text).toContain('fits a 1:1 whoever it is with');

    await page.evaluate(() => {
      const bubble = document.querySelector('#xDetDlg');
      const row = bubble?.querySelector('[data-email^="priya"]');
      bubble?.setAttribute('data-eventid', btoa('other_20261124T100000Z alex@example.com'));
      row?.setAttribute('data-email', 'mei@example.com');
      row?.setAttribute('aria-label', 'Mei Tanaka, Attending');
    });
    await stage.sidebar(page, '1:1 with Mei Tanaka');
  });

  test('in a tab the sidebar says the same; the relation is asked once, and used in both places', async () => {
    const page = await visit(ONE_ON_ONE);
    await stage.sidebar(page, '1:1 with Priya Raman');
    const tab = await about(page, 'sidebar.html');
    const text = await untilText(tab, '1:1 with Priya Raman');
    expect(text).toContain('because: two people, and you are one of them; the title says “1:1”');
    expect(text).toContain('Priya Raman is…');
    expect(text).toContain('fits a 1:1 whoever it is with');

    await press(tab, 'my manager');
    await untilText(tab, 'because: a 1:1 with your manager');
    // A page nobody sees asks again when it is seen.
    await page.bringToFront();
    const inPage = await stage.sidebar(page, 'because: a 1:1 with your manager');
    expect(inPage).toContain('Your manager');

    await page.reload();
    const again = await stage.sidebar(page, 'because: a 1:1 with your manager');
    expect(again).not.toContain('Priya Raman is…');
  });

  test('a verdict on the advice holds, in the page too, and is taken back in the options', async () => {
    const page = await visit(ONE_ON_ONE);
    await stage.sidebar(page, '1:1 with Priya Raman');
    const tab = await about(page, 'sidebar.html');
    await until('advice', async () => (await tab.$('article h3')) !== null);
    const title = await tab.$eval('article h3', (heading) => heading.textContent ?? '');
    await press(tab, 'Never');
    await untilText(tab, `“${title}” will not come up again`);
    const options = await about(page, 'options.html');
    await untilText(options, title);
    await press(options, `Take back: ${title}`);
    await untilText(options, 'taken back');
    await page.bringToFront();
    await stage.sidebar(page, title);
  });

  test('buttons inside the page’s sidebar obey the mouse', async () => {
    const page = await visit(ONE_ON_ONE);
    await stage.sidebar(page, 'Your manager');
    await stage.point(page, 'button', 'Change');
    await stage.sidebar(page, 'Priya Raman is…');
    await stage.point(page, 'button', 'a peer');
    await stage.sidebar(page, 'A peer');
    await stage.point(page, 'button[aria-label^="Collapse"]');
    await until('the slim tab', async () => (await sidebarWidth(page)) < 60);
    expect(await shown(page)).toBe(true);
    await stage.sidebar(page, ': open');
    await picture(page, 'collapsed');
    expect(await hasStyle(page)).toBe(false);
    await stage.point(page, 'button');
    await until('the sidebar', async () => (await sidebarWidth(page)) === 360);
  });

  test('a note typed in the tab is saved, and there after a reload and in the page', async () => {
    const page = await visit(ONE_ON_ONE);
    await stage.sidebar(page, '1:1 with Priya Raman');
    const tab = await about(page, 'sidebar.html');
    await (await untilThere(tab, 'textarea')).click();
    await tab.keyboard.type('Ask about the roadmap');
    await untilText(tab, 'Saved');
    await tab.close();
    await page.bringToFront();
    await page.reload();
    await stage.sidebar(page, 'Saved');
    expect(await stage.note(page)).toBe('Ask about the roadmap');
  });

  test('a note typed into the page’s sidebar arrives, and the page hears nothing of it', async () => {
    const page = await visit(SPYING);
    await stage.sidebar(page, '1:1 with Priya Raman');
    await writeAtEnd(page, stage, ', typed in the page');
    await stage.sidebar(page, 'Saved');
    await picture(page, 'note');
    expect(await heardBy(page)).toEqual([]);
    const seen = await page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      shadow: document.querySelector('loopside-sidebar')?.shadowRoot ?? null,
      frames: window.length,
      resources: performance
        .getEntries()
        .map((entry) => entry.name)
        .filter((name) => name.includes('extension')),
    }));
    expect(seen.html).not.toContain('typed in the page');
    expect(seen).toMatchObject({ shadow: null, frames: 0, resources: [] });

    const tab = await about(page, 'sidebar.html');
    const editor = await untilThere(tab, 'textarea');
    expect(await editor.evaluate((area) => (area as HTMLTextAreaElement).value)).toBe(
      'Ask about the roadmap, typed in the page',
    );
  });

  describe('a page that takes the focus', () => {
    test('in the middle of a word gets no character, and typing goes on', async () => {
      const page = await visit(SPYING);
      await stage.sidebar(page, '1:1 with Priya Raman');
      const before = await stage.note(page);
      await writeAtEnd(page, stage, 'abc');
      for (const round of ['DEFG', 'HIJK']) {
        await page.$eval('#trap', (input) => (input as HTMLInputElement).focus());
        await page.keyboard.type(round, { delay: 40 });
      }
      expect(await trapped(page)).toBe('');
      expect(await heardBy(page)).toEqual([]);
      const typed = (await stage.note(page)).slice(before.length);
      expect(typed).toMatch(/^abcD?EFGH?IJK$/);
    });

    test('again and again still gets nothing', async () => {
      const page = await visit(SPYING);
      await stage.sidebar(page, '1:1 with Priya Raman');
      await stage.point(page, 'textarea');
      await page.evaluate(() => {
        setInterval(() => document.querySelector<HTMLInputElement>('#trap')?.focus(), 30);
      });
      await page.keyboard.type('confidential', { delay: 25 });
      expect(await trapped(page)).toBe('');
      expect(await heardBy(page)).toEqual([]);
    });

    test('is not what people do who click into the page and type there', async () => {
      const page = await visit(SPYING);
      await stage.sidebar(page, '1:1 with Priya Raman');
      await stage.point(page, 'textarea');
      await page.click('#trap');
      await page.keyboard.type('by mouse', { delay: 20 });
      expect(await trapped(page)).toBe('by mouse');
    });
  });

  test('closing the event gives the room back, but never while somebody is typing', async () => {
    const page = await visit(ONE_ON_ONE);
    await stage.sidebar(page, '1:1 with Priya Raman');
    await writeAtEnd(page, stage, 'x');
    await page.evaluate(() => document.querySelector('[role="dialog"]:has(#xDetDlg)')?.remove());
    await sleep(500);
    expect(await shown(page)).toBe(true);
    await page.keyboard.type('yz');
    await until('all of the word', async () => (await stage.note(page)).endsWith('xyz'));
    await page.mouse.click(300, 600);
    await until('the sidebar to go', async () => !(await shown(page)));
    expect(await marginOf(page)).toBe('0px');
    expect(await hasStyle(page)).toBe(false);
  });

  test('an event that closes by itself takes the sidebar with it and leaves no style', async () => {
    const page = await visit(ONE_ON_ONE);
    await stage.sidebar(page, '1:1 with Priya Raman');
    expect(await hasStyle(page)).toBe(true);
    await page.evaluate(() => document.querySelector('[role="dialog"]:has(#xDetDlg)')?.remove());
    await until('the sidebar to go', async () => !(await shown(page)));
    expect(await hasStyle(page)).toBe(false);
  });

  describe('the popup', () => {
    test('says what the tab was recognised as, and why', async () => {
      const page = await visit(ONE_ON_ONE);
      await stage.sidebar(page, '1:1 with Priya Raman');
      const popup = await about(page, 'popup.html');
      const text = await untilText(popup, '1:1 with Priya Raman');
      expect(text).toContain('because: two people, and you are one of them; the title says “1:1”');
      await picture(popup, 'popup');
    });

    test('opens a principle with the keyboard alone', async () => {
      const page = await visit(ONE_ON_ONE);
      const popup = await about(page, 'popup.html');
      await untilText(popup, 'This tab');
      await popup.keyboard.type('promotion');
      await until('results', async () => (await popup.$$('[role="option"]')).length > 1);
      await popup.keyboard.press('ArrowDown');
      const chosen = await popup.$eval('[aria-selected="true"] span', (span) => span.textContent);
      await popup.keyboard.press('Enter');
      await until('the principle', async () => (await popup.$('article')) !== null);
      expect(await popup.$eval('article h3', (heading) => heading.textContent)).toBe(chosen);
      expect(await textOf(popup)).toContain('Back to “promotion”');
    });

    test('is browsed by system', async () => {
      const page = await visit(ONE_ON_ONE);
      const popup = await about(page, 'popup.html');
      await untilText(popup, 'Browse by system');
      await popup.$eval('nav details', (drawer) => drawer.setAttribute('open', ''));
      await press(popup, 'The Magic Loop');
      const text = await untilText(popup, 'The five steps');
      expect(text).toContain('Where it changes, and where it stops');
      await picture(popup, 'magic-loop');
    });

    test.each([
      ['on this site', /^Show Loopside on calendar/],
      ['everywhere', /^Show Loopside at all/],
    ])('turns Loopside off and on %s', async (_where, label) => {
      const page = await visit(ONE_ON_ONE);
      await stage.sidebar(page, '1:1 with Priya Raman');
      const popup = await about(page, 'popup.html');
      const flip = async () => {
        const rows = await popup.$$('label:has([role="switch"])');
        for (const row of rows) {
          if (label.test(await row.evaluate((one) => one.textContent))) await row.click();
        }
      };
      await untilText(popup, 'Show Loopside at all');
      await flip();
      await until('the sidebar to go', async () => !(await shown(page)));
      expect(await hasStyle(page)).toBe(false);
      await flip();
      await until('the sidebar', () => shown(page));
      expect(await marginOf(page)).toBe('360px');
    });
  });

  test('obeys its content policy without a complaint, and a breach would be heard', async () => {
    // A popup in a tab of its own can outlive for a moment the tab it speaks of; one on the toolbar cannot.
    const complaints = await stage.system.complaints();
    expect(complaints.filter((said) => !said.includes('Invalid tab ID'))).toEqual([]);
    const page = kept(await stage.firefox.openExtensionPage('popup.html'));
    const violated = await page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        seen.push(event.effectiveDirective);
      });
      const image = new Image();
      image.src = 'https://plain.example/leak.png';
      await fetch('https://plain.example/leak').catch(() => {});
      try {
        document.body.insertAdjacentHTML('beforeend', '<b>raw</b>');
      } catch {
        seen.push('threw');
      }
      await new Promise((resolve) => {
        setTimeout(resolve, 200);
      });
      return seen;
    });
    expect(violated.toSorted()).toEqual(
      ['connect-src', 'img-src', 'require-trusted-types-for', 'threw'].toSorted(),
    );
    await until('the breach in the console', async () => {
      return (await stage.system.complaints()).length > 2;
    });
    expect(stage.world.requests().filter(({ path: asked }) => asked.includes('leak'))).toEqual([]);
  });

  test('asks nothing of any network', () => {
    expect(stage.world.requests().length).toBeGreaterThan(0);
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
    expect(stage.world.unexpected([]).filter(({ origin }) => origin?.startsWith('moz-'))).toEqual(
      [],
    );
  });
});

describe.skipIf(skip)(`a host the user took back, in Firefox${reason}`, () => {
  test('is left alone, and read again when the user clicks the toolbar button', async () => {
    const stage = await setFirefoxStage();
    try {
      const page = await stage.visit(ONE_ON_ONE);
      await stage.sidebar(page, '1:1 with Priya Raman');
      const own = await stage.firefox.openExtensionPage('popup.html');
      const removed = await own.evaluate(() => {
        const { browser } = globalThis as unknown as {
          browser: { permissions: { remove: (what: { origins: string[] }) => Promise<boolean> } };
        };
        return browser.permissions.remove({ origins: ['https://calendar.google.com/*'] });
      });
      expect(removed).toBe(true);
      await own.close();
      await page.bringToFront();
      await page.reload();
      await sleep(SETTLED);
      expect(await page.$('loopside-sidebar')).toBeNull();

      await clickToolbarButton(stage);
      await until('the popup to tell', async () => {
        const text = await stage.system.inPopup(() => document.body.innerText);
        return text.includes('1:1 with Priya Raman');
      });
      await stage.sidebar(page, '1:1 with Priya Raman');
      expect(stage.world.unexpected(HOSTS)).toEqual([]);
    } finally {
      await stage.end();
    }
  });
});

describe.skipIf(skip)(`a Firefox killed in the middle of a word${reason}`, () => {
  test('has lost the last character at most', { timeout: 120_000 }, async () => {
    const profile = freshProfile();
    const world = await createWorld();
    let stage: FirefoxStage | undefined;
    let expected = '';
    const restart = async () => {
      stage = await setFirefoxStage({ profile: profile.dir, world });
      const page = await stage.visit(ONE_ON_ONE);
      await stage.sidebar(page, '1:1 with Priya Raman');
      return { stage, page };
    };
    try {
      for (const where of ['page', 'tab', 'page']) {
        const { stage: now, page } = await restart();
        const typed = ` It was in the ${where} when the lights went out`;
        const length = 24 + (expected.length % 7);
        let surface = page;
        if (where === 'page') {
          await writeAtEnd(page, now, '');
        } else {
          surface = await now.about(page, 'sidebar.html');
          await (await untilThere(surface, 'textarea')).focus();
          await toTheEnd(surface);
        }
        for (const character of typed.slice(0, length - 1)) {
          await surface.keyboard.type(character);
          await sleep(30);
        }
        await surface.keyboard.type(typed.slice(length - 1, length));
        await now.firefox.kill();

        const { stage: after, page: again } = await restart();
        const all = expected + typed.slice(0, length);
        const stored = await after.note(again);
        console.log(
          `Killed after ${all.length} characters (${where}): ${stored.length} are there.`,
        );
        expect([all, all.slice(0, -1)]).toContain(stored);
        expected = stored;
        await after.firefox.close();
      }
    } finally {
      await stage?.end();
      await profile.remove();
      await world.close();
    }
  });
});

describe.skipIf(skip)(`an update of the extension, in Firefox${reason}`, () => {
  test.each([
    ['taken out and put in again', replace],
    ['loaded again by the browser', reloadAddon],
    ['loaded again by itself', reloadItself],
  ])(
    '%s: one sidebar, none of the old, and the note',
    { timeout: 90_000 },
    async (_how, update) => {
      const stage = await setFirefoxStage();
      try {
        const page = await stage.visit(ONE_ON_ONE);
        await stage.sidebar(page, '1:1 with Priya Raman');
        await writeAtEnd(page, stage, 'before the update');
        await stage.sidebar(page, 'Saved');
        const old = await page.$('loopside-sidebar');
        await update(stage);
        await until('the old sidebar to go', () => old?.evaluate((host) => !host.isConnected));
        await until('the new sidebar', () => shown(page));
        expect((await page.$$('loopside-sidebar')).length).toBe(1);
        expect(await marginOf(page)).toBe('360px');
        await stage.sidebar(page, '1:1 with Priya Raman');
        expect(await stage.note(page)).toBe('before the update');
        await writeAtEnd(page, stage, ' and after');
        await stage.sidebar(page, 'Saved');
        await page.mouse.click(300, 780);
        await page.evaluate(() =>
          document.querySelector('[role="dialog"]:has(#xDetDlg)')?.remove(),
        );
        await until('the sidebar to go', async () => !(await shown(page)));
        expect(await hasStyle(page)).toBe(false);
        expect((await page.$$('style#loopside-arrival')).length).toBe(1);
        expect(stage.world.unexpected(HOSTS)).toEqual([]);
      } finally {
        await stage.end();
      }
    },
  );
});

/** Uninstalls and installs: what an update does, in two steps. */
async function replace({ firefox }: FirefoxStage): Promise<void> {
  await firefox.browser.uninstallExtension(firefox.extensionId);
  await firefox.browser.installExtension(outputOf.firefox);
}

/** The “Reload” of about:debugging. */
async function reloadAddon({ firefox, system }: FirefoxStage): Promise<void> {
  await system.run(`(async () => {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    await (await AddonManager.getAddonByID(${JSON.stringify(firefox.extensionId)})).reload();
  })()`);
}

async function reloadItself({ firefox }: FirefoxStage): Promise<void> {
  const page = await firefox.openExtensionPage('popup.html');
  await page
    .evaluate(() => {
      const { browser } = globalThis as unknown as { browser: { runtime: { reload: () => void } } };
      setTimeout(() => browser.runtime.reload());
    })
    .catch(() => undefined); // the page goes away under the call
}

/** Clicks into the note inside the page's sidebar and types at its end. */
async function writeAtEnd(page: Page, stage: FirefoxStage, text: string): Promise<void> {
  await stage.point(page, 'textarea');
  await toTheEnd(page);
  await page.keyboard.type(text, { delay: 20 });
}

async function toTheEnd(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('End');
  await page.keyboard.up('Control');
}

async function untilThere(page: Page, selector: string): Promise<ElementHandle> {
  return until(selector, () => page.$(selector));
}

function marginOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).marginInlineEnd);
}

function hasStyle(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.hasAttribute('style'));
}

function heardBy(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

function trapped(page: Page): Promise<string> {
  return page.$eval('#trap', (input) => (input as HTMLInputElement).value);
}

/** For a person to look at. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = path.join(artifacts, 'firefox');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name.replaceAll('/', '-')}.png`) });
}
