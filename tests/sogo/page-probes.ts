import type { Page } from 'puppeteer-core';

export function fail(reason: string): never {
  throw new Error(reason);
}

/** Where things are while a dialog and the sidebar are on screen; CSS pixels. */
export interface Layout {
  window: number;
  sidebar: number;
  pageWidth: number;
  /** The dialog's far edge. */
  dialogEnd: number;
  /** Whether a click on the dialog's close button would reach it. */
  closeReachable: boolean;
}

export function layoutOf(page: Page): Promise<Layout> {
  return page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const button = document.querySelector('md-dialog md-toolbar button[ng-click*="close"]');
    const close = button?.getBoundingClientRect();
    const hit = close
      ? document.elementFromPoint(close.x + close.width / 2, close.y + close.height / 2)
      : null;
    return {
      window: window.innerWidth,
      sidebar: box('loopside-sidebar')?.width ?? 0,
      pageWidth: box('body')?.width ?? 0,
      dialogEnd: box('md-dialog')?.right ?? Infinity,
      closeReachable: hit !== null && button?.contains(hit) === true,
    };
  });
}

/** Place and look of everything in SOGo's page, a line each, to compare before and after. */
export function untouchedOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const all = [root, document.body, ...document.querySelectorAll('main, main *')];
    return all.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, fontSize, margin, position } = getComputedStyle(element);
      const place = [x, y, width, height].map(Math.round).join(' ');
      return `${element.tagName} ${place} ${color} ${fontSize} ${margin} ${position}`;
    });
  });
}
