import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import type { ExtensionChromium } from './browser/chromium.ts';
import { until } from './browser/until.ts';

const PICTURES = join(import.meta.dirname, '../artifacts/demo');
const NOTE = 'Ask what would help most before the launch.';
const PROMISE = 'send the numbers by Friday';
const EVIDENCE = 'The import is 40 % faster';
const OPEN_1ON1 = '[data-eventchip][data-key="priya"]';
const OPEN_GROUP = '[data-eventchip][data-key="planning"]';

/**
 * Walks through the demo as a new user would and prints what they see. Throws at the first step that does not come
 * out as it should, with the step's name.
 */
export async function walk(chromium: ExtensionChromium, demo: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const [page = await chromium.browser.newPage()] = await chromium.browser.pages();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(demo);
  let sidebar: Frame | null = null;

  await step('Open the 1:1 with Priya: the sidebar comes up with advice', async () => {
    await page.locator(OPEN_1ON1).click();
    sidebar = await shownSidebar(chromium, page, '1:1 with Priya');
    heading('The sidebar shows', await textOf(sidebar));
    return picture(page, '1-one-on-one');
  });

  await step(
    'Say that Priya is your manager: the advice becomes the one for managers',
    async () => {
      await press(sidebar, 'my manager');
      await until('advice for a 1:1 with a manager', async () =>
        (await textOf(sidebar)).includes('a 1:1 with your manager'),
      );
      heading('The sidebar shows', await textOf(sidebar));
      return picture(page, '2-manager');
    },
  );

  await step('Open the one line of the Magic Loop: where it stands, and what to say', async () => {
    await sidebar?.locator('summary ::-p-text(Magic Loop)').click();
    await until('the loop', async () => (await textOf(sidebar)).includes('All five steps'));
    heading('The sidebar shows', await textOf(sidebar));
    const shot = await picture(page, '2a-loop');
    await sidebar?.locator('summary ::-p-text(Magic Loop)').click();
    return shot;
  });

  await step('Say “Not now” of the advice: another takes its place. Take it back', async () => {
    const before = await leadOf(sidebar);
    await press(sidebar, 'Not now');
    await until('another idea', async () => (await leadOf(sidebar)) !== before);
    const shot = await picture(page, '2b-not-now');
    await press(sidebar, 'Undo');
    await until('the idea to be back', async () => (await leadOf(sidebar)) === before);
    return shot;
  });

  await step('Type a note: it is saved', async () => {
    await sidebar?.locator('textarea').click();
    await page.keyboard.type(NOTE);
    await until('“Saved”', async () => (await textOf(sidebar)).includes('Saved'));
    return picture(page, '3-note');
  });

  await step('Reload the page and open the 1:1 again: the note is still there', async () => {
    await page.reload();
    await page.locator(OPEN_1ON1).click();
    sidebar = await shownSidebar(chromium, page, '1:1 with Priya');
    await until('the note', async () => (await noteIn(sidebar)) === NOTE);
    return picture(page, '4-reloaded');
  });

  await step('Write down a promise and a line of evidence', async () => {
    await sidebar?.locator('textarea').click();
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type(`\n- [ ] ${PROMISE}\n`);
    // An empty item ends the list.
    await page.keyboard.press('Enter');
    await page.keyboard.type(`${EVIDENCE} #impact`);
    await until('both', async () => (await noteIn(sidebar))?.includes(EVIDENCE) === true);
    await until('“Saved”', async () => (await textOf(sidebar)).includes('Saved'));
    const shot = await picture(page, '4b-promise');
    // Out of the note: Escape in it would collapse the sidebar.
    await page.mouse.click(60, 20);
    return shot;
  });

  await step('Open the team planning: the sidebar stays away', async () => {
    await page.keyboard.press('Escape');
    await page.locator(OPEN_GROUP).click();
    await page.waitForSelector('#xDetDlg [data-email]');
    await until('the sidebar to go', async () => !(await isShown(page)));
    return picture(page, '5-group');
  });

  await step(
    'Open the self-review page: the sidebar has the evidence, and advice for it',
    async () => {
      await page.goto(`${demo}/review`);
      sidebar = await shownSidebar(chromium, page, 'Your self-review');
      await until('the evidence', async () => (await textOf(sidebar)).includes(EVIDENCE));
      heading('The sidebar shows', await textOf(sidebar));
      return picture(page, '6-self-review');
    },
  );

  await step('Look a principle up from the popup', async () => {
    const popup = await chromium.openPopup(page);
    await popup.locator('input[role="combobox"]').fill('mistake');
    await until('results', async () => (await popup.$('[role="option"]')) !== null);
    heading('The popup shows', await textOf(popup.mainFrame()));
    const found = await picture(popup, '7-popup');
    await popup.keyboard.press('Enter');
    await until('the principle', async () => (await popup.$('article')) !== null);
    heading('The principle', await textOf(popup.mainFrame()));
    return [found, await picture(popup, '8-principle')].join('\n  ');
  });

  await step(
    'Open the notebook: the promise stands there, and the search finds the note',
    async () => {
      await page.goto(`${chromium.url('notebook.html')}#/promises`);
      await until('the promise', async () => (await textOf(page.mainFrame())).includes(PROMISE));
      const promises = await picture(page, '9-notebook');
      await page.keyboard.press('/');
      await page.keyboard.type('lanch');
      await until('the note, in spite of the slip', async () =>
        (await textOf(page.mainFrame())).includes('One note'),
      );
      return [promises, await picture(page, '10-search')].join('\n  ');
    },
  );

  await step('Open the playbooks: something went wrong', async () => {
    await page.goto(`${chromium.url('notebook.html')}#/playbooks`);
    await until('the playbooks', async () =>
      (await textOf(page.mainFrame())).includes('Something went wrong'),
    );
    heading('The notebook shows', await textOf(page.mainFrame()));
    return picture(page, '11-playbooks');
  });

  console.log('\nAll of it worked. Pictures:', PICTURES);
}

async function step(name: string, action: () => Promise<string>): Promise<void> {
  try {
    const shot = await action();
    console.log(`\n✓ ${name}\n  ${shot}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`✗ ${name}\n  ${reason}`, { cause: error });
  }
}

/** The sidebar's frame once it says what is expected. */
async function shownSidebar(
  chromium: ExtensionChromium,
  page: Page,
  expected: string,
): Promise<Frame> {
  const frame = await chromium.extensionFrame(page);
  await until(`the sidebar to say “${expected}”`, async () =>
    (await textOf(frame)).includes(expected),
  );
  await until('the sidebar to be shown', () => isShown(page));
  return frame;
}

/** Its content is out of the page's reach, but its place on screen is not. */
function isShown(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const host = document.querySelector('loopside-sidebar');
    return host !== null && host.checkVisibility({ visibilityProperty: true });
  });
}

function textOf(frame: Frame | null): Promise<string> {
  return frame ? frame.evaluate(() => document.body.innerText) : Promise.resolve('');
}

function leadOf(frame: Frame | null): Promise<string | undefined> {
  return frame
    ? frame.evaluate(() => document.querySelector('article h3')?.textContent ?? undefined)
    : Promise.resolve(undefined);
}

function noteIn(frame: Frame | null): Promise<string | undefined> {
  return frame
    ? frame.evaluate(() => document.querySelector('textarea')?.value)
    : Promise.resolve(undefined);
}

async function press(frame: Frame | null, label: string): Promise<void> {
  await frame?.locator(`::-p-aria([name="${label}"][role="button"])`).click();
}

function heading(title: string, text: string): void {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  console.log(`\n${title}:\n${lines.map((line) => `  | ${line}`).join('\n')}`);
}

async function picture(page: Page, name: string): Promise<string> {
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
