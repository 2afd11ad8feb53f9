import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { CallName } from '../../messages/app-channel.ts';
import { EVERY_CALL } from '../unit/support/every-call.ts';
import { browserFor, textOf, until } from './rig/helpers.ts';
import type { FirefoxStage } from './support/firefox-stage.ts';
import { setFirefoxStage } from './support/firefox-stage.ts';
import {
  beyondOneKey,
  clickUnder,
  COVERS,
  KEPT,
  MINUTES,
  overhear,
  robbed,
  robbedAtBest,
  takenElsewhere,
  THEFTS,
  WORDS,
} from './support/hostile-attacks.ts';
import { everythingKept, lostSince } from './support/hostile-kept.ts';
import { HOSTILE, inHostile, serveHostile, underItsWorker } from './support/hostile-page.ts';
import type { Target } from './support/hostile-page.ts';
import { inFirefoxSidebar, inStandIn } from './support/hostile-person.ts';
import { documented, Measured } from './support/hostile-table.ts';
import { controlOfPoison, POISONED, poisonIn } from './support/hostile-title.ts';
import type { Ask } from './support/notes.ts';
import { deskIn, keepNote } from './support/notes.ts';

const { skip, reason } = browserFor('firefox');
const BOTH: readonly Target[] = ['stand-in', 'sidebar'];
const PRIYA = { id: null, name: 'Priya Raman', email: 'priya.raman@example.com' };

describe.skipIf(skip)(`the hostile page, in Firefox${reason}`, () => {
  const measured = new Measured();
  let stage: FirefoxStage;
  let ask: Ask;
  let page: Page;

  beforeAll(async () => {
    stage = await setFirefoxStage();
    serveHostile(stage.world);
    ask = deskIn(await stage.firefox.openExtensionPage('principles.html'));
    const [earlier = '', promise = '', topic = ''] = KEPT;
    await ask('person.relate', { who: PRIYA, relation: 'manager' });
    await keepNote(ask, { weeks: -1, who: PRIYA, text: `${earlier}\n- [ ] I: ${promise}` });
    await ask('topic.add', { who: PRIYA, text: topic });
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

  test('gets at most one key by taking the focus, in whatever way', MINUTES, async () => {
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

  test('loses nobody anything by a click under a cover', async () => {
    await again();
    const before = await everythingKept(ask);
    const erased = () =>
      page.evaluate(() => (window as unknown as { standIn: { erased: number } }).standIn.erased);
    for (const [cover, id] of Object.entries(COVERS)) {
      const first = await erased();
      await clickUnder('stand-in', personAt('stand-in'), cover, () => middleOfErase(page));
      const control = (await erased()) > first ? 'the click arrived, the note was deleted' : null;
      await clickUnder('sidebar', personAt('sidebar'), cover, () => middleOf('Useful'));
      measured.add(id, control, await lostSince(ask, before));
    }
  });

  test('gets keys only by going elsewhere, and sees that the sidebar is there', async () => {
    await again();
    await personAt('sidebar').begin();
    const seen = await inHostile(page, 'sidebar', (_, target) => {
      // Of the document's own the page has made what it wants.
      const own = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement');
      const isActive = own?.get?.call(document) === target;
      return `${target.getBoundingClientRect().width} px wide${isActive ? ', in use' : ''}`;
    });
    measured.add(56, 'the same', seen);
    const left: string[] = [];
    for (const which of BOTH) {
      await again();
      left.push(await takenElsewhere(personAt(which)));
    }
    measured.add(54, beyondOneKey(left[0] ?? ''), beyondOneKey(left[1] ?? ''));
  });

  test('gets no markup, no direction and no endless text into our pages by a title', async () => {
    const poisoned = await stage.visit(POISONED);
    const control = await controlOfPoison(poisoned);
    await stage.sidebar(poisoned, '<img');
    const inSidebar = await stage.system.inFrame(poisoned, poisonIn);
    const popup = await stage.about(poisoned, 'popup.html');
    await until('the popup', async () => (await textOf(popup)).includes('1:1 with Priya'));
    const inPopup = await popup.evaluate(poisonIn);
    measured.add(34, control, [...inSidebar, ...inPopup].join() || null);
    await popup.close();
    await poisoned.close();
    // It stood at the same address.
    page = await stage.visit(HOSTILE);
  });

  test('hears no call answered that a content script forges, and no more than how the frame stands', async () => {
    await tell();
    const own = await stage.about(page, 'popup.html');
    const tabId = await own.evaluate(() => Number(new URLSearchParams(location.search).get('tab')));
    /** Says it where our content script of the page runs. */
    const send = (messages: readonly object[]) =>
      own.evaluate(
        async (tab, said) => {
          const { browser } = globalThis as unknown as { browser: Scripting };
          const [done] = await browser.scripting.executeScript({
            target: { tabId: tab },
            args: [said],
            func: (all: object[]) =>
              Promise.all(
                all.map((one) =>
                  (globalThis as unknown as { browser: Runtime }).browser.runtime.sendMessage(one),
                ),
              ),
          });
          return done?.result ?? [];
        },
        tabId,
        messages,
      );
    const calls = Object.entries(EVERY_CALL);
    const answers = await send(calls.map(([call, input]) => ({ channel: 'app', call, input })));
    expect(answers).toHaveLength(calls.length);
    const answered = calls.filter((_, n) => answers[n]?.error?.code !== 'refused');
    const control = await ask('level' satisfies CallName, {});
    measured.add(57, `level: ${control}`, answered.map(([call]) => call).join() || null);
    await own.close();
  });

  test('docs/hostile-page.md says what was measured, of every attack, and of no other', () => {
    const says = documented('Firefox');
    expect([...measured.besides(says)]).toEqual([...says].toSorted(([a], [b]) => a - b));
  });

  /** Where a button of the sidebar is on screen. */
  async function middleOf(text: string): Promise<{ x: number; y: number }> {
    const inside = await stage.system.inFrame(
      page,
      (words) => {
        const all = [...document.querySelectorAll('button')];
        const one = all.find(({ textContent }) => textContent === words);
        one?.scrollIntoView({ block: 'center' });
        const box = one?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      text,
    );
    if (!inside) throw new Error(`the sidebar has no ${text}`);
    const around = await page.$eval('loopside-sidebar', (host) => host.getBoundingClientRect().x);
    return { x: around + inside.x, y: inside.y };
  }
});

interface Runtime {
  runtime: { sendMessage: (said: object) => Promise<{ error?: { code: string } }> };
}
interface Scripting {
  scripting: {
    executeScript: (what: {
      target: { tabId: number };
      args: unknown[];
      func: (all: object[]) => unknown;
    }) => Promise<{ result: { error?: { code: string } }[] }[]>;
  };
}

/** Where the stand-in deletes its note. */
function middleOfErase(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const { standIn } = window as unknown as { standIn: { host: HTMLElement } };
    const box = standIn.host.shadowRoot?.querySelector('button')?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 10 };
  });
}
