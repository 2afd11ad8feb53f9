import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readJson } from '../../transfer/read-json.ts';
import { browserFor, until, untilText } from './rig/helpers.ts';
import type { FirefoxStage } from './support/firefox-stage.ts';
import { setFirefoxStage } from './support/firefox-stage.ts';
import { fixture, HOSTS, press } from './support/loopside.ts';
import { goToPage, openNote, untilHeading, untilLines } from './support/notebook-acts.ts';

const { skip, reason } = browserFor('firefox');

describe.skipIf(skip)(`the notebook, in Firefox${reason}`, () => {
  let stage: FirefoxStage;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'loopside-firefox-'));

  beforeAll(async () => {
    stage = await setFirefoxStage({
      preferences: { 'browser.download.folderList': 2, 'browser.download.dir': folder },
    });
  });
  afterAll(async () => {
    await stage?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('opens from the sidebar, at the person of the meeting and their note', async () => {
    const tab = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
    await stage.sidebar(tab, '1:1 with Priya Raman');
    const sidebar = await stage.about(tab, 'sidebar.html');
    await (await until('the editor', () => sidebar.$('textarea'))).click();
    await sidebar.keyboard.type('- [ ] send the numbers');
    await untilText(sidebar, 'Saved');
    await sidebar.close();
    await tab.bringToFront();
    await stage.sidebar(tab, 'Saved');
    await stage.point(tab, 'button', 'Notebook');
    // A tab that a page has opened is out of the rig's reach: the same again, in one that is not.
    const { pathname, hash } = new URL(await openedNotebook(stage));
    page = await stage.firefox.openExtensionPage(`${pathname}${hash}`);
    await untilHeading(page, 'Priya Raman');
    await untilText(page, 'You: send the numbers');
    expect(await untilLines(page, 1)).toMatchObject([expect.stringContaining('1:1 Alex / Priya')]);
  });

  test('finds the note, and opens it', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('numbrs');
    await untilText(page, 'One note');
    await page.keyboard.press('Enter');
    await untilHeading(page, '1:1 Alex / Priya');
    expect(await page.$eval('textarea', (area) => area.value)).toBe('- [ ] send the numbers');
  });

  test('writes everything out as a file', async () => {
    await goToPage(page, 'Your data');
    await press(page, 'All, as JSON');
    const name = await until('the file', async () =>
      readdirSync(folder).find((one) => one.endsWith('.json')),
    );
    const text = await until('all of it', async () => readFileSync(join(folder, name), 'utf8'));
    expect(readJson(text)).toMatchObject({
      ok: true,
      everything: {
        notes: [{ text: '- [ ] send the numbers' }],
        people: [{ name: 'Priya Raman' }],
      },
    });
  });

  test('deletes a note, and brings it back', async () => {
    await goToPage(page, 'Notes');
    await openNote(page, '1:1 Alex / Priya');
    await press(page, 'Delete');
    await untilText(page, 'Deleted the note “1:1 Alex / Priya”.');
    await untilText(page, 'No notes yet.');
    await press(page, 'Undo');
    await untilLines(page, 1);
  });

  test('obeys its content policy, and asks nothing of any network', async () => {
    expect(await stage.system.complaints()).toEqual([]);
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
  });
});

/** The address of the notebook the extension has opened in a tab. */
function openedNotebook({ firefox, system }: FirefoxStage): Promise<string> {
  return until('the notebook', async () => {
    const all = await system.run<string[]>(
      'gBrowser.tabs.map(({ linkedBrowser }) => linkedBrowser.currentURI.spec)',
    );
    return all.find((address) => address.startsWith(firefox.url('notebook.html')));
  });
}
