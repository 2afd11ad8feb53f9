import type { Page } from 'puppeteer-core';
import { until } from '../rig/helpers.ts';
import type { FirefoxStage } from './firefox-stage.ts';
import { clickNote, noteIn, sidebar } from './loopside.ts';
import type { Stage } from './loopside.ts';
import { withCtrl } from './notes.ts';

/** Somebody who writes a note, in the sidebar or in the stand-in beside it. */
export interface Person {
  page: Page;
  /** Clicks into the field and waits until keys go there. */
  begin: () => Promise<void>;
  note: () => Promise<string>;
  /** Where the field begins on screen, CSS pixels. */
  at: () => Promise<{ x: number; y: number }>;
}

/** Between keys of somebody who types fast, in milliseconds. */
export const FAST = 50;

/** What people do with words: type, mark all, copy, cut and put back. */
export async function write({ page, begin }: Person, words: string): Promise<void> {
  await begin();
  await page.keyboard.type(words, { delay: 10 });
  for (const key of ['a', 'c', 'x', 'v'] as const) await withCtrl(page, key);
}

/** Drags the text of the field out onto the page. */
export async function drag({ page, begin, at }: Person): Promise<void> {
  await begin();
  await withCtrl(page, 'a');
  const { x, y } = await at();
  await page.mouse.move(x + 14, y + 14);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 60, { steps: 6 });
  await page.mouse.up();
}

/** Writes in the stand-in. */
export function inStandIn(page: Page): Person {
  const at = () =>
    page.evaluate(() => {
      const { standIn } = window as unknown as { standIn: { field: HTMLElement } };
      const { x, y } = standIn.field.getBoundingClientRect();
      return { x, y };
    });
  return {
    page,
    at,
    async begin() {
      const { x, y } = await at();
      await page.mouse.click(x + 100, y + 40);
      const isIn = () =>
        page.evaluate(() => {
          const { standIn } = window as unknown as { standIn: { field: HTMLElement } };
          // Of the document itself the page has made what it wants.
          return standIn.field.matches(':focus');
        });
      await until('the focus in the stand-in', isIn);
    },
    note: () =>
      page.evaluate(
        () =>
          (window as unknown as { standIn: { field: HTMLTextAreaElement } }).standIn.field.value,
      ),
  };
}

/** Writes in the sidebar, in Chromium. */
export function inSidebar(stage: Stage, page: Page): Person {
  const frame = () => sidebar(stage, page, '1:1 with Priya');
  return {
    page,
    begin: async () => clickNote(await frame()),
    note: async () => (await noteIn(await frame())) ?? '',
    async at() {
      const box = await (await (await frame()).$('textarea'))?.boundingBox();
      if (!box) throw new Error('the sidebar shows no note');
      return box;
    },
  };
}

/** Writes in the sidebar, in Firefox. */
export function inFirefoxSidebar(stage: FirefoxStage, page: Page): Person {
  return {
    page,
    async begin() {
      await stage.sidebar(page, '1:1 with Priya');
      await stage.point(page, 'textarea');
      await until('the note to have the focus', () =>
        stage.system.inFrame(
          page,
          () => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA',
        ),
      );
    },
    note: () => stage.note(page),
    async at() {
      const inside = await stage.system.inFrame(page, () => {
        const box = document.querySelector('textarea')?.getBoundingClientRect();
        return { x: box?.x ?? 0, y: box?.y ?? 0 };
      });
      const around = await page.$eval('loopside-sidebar', (host) => host.getBoundingClientRect().x);
      return { x: around + inside.x, y: inside.y };
    },
  };
}
