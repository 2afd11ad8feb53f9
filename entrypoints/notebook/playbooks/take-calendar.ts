import { CalendarFault } from '../../../calendar/fault.ts';
import { CALENDAR_LIMITS } from '../../../calendar/limits.ts';
import { asFailure } from '../../../components/use-asked.ts';
import { call } from '../../../messages/client.ts';
import type { Output } from '../../../messages/app-channel.ts';
import type { Message } from '../../../language/message.ts';

/** What a calendar file brought. */
export type Taken = Output<'calendar.take'> & { problems: Message[] };

/** So far ahead a calendar file is read, in milliseconds. */
const AHEAD = 60 * 86_400_000;

/**
 * Reads a calendar file and hands on what it tells. It is read here: the background is started often, must answer all pages,
 * and need not know what calendar files look like. What reads them is loaded when there is one.
 * @throws {CalendarFault} or {CallFailed}
 */
export async function takeCalendar(file: File): Promise<Taken> {
  // Before it is loaded; a sign takes a byte at least.
  if (file.size > CALENDAR_LIMITS.file) throw new CalendarFault('too-large');
  const [text, { readCalendar }] = await Promise.all([
    file.text(),
    import('../../../calendar/read-calendar.ts'),
  ]);
  const now = Date.now();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { events, uids, owner, problems } = readCalendar(text, {
    from: now,
    until: now + AHEAD,
    zone,
  });
  try {
    return { ...(await call('calendar.take', { events, uids: [...uids], owner })), problems };
  } catch (error) {
    throw asFailure(error);
  }
}
