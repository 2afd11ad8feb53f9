/** Everything that is seen of Loopside, as it is with axe’s eyes, on a narrow screen, enlarged, in light and in dark. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStudio } from '../../scripts/pictures/studio.ts';
import type { Studio } from '../../scripts/pictures/studio.ts';
import { browserFor, until } from './rig/helpers.ts';
import { heard } from './support/by-ear.ts';
import { contrastFailures, violations } from './support/axe.ts';
import type { Stage } from './support/loopside.ts';
import { fixture, setStage, shown, sidebar } from './support/loopside.ts';
import type { Furnished } from './support/furnished.ts';
import { furnish } from './support/furnished.ts';
import { SURFACES } from './support/surfaces.ts';

const { skip, reason } = browserFor('chromium');

/** A window of 1280 by 800 at 200 %: as many CSS pixels as it has then. */
const AT_200 = { width: 640, height: 400, deviceScaleFactor: 2 };
const NARROW = { width: 320, height: 640 };

describe.skipIf(skip)(`every surface, in Chromium${reason}`, () => {
  let studio: Studio | undefined;
  let room: Furnished;

  beforeAll(async () => {
    studio = await openStudio();
    room = await furnish(studio);
  });
  afterAll(async () => {
    await studio?.end();
  });

  test.each(SURFACES)('$name breaks no rule and fits', async ({ open, widths }) => {
    const { page, place } = await open(room);
    try {
      await wear(page, 'light');
      expect(await violations(place), 'in light').toEqual([]);
      await wear(page, 'dark');
      expect(await contrastFailures(place), 'in dark').toEqual([]);
      if (!widths.includes(320)) return;
      for (const size of [NARROW, AT_200]) {
        await page.setViewport(size);
        await untilWidth(page, size.width);
        // Soon: a sidebar may give way to the event it now lies over.
        await expect
          .poll(() => beyond(place), { message: `${size.width} pixels wide` })
          .toEqual([]);
      }
    } finally {
      await page.close();
    }
  });
});

describe.skipIf(skip)(`a sidebar that cannot be seen, in Chromium${reason}`, () => {
  let stage: Stage | undefined;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(async () => {
    await stage?.end();
  });

  test('has one stop where it is folded away, and none where it is hidden', async () => {
    if (!stage) throw new Error('There is no stage.');
    const page = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
    const frame = await sidebar(stage, page, '1:1 with Priya');
    await page.bringToFront();
    await frame.locator('header button[aria-expanded="true"]').click();
    await frame.locator('button[aria-expanded="false"]').wait();
    expect(await stopsIn(frame)).toBe(1);
    const lines = await heard(frame);
    expect(lines.filter((line) => /^(textbox|button|link)/.test(line))).toHaveLength(1);

    await page.evaluate(() => document.querySelector('[role="dialog"]:has(#xDetDlg)')?.remove());
    await until('the sidebar to go', async () => !(await shown(page)));
    const box = await page.evaluate(() => {
      const host = document.querySelector('loopside-sidebar');
      return host === null || !host.checkVisibility({ visibilityProperty: true });
    });
    expect(box).toBe(true);
    for (let stop = 0; stop < 30; stop += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => document.activeElement?.localName);
      expect(at).not.toBe('loopside-sidebar');
    }
    await page.close();
  });
});

async function wear(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.bringToFront();
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    // Else axe would meet colours on their way to others.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

function untilWidth(page: Page, width: number): Promise<unknown> {
  return until('the window to have its width', () =>
    page.evaluate((wanted) => innerWidth === wanted, width),
  );
}

/** What stands beyond the edges of a page or frame, as one would have to scroll sideways to it; or is wider than its own button. */
function beyond(place: Page | Frame): Promise<string[]> {
  return place.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isOver = (one: Element) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (left < -1 || right > clientWidth + 1);
    };
    const over =
      scrollWidth > clientWidth ? [...document.querySelectorAll('body *')].filter(isOver) : [];
    const cut = [...document.querySelectorAll('button, a, summary, label, h1, h2, h3')].filter(
      (one) =>
        one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1,
    );
    return [...over, ...cut.filter((one) => getComputedStyle(one).display !== 'inline')].map(
      (one) => one.outerHTML.slice(0, 200),
    );
  });
}

/** How many elements Tab stops at. */
function stopsIn(frame: Frame): Promise<number> {
  return frame.$$eval(
    'a[href], button, input, select, textarea, summary, [tabindex]',
    (all) =>
      all.filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) && (one as HTMLElement).tabIndex >= 0,
      ).length,
  );
}
