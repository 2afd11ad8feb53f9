import { browser } from '../messages/browser.ts';
import { base64, fromBase64 } from '../store/lock/base64.ts';
import { readSettings } from './settings.ts';
import { announce } from './tabs.ts';

/** Where the data key of locked notes is while they are open: in memory, gone when the browser ends. */
const KEY = 'dataKey';
interface Held {
  key: string;
  /** When it was last needed, in milliseconds since 1970. */
  usedAt: number;
}

/** The alarm that comes when the key may not have been used for long enough. */
export const CLOSING = 'closing';

/** A moment's use is noted only so often: each letter typed would be too much. Milliseconds. */
const NOTED = 15_000;

/** The key of locked notes, thrown away when it has not been used for as long as the user wants. */
export const keyring = {
  /** The data key, or null where the notes are closed. */
  async key(): Promise<Uint8Array | null> {
    const { [KEY]: held } = (await browser.storage.session.get(KEY)) as { [KEY]?: Held };
    if (!held) return null;
    const now = Date.now();
    const { lockAfter } = await readSettings();
    if (Math.abs(now - held.usedAt) > lockAfter * 60_000) {
      await this.drop();
      return null;
    }
    if (Math.abs(now - held.usedAt) > NOTED) await this.hold(fromBase64(held.key));
    return fromBase64(held.key);
  },

  async hold(dataKey: Uint8Array): Promise<void> {
    const held: Held = { key: base64(dataKey), usedAt: Date.now() };
    await browser.storage.session.set({ [KEY]: held });
    const { lockAfter } = await readSettings();
    await browser.alarms.create(CLOSING, { delayInMinutes: lockAfter + 0.1 });
  },

  async drop(): Promise<void> {
    await browser.storage.session.remove(KEY);
  },
};

/** Throws the key away where it has not been used; else looks again later. Open pages are told. */
export async function closeUnused(): Promise<void> {
  const { [KEY]: held } = (await browser.storage.session.get(KEY)) as { [KEY]?: Held };
  if (!held) return;
  const { lockAfter } = await readSettings();
  const left = held.usedAt + lockAfter * 60_000 - Date.now();
  if (left > 0) await browser.alarms.create(CLOSING, { when: Date.now() + left + 1_000 });
  else {
    await keyring.drop();
    await announce();
  }
}
