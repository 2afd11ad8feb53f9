import type { Page } from 'puppeteer-core';
import { sleep, until } from '../browser/rig/helpers.ts';

/** SOGo driven as a user would. */
export interface SogoPage {
  page: Page;
  logIn: (url: string, user: string) => Promise<void>;
  logOut: () => Promise<void>;
  /** Shows the week of a day, YYYYMMDD. SOGo alone would restore what was shown last. */
  goToWeek: (address: string) => Promise<void>;
  /** Clicks the event in the grid and waits for its dialog. */
  open: (title: string) => Promise<void>;
  /** Closes the dialog with its own button. */
  close: () => Promise<void>;
  /** From the open event to the editor of this one occurrence. */
  editOccurrence: () => Promise<void>;
  cancelEdit: () => Promise<void>;
}

const USER_FIELD = 'input[autocomplete="username"], input[name="username"], #input_1';
const TILE = 'sg-calendar-day-table .sg-event .text';
const TITLE = 'input[ng-model="editor.component.summary"]';

export function sogoOn(page: Page): SogoPage {
  const button = (name: string, role = 'button') => `::-p-aria([name="${name}"][role="${role}"])`;
  const gone = () =>
    until(
      'the dialog to go',
      async () => (await page.$('md-dialog, .md-dialog-container, md-backdrop')) === null,
    );

  return {
    page,

    async logIn(url, user) {
      await page.goto(url);
      await page.locator('input[type="password"]').wait();
      const fields = [USER_FIELD, 'input[type="password"]'];
      // A form that AngularJS takes over late loses what was typed before: written again until both fields keep it.
      await until('the log-in form to keep what is typed', async () => {
        for (const field of fields) {
          await page.click(field, { count: 3 });
          await page.type(field, user);
        }
        await sleep(300);
        const kept = await Promise.all(
          fields.map((field) => page.$eval(field, (input) => (input as HTMLInputElement).value)),
        );
        return kept.every((value) => value === user);
      });
      await page.keyboard.press('Enter');
      await until('the calendar', () => page.url().includes('/Calendar/view'), { timeout: 20_000 });
      await page.waitForSelector('md-sidenav');
    },

    async logOut() {
      await page.locator(button('Disconnect', 'link')).click();
      await page.waitForSelector('input[type="password"]');
    },

    async goToWeek(address) {
      const day = /\d{8}$/.exec(address)?.[0] ?? '';
      await page.goto(address);
      await page.waitForSelector(`sg-calendar-day-table[sg-day="${day}"] .sg-event .text`);
    },

    async open(title) {
      const tile = await until(`the event “${title}”`, async () => {
        for (const candidate of await page.$$(TILE)) {
          const text = await candidate.evaluate((element) => (element as HTMLElement).innerText);
          if (text.trim().startsWith(title)) return candidate;
        }
        return null;
      });
      // The grid moves while the page is given or gives back room.
      let place = '';
      await until('the grid to stand still', async () => {
        const before = place;
        place = JSON.stringify(await tile.boundingBox());
        if (place === before) return true;
        await sleep(150);
        return false;
      });
      await tile.click();
      await until(`the dialog of “${title}”`, () =>
        page.evaluate((expected) => {
          const shown = document.querySelector('md-dialog .sg-md-title span[ng-bind]');
          return shown?.textContent?.trim() === expected;
        }, title),
      );
    },

    async close() {
      await page.locator('md-dialog md-toolbar button[ng-click*="close"]').click();
      await gone();
    },

    async editOccurrence() {
      await page.locator(button('Edit')).click();
      await page.locator(button('Edit This Occurrence', 'menuitem')).click();
      // It has some five thousand elements and takes SOGo seconds.
      await page.waitForSelector(`md-dialog ${TITLE}`, { timeout: 30_000 });
    },

    async cancelEdit() {
      await page.locator('md-dialog button[ng-click^="editor.cancel("]').click();
      await gone();
    },
  };
}
