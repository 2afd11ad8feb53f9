import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { CallName, Input, Output, Reply } from '../../../messages/app-channel.ts';
import { localDay } from '../../../notes/local-day.ts';
import type { Who } from '../../../store/people.ts';
import { until } from '../rig/helpers.ts';
import { noteIn } from './loopside.ts';
import type { Stage } from './loopside.ts';
import type { When } from './talk.ts';

type Place = Frame | Page;

/** Asks the background as a page of the extension does. Rejects with the background's own words. */
export type Ask = <N extends CallName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** Opens a page of the extension to ask from, in a tab of its own. */
export async function openDesk({ chromium }: Stage): Promise<Ask> {
  const page = await chromium.browser.newPage();
  await page.goto(chromium.url('principles.html'));
  return deskIn(page);
}

/** Calls of the background out of a page of ours, in either browser. */
export function deskIn(page: Page): Ask {
  return async <N extends CallName>(name: N, input: Input<N>) => {
    const reply = await page.evaluate(
      async (message) => {
        const { chrome } = globalThis as unknown as {
          chrome: { runtime: { sendMessage: (said: unknown) => Promise<unknown> } };
        };
        return chrome.runtime.sendMessage(message);
      },
      { channel: 'app', call: name, input },
    );
    const answer = reply as Reply<Output<N>>;
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}, ${answer.error.message}`);
    return answer.value;
  };
}

/** A meeting of half an hour at ten, so many weeks from this one; weeks gone by are negative. */
export function weekFromNow(weeks: number): When {
  const now = new Date();
  const start = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 7 * weeks, 10);
  return { start, end: new Date(start.getTime() + 30 * 60_000) };
}

/** A meeting's page as it is after it was moved: it keeps its ids, and says the day and time of another. */
export function movedTo(html: string, other: string): string {
  const ids = html.match(EVENT_IDS) ?? [];
  let at = 0;
  return other.replaceAll(EVENT_IDS, (own) => ids[at++] ?? own);
}

const EVENT_IDS = /data-eventid="[^"]+"/g;

/** Keeps a note as a sidebar does: on a meeting so many weeks from this one, in a series of its own. */
export async function keepNote(
  ask: Ask,
  { weeks, who, text }: { weeks: number; who: Who | null; text: string },
): Promise<void> {
  const day = localDay(weekFromNow(weeks).start.getTime());
  await ask('note.save', {
    series: crypto.randomUUID(),
    occurrence: '',
    day,
    kind: 'one_on_one',
    title: '1:1',
    counterpart: who,
    text,
    baseRev: 0,
    writer: crypto.randomUUID(),
    seq: 1,
  });
}

/** The element with this role and accessible name, once it is there. */
export async function named(
  place: Place | ElementHandle,
  role: string,
  name: string,
): Promise<ElementHandle> {
  return until(`the ${role} “${name}”`, () =>
    place.$(`::-p-aria([name="${name}"][role="${role}"])`),
  );
}

/** Whether there is an element with this role and accessible name. */
export async function isThere(place: Place, role: string, name: string): Promise<boolean> {
  return (await place.$(`::-p-aria([name="${name}"][role="${role}"])`)) !== null;
}

/** Presses one of the buttons of a named group: the “Done” of one promise among several. */
export async function pressIn(place: Place, group: string, button: string): Promise<void> {
  await (await named(await named(place, 'group', group), 'button', button)).click();
}

/** Clicks into a field and types, once keys go there: the focus reaches a frame of another process a little later. */
export async function typeInto(page: Page, field: ElementHandle, text: string): Promise<void> {
  await field.click();
  await until('the field to have the focus', () =>
    field.evaluate((one) => document.hasFocus() && document.activeElement === one),
  );
  await page.keyboard.type(text);
}

/** Presses a key with Ctrl held, and Shift where `shift` says so. */
export async function withCtrl(
  page: Page,
  key: Parameters<Page['keyboard']['press']>[0],
  { shift = false } = {},
): Promise<void> {
  await page.keyboard.down('Control');
  if (shift) await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  if (shift) await page.keyboard.up('Shift');
  await page.keyboard.up('Control');
}

/** Waits until the note in the editor reads like this. */
export async function untilNote(frame: Frame, text: string): Promise<void> {
  let last: string | undefined;
  try {
    await until('the note', async () => {
      last = await noteIn(frame);
      return last === text;
    });
  } catch (error) {
    throw new Error(`The note is not ${JSON.stringify(text)} but ${JSON.stringify(last)}`, {
      cause: error,
    });
  }
}

/** Lets the database refuse whatever holds one of these words, as a full disk would. `makeRoom` ends it. */
export async function fillDisk({ chromium }: Stage, words = ''): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate((wanted) => {
    type Put = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;
    const { prototype } = IDBObjectStore as unknown as { prototype: { put: Put; realPut?: Put } };
    const real = (prototype.realPut ??= prototype.put);
    prototype.put = function put(value, ...key) {
      if (JSON.stringify(value).includes(wanted)) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      return real.call(this, value, ...key);
    };
  }, words);
}

/** The disk has room again. */
export async function makeRoom({ chromium }: Stage): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(() => {
    const { prototype } = IDBObjectStore as unknown as {
      prototype: { put: unknown; realPut?: unknown };
    };
    if (prototype.realPut) prototype.put = prototype.realPut;
  });
}
