import type { ElementHandle, Page } from 'puppeteer-core';
import { textOf, until } from '../rig/helpers.ts';
import { localDay } from '../../../notes/local-day.ts';
import type { Who } from '../../../store/people.ts';
import { ask } from './notebook.ts';
import { named, weekFromNow } from './notes.ts';

export interface Kept {
  who: Who | null;
  /** From this week; weeks gone by are negative. */
  weeks: number;
  text: string;
  title?: string;
  kind?: string;
}

/** Keeps a note as a sidebar does: each person and title is a series. */
export async function keep(page: Page, { who, weeks, text, title = '1:1', kind }: Kept) {
  const day = localDay(weekFromNow(weeks).start.getTime());
  await ask(page, 'note.save', {
    series: `https://calendar.google.com#${who?.email ?? ''}#${title}`,
    occurrence: day,
    day,
    kind: kind ?? 'one_on_one',
    title,
    counterpart: who,
    text,
    baseRev: 0,
    writer: crypto.randomUUID(),
    seq: 1,
  });
}

/** Follows a link of the notebook's navigation, and waits until its page is there. */
export async function goToPage(page: Page, name: string): Promise<void> {
  await (await named(page, 'link', name)).click();
  await untilHeading(page, name);
}

/** Waits until the page is called so. */
export async function untilHeading(page: Page, title: string): Promise<void> {
  try {
    await until(`the heading “${title}”`, async () => (await headingOf(page)) === title);
  } catch (error) {
    throw new Error(`${(error as Error).message}; the page says: ${await textOf(page)}`, {
      cause: error,
    });
  }
}

/** What the page is called. */
export function headingOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
}

/** Opens somebody from the list of people. */
export async function openPerson(page: Page, name: string): Promise<void> {
  await goToPage(page, 'People');
  await page.locator(`main a ::-p-text(${name})`).click();
  await untilHeading(page, name);
}

/** Opens a note from a list by the name it has there. */
export async function openNote(page: Page, title: string): Promise<void> {
  await page.locator(`main a ::-p-text(${title})`).click();
  await until('its editor', async () => (await page.$('textarea')) !== null);
}

/** What the lines of the page's list say, from above. */
export function linesOf(page: Page): Promise<string[]> {
  return page.$$eval('main li > a', (all) => all.map((line) => line.innerText));
}

/** Chooses an option by its words, in a field by its accessible name. */
export async function choose(page: Page, field: string, words: string): Promise<void> {
  const select = await named(page, 'combobox', field);
  const option = await until(`the option “${words}”`, () =>
    select.evaluate((one, wanted) => {
      const all = [...(one as HTMLSelectElement).options];
      const found = all.find(({ label }) => label === wanted);
      return found ? { value: found.value } : null;
    }, words),
  );
  await select.select(option.value);
}

/** Says a day in a date field, as a browser in English takes it from the keyboard: month, day, year. */
export async function sayDay(page: Page, field: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await (await fieldCalled(page, field)).focus();
  await page.keyboard.type(`${month}${date}${year}`);
}

/** Waits until the page shows nothing of a text any more. */
export async function untilGone(page: Page, text: string): Promise<void> {
  await until(`“${text}” to be gone`, async () => !(await textOf(page)).includes(text));
}

/** What is in a field, by its accessible name. */
export async function valueOf(page: Page, field: string): Promise<string> {
  return (await fieldCalled(page, field)).evaluate((one) => (one as HTMLInputElement).value);
}

/** A field by its accessible name, whatever its role, once it is there. */
function fieldCalled(page: Page, name: string): Promise<ElementHandle> {
  return until(`the field “${name}”`, () => page.$(`::-p-aria([name="${name}"])`));
}

/** Waits until the page lists so many lines, and returns what they say. */
export function untilLines(page: Page, count: number): Promise<string[]> {
  return until(`a list of ${count}`, async () => {
    const lines = await linesOf(page);
    return lines.length === count && lines;
  });
}
