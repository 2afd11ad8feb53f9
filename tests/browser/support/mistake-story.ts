import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { ExtensionChromium } from '../../../scripts/browser/chromium.ts';
import { until } from '../rig/helpers.ts';
import { buildWithGranted } from './granted.ts';
import { named } from './notes.ts';

/** What a notification says. */
interface Notice {
  title: string;
  message: string;
}

/** The extension's own API, as far as a story looks at it from the worker. Moments are milliseconds since 1970. */
interface Api {
  alarms: {
    create: (name: string, info: { when: number }) => Promise<void>;
    get: (name: string) => Promise<{ scheduledTime: number } | undefined>;
    onAlarm: { dispatch: (alarm: { name: string; scheduledTime: number }) => void };
  };
  action: { getBadgeText: (of: object) => Promise<string> };
  notifications: {
    create: (id: string, notice: Notice) => Promise<string>;
    getAll: () => Promise<Record<string, boolean>>;
  };
}

type Inside = typeof globalThis & { chrome: Api; told?: Notice[] };

/** The store build once the user has allowed these hosts and notifications, which no program may do for them. */
export async function buildThatMayNotify(origins: readonly string[]): Promise<string> {
  const folder = await buildWithGranted(origins);
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<
    'permissions' | 'optional_permissions',
    string[]
  >;
  manifest.permissions.push('notifications');
  manifest.optional_permissions = manifest.optional_permissions.filter(
    (one) => one !== 'notifications',
  );
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/**
 * Lets alarms ring by the time the worker was told: the browser, which knows only the real one, gets the same span from
 * now. To be said to each worker, since it is the worker that is changed.
 */
export async function alarmsInStep(chromium: ExtensionChromium): Promise<void> {
  const running = await chromium.worker();
  await running.evaluate(() => {
    const { alarms } = (globalThis as Inside).chrome;
    const create = alarms.create.bind(alarms);
    // Nobody has told this clock another time.
    const real = () => performance.timeOrigin + performance.now();
    alarms.create = (name, { when }) => create(name, { when: when - Date.now() + real() });
  });
}

/** When the alarm for what is due rings, by the time the worker was told, in full minutes; null where none is set. */
export async function dueAlarm(chromium: ExtensionChromium): Promise<number | null> {
  const running = await chromium.worker();
  const rings = await running.evaluate(async () => {
    const alarm = await (globalThis as Inside).chrome.alarms.get('due');
    const real = performance.timeOrigin + performance.now();
    return alarm ? alarm.scheduledTime - real + Date.now() : null;
  });
  // The two clocks are read one after the other.
  return rings === null ? null : Math.round(rings / 1_000) * 1_000;
}

/** Lets the alarm ring, as the browser does when its moment has come, and waits until the worker has seen to all of it. */
export async function ring(chromium: ExtensionChromium): Promise<void> {
  const running = await chromium.worker();
  // The second one is seen to when all that the first has brought is over.
  for (const _ of ['first', 'second']) {
    const unlike = await running.evaluate(async () => {
      const { alarms } = (globalThis as Inside).chrome;
      const never = Date.now() + 30 * 86_400_000;
      await alarms.create('due', { when: never });
      const set = await alarms.get('due');
      alarms.onAlarm.dispatch({ name: 'due', scheduledTime: Date.now() });
      return set?.scheduledTime;
    });
    await until('the worker to set its alarm anew, or take it away', () =>
      running.evaluate(
        async (before) =>
          (await (globalThis as Inside).chrome.alarms.get('due'))?.scheduledTime !== before,
        unlike,
      ),
    );
  }
}

/** What stands on the toolbar's button; empty for nothing. */
export async function badge(chromium: ExtensionChromium): Promise<string> {
  const running = await chromium.worker();
  return running.evaluate(() => (globalThis as Inside).chrome.action.getBadgeText({}));
}

/** The names of the notifications on screen. */
export async function notices(chromium: ExtensionChromium): Promise<string[]> {
  const running = await chromium.worker();
  return running.evaluate(async () =>
    Object.keys(await (globalThis as Inside).chrome.notifications.getAll()),
  );
}

/** Writes down what notifications say from here on; they are shown all the same. */
export async function listenIn(chromium: ExtensionChromium): Promise<void> {
  const running = await chromium.worker();
  await running.evaluate(() => {
    const inside = globalThis as Inside;
    const { notifications } = inside.chrome;
    const create = notifications.create.bind(notifications);
    const heard = (inside.told ??= []);
    notifications.create = (id, notice) => {
      heard.push({ title: notice.title, message: notice.message });
      return create(id, notice);
    };
  });
}

/** What notifications have said since one listens in. */
export async function told(chromium: ExtensionChromium): Promise<Notice[]> {
  const running = await chromium.worker();
  return running.evaluate(() => (globalThis as Inside).told ?? []);
}

/** Presses a button as somebody does who first brings it into sight, out from under what lies over the edge. */
export async function tap(place: Frame | Page, name: string): Promise<void> {
  const button = await named(place, 'button', name);
  await button.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await button.click();
}

/** Types a text into a box, in the place of some words in it. */
export async function overwrite(
  page: Page,
  box: ElementHandle,
  words: string,
  text: string,
): Promise<void> {
  await box.evaluate((one, wanted) => {
    const field = one as HTMLTextAreaElement;
    const at = field.value.indexOf(wanted);
    if (at < 0) throw new Error(`“${wanted}” does not stand there`);
    field.focus();
    field.setSelectionRange(at, at + wanted.length);
  }, words);
  await page.keyboard.type(text);
}
