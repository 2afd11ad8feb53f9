import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { browserFor } from './rig/helpers.ts';
import type { FirefoxStage } from './support/firefox-stage.ts';
import { setFirefoxStage } from './support/firefox-stage.ts';
import {
  beyondOneKey,
  overhear,
  robbed,
  robbedAtBest,
  THEFTS,
  WORDS,
} from './support/hostile-attacks.ts';
import { HOSTILE, inHostile, serveHostile, underItsWorker } from './support/hostile-page.ts';
import type { Target } from './support/hostile-page.ts';
import { inFirefoxSidebar, inStandIn } from './support/hostile-person.ts';
import { documented, Measured } from './support/hostile-table.ts';

const { skip, reason } = browserFor('firefox');
const BOTH: readonly Target[] = ['stand-in', 'sidebar'];

describe.skipIf(skip)(`the hostile page, in Firefox${reason}`, () => {
  const measured = new Measured();
  let stage: FirefoxStage;
  let page: Page;

  beforeAll(async () => {
    stage = await setFirefoxStage();
    serveHostile(stage.world);
    page = await stage.visit(HOSTILE);
    await underItsWorker(page);
    await tell();
  });
  afterAll(async () => {
    measured.print('Firefox');
    await stage?.end();
  });

  const personAt = (which: Target) =>
    which === 'sidebar' ? inFirefoxSidebar(stage, page) : inStandIn(page);

  /** Tells the page what no page knows: here even the address that each install has for itself. */
  async function tell(): Promise<void> {
    await stage.sidebar(page, '1:1 with Priya Raman');
    const address = stage.firefox.url('sidebar.html');
    const hints = { ids: [stage.firefox.extensionId], addresses: [address] };
    await inHostile(
      page,
      'sidebar',
      (hostile, _, told) => Object.assign(hostile.hints, told),
      hints,
    );
  }
  async function again(): Promise<void> {
    await page.reload();
    await tell();
  }

  test('gets nothing of a note by listening, looking and reaching for it', async () => {
    const got = new Map<Target, Record<string, string | null>>();
    for (const which of BOTH) got.set(which, await overhear(which, personAt(which), null));
    for (const [id, control] of Object.entries(got.get('stand-in') ?? {})) {
      measured.add(Number(id), control, got.get('sidebar')?.[id] ?? null);
    }
    // The page’s own frames of the extension are gone with it: then one is left to look into.
    await again();
    expect(await stage.note(page)).toBe(WORDS.sidebar[0]);
  });

  test('gets at most one key by taking the focus, in whatever way', async () => {
    const keys = new Map<string, string>();
    for (const which of BOTH) {
      await again();
      // Firefox lets no program write without keys.
      for (const theft of THEFTS.filter(({ when }) => when !== 'dictated')) {
        if (theft.isLast && which === 'sidebar') await again();
        const rob = theft.byAnswer && which === 'sidebar' ? robbedAtBest : robbed;
        const got = await rob(which, personAt(which), theft);
        const name = `${theft.way} ${theft.when ?? 'once'}`;
        if (which === 'stand-in') keys.set(name, got);
        else measured.add(theft.id, beyondOneKey(keys.get(name) ?? ''), beyondOneKey(got));
      }
    }
  });

  test('docs/hostile-page.md says what was measured, of every attack, and of no other', () => {
    const says = documented('Firefox');
    expect([...measured.besides(says)]).toEqual([...says].toSorted(([a], [b]) => a - b));
  });
});
