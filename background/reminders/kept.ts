import * as v from 'valibot';
import { browser } from '../../messages/browser.ts';
import type { Said, Schedule } from '../../systems/reminders/schedule.ts';

/**
 * What reminding needs between two looks: ids and times, in the browser's own storage. Not in the database: to look there
 * counts as use of locked notes, and would keep them open for as long as anything is to come.
 */
const schemas = {
  schedule: v.object({
    talks: v.array(
      v.object({
        id: v.string(),
        startsAt: v.number(),
        endsAt: v.number(),
        leadMinutes: v.number(),
      }),
    ),
    updates: v.array(v.object({ id: v.string(), nextAt: v.number() })),
  }),
  said: v.array(v.object({ key: v.string(), at: v.number() })),
};

const KEYS = { schedule: 'reminderSchedule', said: 'reminderSaid' } as const;

/** What was known to come at the last plan; nothing where it cannot be read. */
export async function keptSchedule(): Promise<Schedule> {
  const { [KEYS.schedule]: stored } = await browser.storage.local.get(KEYS.schedule);
  const result = v.safeParse(schemas.schedule, stored);
  return result.success ? result.output : { talks: [], updates: [] };
}

/** Keeps it, over what was kept before. */
export async function keepSchedule(schedule: Schedule): Promise<void> {
  await browser.storage.local.set({ [KEYS.schedule]: schedule });
}

/** What has been said, the earliest first. */
export async function keptSaid(): Promise<Said[]> {
  const { [KEYS.said]: stored } = await browser.storage.local.get(KEYS.said);
  const result = v.safeParse(schemas.said, stored);
  return result.success ? result.output : [];
}

let last: Promise<unknown> = Promise.resolve();

/** Changes what has been said. One change waits for the other: none may be lost. */
export function changeSaid(change: (said: Said[]) => Said[]): Promise<void> {
  const changed = last.then(async () => {
    await browser.storage.local.set({ [KEYS.said]: change(await keptSaid()) });
  });
  last = changed.catch(() => undefined);
  return changed;
}
