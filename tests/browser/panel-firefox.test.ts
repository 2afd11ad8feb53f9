import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, until } from './rig/helpers.ts';
import type { FirefoxStage } from './support/firefox-stage.ts';
import { setFirefoxStage } from './support/firefox-stage.ts';
import { fixture, shown } from './support/loopside.ts';

const { skip, reason } = browserFor('firefox');
const PRIYA = fixture('google-calendar/bubble-recurring-mine');

describe.skipIf(skip)(`the browser’s own sidebar, in Firefox${reason}`, () => {
  let stage: FirefoxStage;

  beforeAll(async () => {
    stage = await setFirefoxStage();
  });
  afterAll(async () => {
    await stage?.end();
  });

  /** Runs a method of the extension's sidebar as the browser's own menu does. */
  const sidebarAction = (method: string) =>
    stage.system.run(`(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(stage.firefox.extensionId)});
      return ExtensionParent.apiManager.global.sidebarActionFor(extension).${method}(window);
    })()`);

  /** The browser's own way from a key to the command of an extension. */
  const pressKey = (command: string) =>
    stage.system.run(`(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(stage.firefox.extensionId)});
      const keys = document.getElementById('ext-keyset-id-' + extension.id.toLowerCase().replace(/[^a-z0-9_-]/g, '_'));
      const names = [...(await extension.shortcuts.allCommands()).map(({ name }) => name)];
      const shortcut = (await extension.shortcuts.allCommands()).find(({ name }) => name === ${JSON.stringify(command)});
      if (!keys || !shortcut) throw new Error('no key of ' + names);
      const letter = shortcut.shortcut.split('+').at(-1).toUpperCase();
      [...keys.children].find((key) => key.getAttribute('key')?.toUpperCase() === letter).doCommand();
    })()`);

  async function panelSays(text: string): Promise<string> {
    let last = '';
    await until(`the panel to say “${text}”`, async () => {
      last = await stage.system.inPanel(() => document.body.innerText);
      return last.includes(text);
    });
    return last;
  }

  test('does not open by itself; opened, it follows the tab in front, and its note is one with the page’s', async () => {
    expect(await sidebarAction('isOpen')).toBe(false);
    const page = await stage.visit(PRIYA);
    await stage.sidebar(page, '1:1 with Priya Raman');
    await sidebarAction('open');
    await panelSays('1:1 with Priya Raman');
    await stage.system.inPanel(() => {
      const area = document.querySelector('textarea');
      area?.focus();
      document.execCommand('insertText', false, 'what she said abo');
    });

    const plain = await stage.visit('<title>Nothing</title>', 'https://plain.example/');
    const there = await panelSays('Nothing to show for this page');
    expect(there).not.toContain('Priya');
    await plain.close();
    await page.bringToFront();
    await panelSays('1:1 with Priya Raman');
    expect(await stage.system.inPanel(() => document.querySelector('textarea')?.value)).toBe(
      'what she said abo',
    );
  });

  test('chosen in the options, it is the only place: nothing is put into pages', async () => {
    const page = await stage.visit(PRIYA);
    await stage.sidebar(page, '1:1 with Priya Raman');
    const options = await stage.firefox.openExtensionPage('options.html');
    await options.waitForSelector('input[name="home"]');
    await options.click('label:has(+ label input[name="home"]) + label input');
    await until('the frame to go', async () => !(await shown(page)));
    expect(await page.$('loopside-sidebar')).toBeNull();
    await page.bringToFront();
    await panelSays('1:1 with Priya Raman');
    expect(await stage.system.complaints()).toEqual([]);
  });

  test('is chosen in the sidebar’s own menu, too, which says what opens it', async () => {
    const options = await stage.firefox.openExtensionPage('options.html');
    await options.waitForSelector('input[name="home"]');
    await options.click('label:has(input[name="home"]) input');
    const page = await stage.visit(PRIYA);
    await stage.sidebar(page, '1:1 with Priya Raman');
    const entry = await stage.system.inFrame(page, () => {
      const items = [...document.querySelectorAll<HTMLButtonElement>('[popover] button')];
      items.at(-1)?.click();
      return items.at(-1)?.textContent;
    });
    expect(entry).toBe('In the browser’s sidebar (Alt+Shift+L opens it)');
    await until('the frame to go', async () => !(await shown(page)));
    await page.bringToFront();
    await panelSays('1:1 with Priya Raman');
  });

  test('the key that folds the sidebar closes it and opens it; the one for the note opens it', async () => {
    await pressKey('toggle');
    await until('the panel to be gone', async () => !(await sidebarAction('isOpen')));
    await pressKey('toggle');
    await panelSays('1:1 with Priya Raman');
    await pressKey('toggle');
    await until('the panel to be gone', async () => !(await sidebarAction('isOpen')));
    await pressKey('note');
    await panelSays('1:1 with Priya Raman');
    expect(await stage.system.complaints()).toEqual([]);
  });
});
