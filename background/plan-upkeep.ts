import { browser } from '../messages/browser.ts';

/** The alarm that wakes the background now and then. */
export const UPKEEP = 'upkeep';

/** Sets the alarm; one that is set already goes on. */
export async function planUpkeep(): Promise<void> {
  if (await browser.alarms.get(UPKEEP)) return;
  await browser.alarms.create(UPKEEP, { delayInMinutes: 1, periodInMinutes: 60 });
}
