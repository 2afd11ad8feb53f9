/** The frozen pages, by number, each made anew as often as one likes. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../sites/reading.ts';
import { fixtureWindow } from '../unit/support/fixture-page.ts';

const FOLDER = join(import.meta.dirname, '../fixtures');

export interface FixturePage {
  /** Its number. */
  at: number;
  site: string;
  file: string;
  url: string;
  situation: string;
  /** Two people come, as the page shows it: that is a 1:1 whatever the words. */
  isOfTwo: boolean;
  focus?: string;
}

/**
 * In the order of their names; the files' own, so that a kept input means the same page until one is added. Pages without
 * words beside them about what they mean are for other tests.
 */
export const FIXTURES: readonly FixturePage[] = globSync('*/*.json', { cwd: FOLDER })
  .map((path) => path.replaceAll('\\', '/').replace(/\.json$/, '.html'))
  .toSorted()
  .map((path, at) => {
    const file = join(FOLDER, path);
    const { url, situation, focus, reading } = JSON.parse(
      readFileSync(file.replace(/\.html$/, '.json'), 'utf8'),
    ) as Pick<FixturePage, 'url' | 'situation' | 'focus'> & { reading: Reading | null };
    const isOfTwo = reading?.event?.attendees.length === 2;
    const site = path.split('/')[0] ?? '';
    return { at, site, file, url, situation, isOfTwo, ...(focus !== undefined && { focus }) };
  });

const [shown, beside] = [fixtureWindow(), fixtureWindow()];

/** The page, in place of the one before. */
export function pageOf({ file, url, focus }: FixturePage): Document {
  return shown(file, url, focus);
}

/** Another page beside it, to take something from. */
export function pageBeside({ file, url, focus }: FixturePage): Document {
  return beside(file, url, focus);
}

/**
 * Lays a page out once and for all: what is visible is asked of each element once, where jsdom would go up to the root for
 * each question. For a page that changes no more.
 */
export function layOut({ defaultView: view }: Document): void {
  if (!view) throw new Error('no window');
  const drawn = new Map<Element, boolean>();
  const isDrawn = (element: Element): boolean => {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && !drawn.has(at)) {
      path.push(at);
      at = outsideOf(at);
    }
    let around = at ? drawn.get(at) === true : true;
    for (const one of path.toReversed()) {
      around &&= view.getComputedStyle(one).display !== 'none';
      drawn.set(one, around);
    }
    return around;
  };
  view.Element.prototype.checkVisibility = function checkVisibility() {
    return isDrawn(this) && view.getComputedStyle(this).visibility === 'visible';
  };
}

function outsideOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
}
