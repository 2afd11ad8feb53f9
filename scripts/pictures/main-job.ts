import type { ElementHandle, Page } from 'puppeteer-core';
import { clickNote, textIn } from '../../tests/browser/support/loopside.ts';
import { named } from '../../tests/browser/support/notes.ts';
import { until } from '../browser/until.ts';
import type { Cut, Take } from './film.ts';
import { TODAY } from './made-up-notebook.ts';
import type { Studio, View } from './studio.ts';

const WINDOW: View = { width: 1_280, height: 648 };
/** Without the calendar's first days, so that letters are large enough in a README. */
export const CUT: Cut = { x: 320, y: 0, width: 960, height: 648 };

const WEEK = 7 * 86_400_000;
const NOTE = ['Ask what she would hand over.', '- [ ] send the numbers by Friday'];
/** Of the pointer's way, and of each piece of what is typed; milliseconds. */
const MOVING = 40;
const TYPING = 90;

/**
 * The main job, from a 1:1 that is opened to the one a week later: the takes of a film, in a notebook that is still empty.
 * The pointer is drawn; everything else is what the page shows.
 */
export async function mainJob(studio: Studio): Promise<Take[]> {
  const takes: Take[] = [];
  let caption = 'You open a 1:1 in your calendar';
  let pointer = { x: 1_100, y: 560 };

  const take = async (page: Page, duration: number) => {
    takes.push({ png: await studio.shoot(page), pointer, caption, duration });
  };
  const moveTo = async (page: Page, to: { x: number; y: number }) => {
    const from = pointer;
    const png = await studio.shoot(page);
    for (let step = 1; step <= 8; step += 1) {
      // Slower at both ends, as a hand is.
      const part = (1 - Math.cos((step / 8) * Math.PI)) / 2;
      const at = (a: number, b: number) => Math.round(a + (b - a) * part);
      pointer = { x: at(from.x, to.x), y: at(from.y, to.y) };
      takes.push({ png, pointer, caption, duration: MOVING });
    }
  };
  const open = async (page: Page, text: string) => {
    await page.keyboard.press('Escape');
    await take(page, 1_200);
    await moveTo(page, await middleOf(page, '[data-eventchip][data-key="priya"]'));
    return studio.event(page, 'priya', text);
  };

  const page = await studio.week(WINDOW);
  const frame = await open(page, '1:1 with Priya');
  caption = 'Loopside notices, and asks one thing: who is she to you?';
  await take(page, 2_600);
  const answer = await named(frame, 'button', 'my manager');
  await moveTo(page, await middleIn(answer));
  await answer.click();
  await until('the advice for a manager', async () =>
    (await textIn(frame)).includes('a 1:1 with your manager'),
  );
  caption = 'One piece of advice that fits, with words to say and its source';
  await take(page, 3_600);

  const note = await named(frame, 'textbox', 'Your private note');
  await moveTo(page, await middleIn(note));
  await clickNote(frame);
  caption = 'A private note. A promise is a line with a box';
  for (const [at, line] of NOTE.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    for (const piece of line.match(/.{1,3}/gu) ?? []) {
      await page.keyboard.type(piece);
      takes.push({ png: await pictureOf(page), pointer: null, caption, duration: TYPING });
    }
  }
  await until('“Saved”', async () => (await textIn(frame)).includes('Saved'));
  takes.push({ png: await studio.shoot(page), pointer: null, caption, duration: 1_800 });
  await page.close();

  await studio.clock.moveTo(new Date(TODAY.getTime() + WEEK));
  caption = 'A week later';
  pointer = { x: 1_100, y: 560 };
  const later = await studio.week(WINDOW);
  await open(later, 'Still open');
  caption = 'What is still open stands above, until it is kept';
  await take(later, 4_000);
  await later.close();
  return takes;
}

async function pictureOf(page: Page): Promise<Buffer> {
  return Buffer.from(await page.screenshot({ type: 'png' }));
}

async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const element = await page.waitForSelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return middleIn(element);
}

/** Of something in the page or in the sidebar, in the page's pixels: so Puppeteer tells places in frames too. */
async function middleIn(element: ElementHandle): Promise<{ x: number; y: number }> {
  await element.scrollIntoView();
  const box = await element.boundingBox();
  if (!box) throw new Error('That is not to be seen.');
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}
