import type { Stage } from './loopside.ts';

interface Alarm {
  name: string;
  scheduledTime: number;
}

/** What a worker of the extension has of the browser, as far as the tests use it. */
interface WorkerPlace {
  chrome: {
    alarms: { getAll: () => Promise<Alarm[]>; onAlarm: { dispatch: (alarm: Alarm) => void } };
    action: { getBadgeText: (of: object) => Promise<string> };
    notifications: { create: (id: string, notice: Notice) => Promise<string> };
  };
  shownNotices?: Notice[];
}

/** A notification as it is handed to the browser. */
export interface Notice {
  title: string;
  message: string;
}

/** When an alarm is set for, in milliseconds since 1970; null where it is not. */
export async function alarmAt({ chromium }: Stage, name: string): Promise<number | null> {
  const worker = await chromium.worker();
  const all = await worker.evaluate(() =>
    (globalThis as unknown as WorkerPlace).chrome.alarms.getAll(),
  );
  return all.find((alarm) => alarm.name === name)?.scheduledTime ?? null;
}

/** Lets an alarm come, as the browser would: the real clock is not waited for. */
export async function ring({ chromium }: Stage, name: string): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate((called) => {
    const { chrome } = globalThis as unknown as WorkerPlace;
    chrome.alarms.onAlarm.dispatch({ name: called, scheduledTime: Date.now() });
  }, name);
}

/** What the mark on the toolbar says; empty where there is none. */
export async function badgeText({ chromium }: Stage): Promise<string> {
  const worker = await chromium.worker();
  return worker.evaluate(() =>
    (globalThis as unknown as WorkerPlace).chrome.action.getBadgeText({}),
  );
}

/** From now on notes what the running worker lets the browser show, in the place of showing it. */
export async function watchNotices({ chromium }: Stage): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(() => {
    const place = globalThis as unknown as WorkerPlace;
    const notices: Notice[] = [];
    place.shownNotices = notices;
    place.chrome.notifications.create = (id, notice) => {
      notices.push(notice);
      return Promise.resolve(id);
    };
  });
}

/** What it let the browser show since, the earliest first. */
export async function noticesOf({ chromium }: Stage): Promise<Notice[]> {
  const worker = await chromium.worker();
  return worker.evaluate(() => (globalThis as unknown as WorkerPlace).shownNotices ?? []);
}
