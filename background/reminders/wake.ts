import { browser } from '../../messages/browser.ts';
import { dueAt, stillSaid } from '../../systems/reminders/due.ts';
import { eveOf } from '../../systems/reminders/eve.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { readSettings } from '../settings.ts';
import { announce } from '../tabs.ts';
import { changeSaid, keptSaid, keptSchedule } from './kept.ts';
import { tell } from './tell.ts';

/** The alarm that comes when there is something to say. */
export const DUE = 'due';

/**
 * While something is to come within a day one looks again after so long at the latest, in milliseconds: clocks are set, and
 * computers that sleep do not count the time. It is the usual lead, so that no talk is missed that one was awake for.
 */
const LONGEST = 10 * 60_000;
const DAY = 86_400_000;

/**
 * Says what is due now, once, and sets the alarm for what comes next. It looks at nothing but what was kept at the last plan,
 * so that it works while the notes are locked, and does not open them.
 */
export const wake = oneAtATime(async () => {
  const now = Date.now();
  const [settings, schedule, said] = await Promise.all([
    readSettings(),
    keptSchedule(),
    keptSaid(),
  ]);
  const { due, wakeAt } = dueAt(now, schedule, settings, said, eveOf);
  // While a screen is shared nothing is shown, and nothing counts as said.
  const isSaid = due.length > 0 && !settings.isHidden;
  if (isSaid) {
    // Remembered first: said twice is worse than, where the browser dies just now, not at all.
    const more = due.map(({ key }) => ({ key, at: now }));
    await changeSaid((before) => stillSaid([...before, ...more], schedule, now));
  }
  await setAlarm(due.length > 0 && !isSaid ? now + LONGEST : wakeAt, now);
  if (!isSaid) return;
  await tell(due, settings.reminders, now);
  // Pages that are open show what to know before the talk, or ask about it.
  await announce();
});

async function setAlarm(wakeAt: number | null, now: number): Promise<void> {
  if (wakeAt === null) {
    await browser.alarms.clear(DUE);
    return;
  }
  // What is far off is looked at again by then: the background is started often.
  const when = wakeAt - now < DAY ? Math.min(wakeAt, now + LONGEST) : now + DAY / 2;
  await browser.alarms.create(DUE, { when });
}
