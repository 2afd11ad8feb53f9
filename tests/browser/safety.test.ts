import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, sleep, until } from './rig/helpers.ts';
import { contentScriptOf, contentScriptRealm } from './support/content-script.ts';
import type { Stage } from './support/loopside.ts';
import {
  clickNote,
  fixture,
  HOSTS,
  noteIn,
  SETTLED,
  setStage,
  shown,
  sidebar,
  sidebarWidth,
  textIn,
  writeNote,
} from './support/loopside.ts';

const { skip, reason } = browserFor('chromium');
const ONE_ON_ONE = fixture('google-calendar/bubble-recurring-mine');

/** What a page that wants to know more would do, before anything else on it runs. */
const SPY = `<script>
  window.heard = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'compositionend', 'message']) {
    window.addEventListener(type, (event) => window.heard.push(type + ':' + (event.key ?? event.data ?? '')), true);
  }
  const attach = Element.prototype.attachShadow;
  window.roots = [];
  Element.prototype.attachShadow = function (init) { const root = attach.call(this, init); window.roots.push(root); return root; };
</script><input id="trap" aria-label="trap">`;
const HOSTILE = ONE_ON_ONE.replace(/<body[^>]*>/, (body) => `${body}${SPY}`);

describe.skipIf(skip)(`a page that is not to be trusted, in Chromium${reason}`, () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterEach(async () => {
    if (page && !page.isClosed()) await page.close();
  });
  afterAll(async () => {
    await stage?.end();
  });

  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

  test('shows nothing in the page in front while it is prerendered, and its sidebar once it is there', async () => {
    const next = 'https://calendar.google.com/calendar/u/0/r/day';
    stage.world.page(next, ONE_ON_ONE);
    page = await stage.visit('<title>Nothing</title>');
    await page.evaluate((url) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] });
      document.head.append(rules);
    }, next);
    await until('the page to be prerendered', () =>
      stage.world.requests().some(({ path }) => path === '/calendar/u/0/r/day'),
    );
    await sleep(SETTLED);
    expect(await shown(page)).toBe(false);
    await page.evaluate((url) => location.assign(url), next);
    // The page is another one from here on, and the rig has to notice before it asks.
    await sleep(SETTLED);
    await until('the sidebar', () => shown(page));
    const began = await page.evaluate(
      () => performance.getEntriesByType('navigation')[0]?.toJSON().activationStart,
    );
    expect(began, 'it was prerendered').toBeGreaterThan(0);
  });

  test('hears no key, sees no text, finds no root, and gets no message', async () => {
    page = await stage.visit(HOSTILE);
    const frame = await sidebar(stage, page, '1:1 with Priya');
    await writeNote(page, frame, 'SECRET word');
    expect((await heard()).filter((what) => !what.startsWith('message'))).toEqual([]);
    expect((await heard()).filter((what) => what.startsWith('message'))).toEqual([]);
    const seen = await page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      shadow: document.querySelector('loopside-sidebar')?.shadowRoot ?? null,
      roots: (window as unknown as { roots: unknown[] }).roots.length,
      frames: window.length,
      found: (window as unknown as { find: (text: string) => boolean }).find('SECRET'),
      resources: performance
        .getEntries()
        .map((entry) => entry.name)
        .filter((name) => name.includes('extension')),
    }));
    expect(seen.html).not.toContain('SECRET');
    expect(seen.html).not.toContain('Priya Raman is');
    expect(seen).toMatchObject({ shadow: null, roots: 0, frames: 0, found: false, resources: [] });
  });

  test('that takes the focus in the middle of a word gets at most one key, and typing goes on', async () => {
    page = await stage.visit(HOSTILE);
    const frame = await sidebar(stage, page, '1:1 with Priya');
    const before = (await noteIn(frame)) ?? '';
    await clickNote(frame);
    await page.keyboard.press('End');
    await page.keyboard.type('abc', { delay: 20 });
    await page.evaluate(() => document.querySelector<HTMLInputElement>('#trap')?.focus());
    await page.keyboard.type('DEFG', { delay: 40 });
    const stolen = await page.$eval('#trap', (input) => (input as HTMLInputElement).value);
    expect(stolen).toBe('');
    expect((await heard()).filter((what) => what.startsWith('input'))).toEqual([]);
    const typed = ((await noteIn(frame)) ?? '').slice(before.length);
    // Keys that are swallowed are lost to the note: one, and where the machine is busy one more.
    expect(typed).toMatch(/^abcD?E?FG$/);
  });

  test('that takes the focus again and again still gets nothing', async () => {
    page = await stage.visit(HOSTILE);
    const frame = await sidebar(stage, page, '1:1 with Priya');
    await clickNote(frame);
    await page.evaluate(() => {
      setInterval(() => document.querySelector<HTMLInputElement>('#trap')?.focus(), 30);
    });
    await page.keyboard.type('confidential', { delay: 25 });
    expect(await page.$eval('#trap', (input) => (input as HTMLInputElement).value)).toBe('');
  });

  test('lets people leave the sidebar by Tab and by mouse, and type where they went', async () => {
    page = await stage.visit(HOSTILE);
    const frame = await sidebar(stage, page, '1:1 with Priya');
    await clickNote(frame);
    await page.mouse.click(...(await middleOf(page, '#trap')));
    await page.keyboard.type('by mouse');
    expect(await page.$eval('#trap', (input) => (input as HTMLInputElement).value)).toBe(
      'by mouse',
    );
    await clickNote(frame);
    // Its tools are the last stops of the sidebar: promise, evidence, template.
    for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press('Tab');
    // From process to process the focus goes a moment after the key.
    await until('the focus to be in the page', () =>
      page.evaluate(() => document.activeElement?.tagName !== 'LOOPSIDE-SIDEBAR'),
    );
  });

  test('cannot load the sidebar into a frame of its own and see a meeting', async () => {
    page = await stage.visit(HOSTILE);
    await sidebar(stage, page, '1:1 with Priya');
    const { extensionId } = stage.chromium;
    await page.evaluate((id) => {
      for (const address of [
        `chrome-extension://${id}/sidebar.html`,
        `chrome-extension://${id}/sidebar.html?tab=1`,
      ]) {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
      }
    }, extensionId);
    await sleep(800);
    const own = page
      .frames()
      .filter(
        (frame) => frame.url().includes(extensionId) && frame.parentFrame() === page.mainFrame(),
      );
    const texts = await Promise.all(own.map((frame) => textIn(frame).catch(() => '')));
    // One is ours; the page's own show an error page or nothing of the meeting.
    expect(texts.filter((text) => text.includes('Priya')).length).toBeLessThanOrEqual(1);
  });

  test('a content script that speaks on the pages’ channel is refused, whatever it asks for', async () => {
    page = await stage.visit(HOSTILE);
    const frame = await sidebar(stage, page, '1:1 with Priya');
    await writeNote(page, frame, ' kept');
    const text = await noteIn(frame);
    const ask = await contentScriptOf(page, stage.chromium.extensionId);
    const token = new URL(frame.url()).hash.slice(1);
    const calls: [string, unknown][] = [
      ['moment', { token }],
      ['moment', { tabId: 1 }],
      [
        'note.save',
        {
          series: 'x',
          occurrence: '',
          day: null,
          kind: 'one_on_one',
          title: '',
          counterpart: null,
          text: 'forged',
          baseRev: 0,
          writer: crypto.randomUUID(),
          seq: 1,
        },
      ],
      ['person.relate', { who: { name: '', email: 'priya.raman@example.com' }, relation: 'peer' }],
      ['frame.set', { token, open: false }],
      ['tab', { tabId: 1 }],
      ['off.set', { tabId: 1, where: 'everywhere', off: true }],
      ['level.set', { level: 'vp' }],
      ['site.add', { tabId: 1 }],
    ];
    for (const [name, input] of calls) {
      expect(await ask({ channel: 'app', call: name, input }), name).toMatchObject({
        ok: false,
        error: { code: 'refused' },
      });
    }
    for (const nonsense of [
      null,
      7,
      'x',
      {},
      { channel: 'page' },
      { channel: 'page', call: 'reading', token, reading: { evil: 1 } },
    ]) {
      expect(await ask(nonsense)).toMatchObject({ ok: false });
    }
    expect(await sidebarWidth(page)).toBe(360);
    expect(await noteIn(frame)).toBe(text);
  });

  test('a content script cannot read what is kept for all sites', async () => {
    page = await stage.visit(HOSTILE);
    await sidebar(stage, page, '1:1 with Priya');
    const evaluate = await contentScriptRealm(page, stage.chromium.extensionId);
    for (const area of ['local', 'session']) {
      const tried = `(async () => { try { return Object.keys(await chrome.storage.${area}.get(null)); } catch { return 'refused'; } })()`;
      expect(await evaluate(tried)).toBe('refused');
    }
  });

  test('a page of our own that says something unknown is told so', async () => {
    page = await stage.chromium.browser.newPage();
    await page.goto(stage.chromium.url('popup.html'));
    const answer = (message: unknown) =>
      page.evaluate(
        (said) =>
          (
            globalThis as unknown as {
              chrome: { runtime: { sendMessage: (m: unknown) => Promise<unknown> } };
            }
          ).chrome.runtime.sendMessage(said),
        message,
      );
    expect(await answer({ channel: 'app', call: 'everything', input: {} })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
    expect(
      await answer({ channel: 'app', call: 'level.set', input: { level: 'emperor' } }),
    ).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  });

  test('titles and names made to deceive are shown as text, without direction tricks', async () => {
    page = await stage.visit(fixture('google-calendar/bubble-markup-and-bidi'));
    const frame = await sidebar(stage, page, '1:1');
    const text = await textIn(frame);
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/);
    expect(await frame.$('main script, main img[src="x"], header script, header b')).toBeNull();
  });

  test('a title of a megabyte is cut, not suffered', async () => {
    const huge = ONE_ON_ONE.replaceAll('1:1 Alex / Priya', `1:1 ${'x'.repeat(1_000_000)}`);
    page = await stage.visit(huge);
    const frame = await sidebar(stage, page, '1:1 with Priya');
    expect((await textIn(frame)).length).toBeLessThan(3_000);
  });

  test('a page that removes or moves the sidebar loses nothing of the note', async () => {
    page = await stage.visit(HOSTILE);
    const frame = await sidebar(stage, page, '1:1 with Priya');
    await writeNote(page, frame, ' and more');
    const text = await noteIn(frame);
    await page.evaluate(() => {
      const host = document.querySelector('loopside-sidebar');
      if (host) document.body.append(host);
    });
    await until('the note in the frame loaded again', async () => {
      const again = await stage.chromium.extensionFrame(page);
      return (await noteIn(again).catch(() => undefined)) === text;
    });
  });

  test('asks nothing of any network', () => {
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
  });
});

describe.skipIf(skip)(`an update of the extension, in Chromium${reason}`, () => {
  test('leaves no trace of the old one in open pages, and the note is there in the new one', async () => {
    const stage = await setStage();
    try {
      const page = await stage.visit(ONE_ON_ONE);
      const bare = await page.evaluate(() => {
        const copy = document.documentElement.cloneNode(true) as HTMLElement;
        copy.querySelectorAll('loopside-sidebar').forEach((host) => host.remove());
        return copy.querySelectorAll('*').length;
      });
      await writeNote(page, await sidebar(stage, page, '1:1 with Priya'), 'before the update');
      const old = await page.$('loopside-sidebar');
      const worker = await stage.chromium.worker();
      await worker
        .evaluate(() =>
          (
            globalThis as unknown as { chrome: { runtime: { reload: () => void } } }
          ).chrome.runtime.reload(),
        )
        .catch(() => undefined); // the worker goes away under the call
      await until(
        'the old sidebar to go',
        () => old?.evaluate((host) => !host.isConnected) ?? false,
      );
      await until('the new sidebar', () => shown(page), { timeout: 20_000 });
      expect((await page.$$('loopside-sidebar')).length).toBe(1);
      const frame = await sidebar(stage, page, '1:1 with Priya');
      expect(await noteIn(frame)).toBe('before the update');
      await page.evaluate(() => document.querySelector('[role="dialog"]:has(#xDetDlg)')?.remove());
      await until('the sidebar to go', async () => !(await shown(page)));
      expect(await page.evaluate(() => document.documentElement.hasAttribute('style'))).toBe(false);
      expect(bare).toBeGreaterThan(0);
    } finally {
      await stage.end();
    }
  });
});

async function middleOf(page: Page, selector: string): Promise<[number, number]> {
  const box = await (await page.$(selector))?.boundingBox();
  if (!box) throw new Error(`${selector} is not on screen`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}
