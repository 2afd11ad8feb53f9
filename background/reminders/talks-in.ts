import { judgeOf } from '../../calendar/upcoming-in.ts';
import type { FoundTalk } from '../../calendar/upcoming-in.ts';
import type { CalendarFound } from '../../messages/reminder-calls.ts';
import { pause } from '../pause.ts';

/** So long others wait at most, in milliseconds: somebody may be typing. */
const AT_ONCE = 20;

/**
 * The 1:1s among what a calendar file tells. A full calendar takes seconds to judge: others have their turn in between.
 * @param own addresses of the user, lower case
 */
export async function talksIn(
  { events, owner }: CalendarFound,
  own: readonly string[],
): Promise<FoundTalk[]> {
  const talkOf = judgeOf(owner, own);
  const talks: FoundTalk[] = [];
  let begun = performance.now();
  for (const event of events) {
    const talk = talkOf(event);
    if (talk) talks.push(talk);
    if (performance.now() - begun < AT_ONCE) continue;
    await pause();
    begun = performance.now();
  }
  return talks;
}
