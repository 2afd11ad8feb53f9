import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallName } from '../../messages/app-channel.ts';
import { EVERY_CALL } from '../unit/support/every-call.ts';
import { browserFor, screenshot, sleep, textOf, until } from './rig/helpers.ts';
import { contentScriptRealm } from './support/content-script.ts';
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
import { everythingKept, inTurn, lostSince } from './support/hostile-kept.ts';
import { HOSTILE, inHostile, serveHostile, underItsWorker } from './support/hostile-page.ts';
import type { Target } from './support/hostile-page.ts';
import { inSidebar, inStandIn } from './support/hostile-person.ts';
import { documented, Measured } from './support/hostile-table.ts';
import { controlOfPoison, POISONED, poisonIn } from './support/hostile-title.ts';
import type { Stage } from './support/loopside.ts';
import {
  fixture,
  noteIn,
  SETTLED,
  setStage,
  shown,
  sidebar,
  textIn,
  writeNote,
} from './support/loopside.ts';
import type { Ask } from './support/notes.ts';
import { openNotebook } from './support/notebook.ts';
import { keepNote, openDesk } from './support/notes.ts';

const { skip, reason } = browserFor('chromium');
const BOTH: readonly Target[] = ['stand-in', 'sidebar'];
const PRIYA = { id: null, name: 'Priya Raman', email: 'priya.raman@example.com' };
const REVIEW = 'https://wd5.myworkday.com/northwind/d/task/1.htmld';

describe.skipIf(skip)(`the hostile page, in Chromium${reason}`, () => {
  const measured = new Measured();
  let stage: Stage;
  let ask: Ask;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage();
    serveHostile(stage.world);
    ask = await openDesk(stage);
    const [earlier = '', promise = '', topic = ''] = KEPT;
    await ask('person.relate', { who: PRIYA, relation: 'manager' });
    await keepNote(ask, { weeks: -1, who: PRIYA, text: `${earlier}\n- [ ] I: ${promise}` });
    await ask('topic.add', { who: PRIYA, text: topic });
    page = await stage.visit(HOSTILE);
    await underItsWorker(page);
    await tell();
  });
  afterAll(async () => {
    measured.print('Chromium');
    await stage?.end();
  });

  const personAt = (which: Target) =>
    which === 'sidebar' ? inSidebar(stage, page) : inStandIn(page);

  /** Tells the page what no page knows: it may be as well informed as it likes. */
  async function tell(): Promise<void> {
    const own = await stage.chromium.extensionFrame(page);
    const { extensionId } = stage.chromium;
    const bare = `chrome-extension://${extensionId}/sidebar.html`;
    const dynamic = own.url().split('#', 1)[0] ?? '';
    const hints = { ids: [extensionId], addresses: [bare, `${bare}?tab=1`, dynamic] };
    await inHostile(
      page,
      'sidebar',
      (hostile, _, told) => Object.assign(hostile.hints, told),
      hints,
    );
  }
  async function again(): Promise<void> {
    await page.reload();
    await sidebar(stage, page, '1:1 with Priya');
    await tell();
  }

  test('gets nothing of a note by listening, looking and reaching for it', async () => {
    const session = await page.createCDPSession();
    // Else the browser would wait for somebody to let go.
    await session.send('Input.setInterceptDrags', { enabled: true });
    const compose = async (text: string) => {
      await session.send('Input.imeSetComposition', { text, selectionStart: 2, selectionEnd: 2 });
      await session.send('Input.insertText', { text });
    };
    const [control, got] = await inTurn(BOTH, (which) => overhear(which, personAt(which), compose));
    for (const id of Object.keys(control ?? {})) {
      measured.add(Number(id), control?.[id] ?? null, got?.[id] ?? null);
    }
    await session.send('Input.setInterceptDrags', { enabled: false });
    const embedded = page.frames().filter((frame) => frame.parentFrame() === page.mainFrame());
    const texts = await inTurn(embedded, (frame) => textIn(frame).catch(() => ''));
    const seen = texts.filter((text) => text.includes('Priya'));
    measured.add(27, 'the stand-in’s page', seen.length > 1 ? 'the sidebar shows a meeting' : null);
    const note = await noteIn(await own());
    expect(note).toBe(WORDS.sidebar.join(''));
  });

  test('gets at most one key by taking the focus, in whatever way', MINUTES, async () => {
    await again();
    const keys = new Map<string, string>();
    for (const which of BOTH) {
      if (which === 'sidebar') await again();
      for (const theft of THEFTS) {
        if (theft.isLast && which === 'sidebar') await again();
        const rob = theft.byAnswer && which === 'sidebar' ? robbedAtBest : robbed;
        const got = await rob(which, personAt(which), theft);
        const name = `${theft.way} ${theft.when ?? 'once'}`;
        if (which === 'stand-in') keys.set(name, got);
        else measured.add(theft.id, beyondOneKey(keys.get(name) ?? ''), beyondOneKey(got));
      }
    }
    const note = await ask('note.list', { personId: null, from: null, limit: 10 });
    expect(JSON.stringify(note)).toContain('abc');
  });

  test('that takes the keyboard by a frame of its own is told on', async () => {
    await again();
    const frame = await own();
    expect(await textIn(frame)).not.toContain('This page took the keyboard');
    await robbed('sidebar', personAt('sidebar'), { id: 37, way: 'focus of a frame' });
    await until('the person to be told', async () =>
      (await textIn(frame)).includes('This page took the keyboard'),
    );
  });

  test('loses nobody anything by a click under a cover', async () => {
    await again();
    const before = await everythingKept(ask);
    const at = async () => middleOf(await own(), 'button', 'Useful');
    const atErase = () =>
      page.evaluate(() => {
        const { standIn } = window as unknown as { standIn: { host: HTMLElement } };
        const box = standIn.host.shadowRoot?.querySelector('button')?.getBoundingClientRect();
        return { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 10 };
      });
    const erased = () =>
      page.evaluate(() => (window as unknown as { standIn: { erased: number } }).standIn.erased);
    for (const [cover, id] of Object.entries(COVERS)) {
      const first = await erased();
      await clickUnder('stand-in', personAt('stand-in'), cover, atErase);
      const control = (await erased()) > first ? 'the click arrived, the note was deleted' : null;
      await clickUnder('sidebar', personAt('sidebar'), cover, at);
      measured.add(id, control, await lostSince(ask, before));
    }
  });

  test('sees that the sidebar is there, how wide, and that somebody is in it; and may imitate it', async () => {
    await again();
    await personAt('sidebar').begin();
    const seen = await inHostile(page, 'sidebar', (_, target) => ({
      width: target.getBoundingClientRect().width,
      isActive:
        Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')?.get?.call(
          document,
        ) === target,
    }));
    measured.add(56, 'the same', `${seen.width} px wide${seen.isActive ? ', in use' : ''}`);
    await page.evaluate(() => {
      const copy = document.createElement('div');
      copy.style.cssText =
        'position:fixed;inset:0 360px 0 auto;width:360px;background:#fff;z-index:2147483647;font:14px sans-serif;padding:16px';
      copy.textContent = 'Loopside. Your notes are locked. Passphrase:';
      copy.append(document.createElement('input'));
      document.body.append(copy);
    });
    measured.add(36, 'the same', await screenshot(page, 'hostile-imitation'));
  });

  test('gets no sidebar without a guard by rewriting itself, and keys only by going elsewhere', async () => {
    const rewritten = await stage.visit('<title>Nothing yet</title><p>Nothing yet', REVIEW);
    const spy =
      '<input id="trap" aria-label="trap"><textarea id="own" aria-label="own"></textarea>';
    const html = fixture('workday/self-evaluation').replace(/<body[^>]*>/, (body) => body + spy);
    await sleep(300);
    await rewritten.evaluate((text) => {
      document.open();
      document.write(text);
      document.close();
    }, html);
    const stolen = async () => {
      await rewritten.keyboard.type('abc');
      await rewritten.evaluate(() => document.querySelector<HTMLElement>('#trap')?.focus());
      await rewritten.keyboard.type('defghi');
      return rewritten.$eval('#trap', (trap) => (trap as HTMLInputElement).value);
    };
    await rewritten.click('#own');
    const control = await stolen();
    await rewritten.$eval('#trap', (trap) => ((trap as HTMLInputElement).value = ''));
    // A frame without a guard is taken away as soon as it has loaded.
    await sleep(SETTLED);
    let got = '';
    if (await shown(rewritten)) {
      await (await sidebar(stage, rewritten, 'self-review')).locator('textarea').click();
      got = await stolen();
    }
    measured.add(53, beyondOneKey(control), beyondOneKey(got));
    await rewritten.close();

    await again();
    const left: string[] = [];
    for (const which of BOTH) {
      left.push(await takenElsewhere(personAt(which)));
    }
    measured.add(54, beyondOneKey(left[0] ?? ''), beyondOneKey(left[1] ?? ''));
  });

  test('gets nothing onto its paper', async () => {
    // Printing leaves a page in a state that takes no clicks of a program: this one is printed and closed.
    const printed = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
    const frame = await sidebar(stage, printed, '1:1 with Priya');
    await writeNote(printed, frame, 'x');
    const empty = (await printed.pdf()).length;
    await frame.evaluate(() => document.querySelector('textarea')?.focus());
    await printed.keyboard.type('a long line of other words, 1234567890');
    await until('the words', async () => (await noteIn(frame))?.includes('1234567890'));
    const written = (await printed.pdf()).length;
    await printed.evaluate(() => document.body.append('a long line of other words, 1234567890'));
    const control = (await printed.pdf()).length;
    const told = (bytes: number) => (bytes > 8 ? `the paper differs by ${bytes} bytes` : null);
    measured.add(55, told(control - written), told(Math.abs(written - empty)));
    await printed.close();
    page = await stage.visit(HOSTILE);
  });

  test('gets no markup, no direction and no endless text into our pages by a title', async () => {
    const poisoned = await stage.visit(POISONED);
    const control = await controlOfPoison(poisoned);
    const frame = await sidebar(stage, poisoned, '1:1 with Priya');
    await until('the title', async () => (await textIn(frame)).includes('<img'));
    await writeNote(poisoned, frame, 'beside it');
    const popup = await stage.chromium.openPopup(poisoned);
    await until('the popup', async () => (await textOf(popup)).includes('1:1 with Priya'));
    const bad: string[] = [];
    const look = async (name: string, place: Frame | Page) => {
      const faults = await place.evaluate(poisonIn);
      bad.push(...faults.map((fault) => `${name}: ${fault}`));
    };
    await look('sidebar', frame);
    await look('popup', popup);
    await popup.close();
    const notebook = await openNotebook(stage, '#/notes');
    await until('the title', async () => (await textOf(notebook)).includes('<img'));
    await look('notebook', notebook);
    measured.add(34, control, bad.join() || null);
    await poisoned.close();
    // It stood at the same address.
    page = await stage.visit(HOSTILE);
  });

  test('loses nobody anything by whatever button is clicked without being seen', async () => {
    await again();
    await inHostile(page, 'sidebar', (hostile, target) =>
      hostile.cover('opacity of the host', target),
    );
    const before = await everythingKept(ask);
    const frame = await own();
    const clicked = await frame.evaluate(async () => {
      const names = new Set<string>();
      // What a click opens has buttons of its own; what leads away would end this.
      for (let round = 0; round < 2; round += 1) {
        for (const button of document.querySelectorAll<HTMLElement>('button, summary')) {
          const name = button.getAttribute('aria-label') ?? button.textContent;
          if (!button.isConnected || /Notebook|Collapse|Note:|side panel/.test(name)) continue;
          names.add(name);
          button.click();
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }
      return [...names];
    });
    expect(clicked).toEqual(expect.arrayContaining(['Done', 'Drop…', 'Never', 'Useful']));
    await sleep(200);
    measured.add(58, 'any button', await lostSince(ask, before));
  });

  test('hears no call answered that a content script forges, and no more than how the frame stands', async () => {
    await again();
    const forge = await contentScriptRealm(page, stage.chromium.extensionId);
    const send = (messages: readonly object[]) =>
      forge(
        `Promise.all(${JSON.stringify(messages)}.map((one) => chrome.runtime.sendMessage(one)))`,
      ) as Promise<{ value?: object; error?: { code: string } }[]>;
    const calls = Object.entries(EVERY_CALL);
    const answers = await send(calls.map(([call, input]) => ({ channel: 'app', call, input })));
    const answered = calls.filter((_, n) => answers[n]?.error?.code !== 'refused');
    const [token] = new URL((await own()).url()).hash.split('#').slice(1);
    const reading = {
      channel: 'page',
      call: 'reading',
      token,
      isRtl: false,
      reading: null,
      unreadable: false,
    };
    const [told] = await send([reading]);
    expect(Object.keys(told?.value ?? {}).toSorted()).toEqual([
      'answered',
      'channel',
      'open',
      'show',
      'side',
      'width',
    ]);
    // The same words are answered to a page of ours.
    const control = await ask('level' satisfies CallName, {});
    measured.add(57, `level: ${control}`, answered.map(([call]) => call).join() || null);
  });

  describe('docs/hostile-page.md says what was measured', () => {
    const says = documented('Chromium');
    test('of every attack, and of no other', () => {
      expect([...measured.besides(says)]).toEqual([...says].toSorted(([a], [b]) => a - b));
    });
  });

  const own = (): Promise<Frame> => sidebar(stage, page, '1:1 with Priya');
});

async function middleOf(
  frame: Frame,
  selector: string,
  text: string,
): Promise<{ x: number; y: number }> {
  return until(`“${text}” on screen`, async () => {
    for (const one of await frame.$$(selector)) {
      const box =
        (await one.evaluate((it) => it.textContent)) === text && (await one.boundingBox());
      if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  });
}
