import type { FrameState, PageMessage } from '../messages/page-channel.ts';
import { localDay } from '../notes/local-day.ts';
import { onDay } from '../situation/when.ts';
import type { UseDatabase } from './database.ts';
import { frameState } from './frame-state.ts';
import { expectFrame } from './kept-out.ts';
import type { Report } from './moments.ts';
import { moments, NO_MOMENT } from './moments.ts';
import { remember } from './reminders/remember.ts';
import { readSettings } from './settings.ts';
import { announce } from './tabs.ts';

/** Hears what a reader reports of its page, and tells it how its frame stands. One that may no longer read is not heard. */
export async function hear(
  useDatabase: UseDatabase,
  { token, isRtl, unreadable, reading }: PageMessage,
  spot: Pick<Report, 'tabId' | 'frameId' | 'origin'>,
): Promise<FrameState> {
  const kept = await moments.put({
    ...spot,
    token,
    isRtl,
    reading: reading && onDay(reading, localDay(Date.now())),
    unreadable,
  });
  if (!kept) return frameState(NO_MOMENT, await readSettings());
  const { moment, isNews } = kept;
  // Nobody waits for what is only for later, nor for others to hear of it.
  void remember(useDatabase, moment);
  // A popup that hears of a change asks the reader again: what is not new must end there.
  if (isNews) void announce();
  // Asked right before answering: what is switched off meanwhile must not be taken back by an older answer.
  const state = frameState(moment, await readSettings());
  if (state.show && !state.answered) void expectFrame(token);
  return state;
}
