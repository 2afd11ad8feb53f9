import { siteById, siteOf } from '../sites/index.ts';
import type { Reading } from '../sites/reading.ts';
import { classify } from '../situation/classify.ts';
import { meetingOf } from '../situation/meeting.ts';
import { withMe } from '../situation/people.ts';
import type { Kept, Moment } from './moments.ts';
import { NOTHING_OPEN } from './moments.ts';

/**
 * What a report means.
 * @param mine the addresses the user has called their own
 */
export function understand(report: Kept, mine: readonly string[]): Moment {
  const { origin, unreadable } = report;
  const reading = report.reading && withMe(report.reading, mine);
  const situation = reading ? classify(reading) : NOTHING_OPEN;
  const meeting = reading ? meetingOf(reading, situation, origin) : null;
  return {
    ...report,
    reading,
    situation,
    meeting,
    trouble: unreadable || (!!reading && isBare(reading)),
  };
}

/** The address is that of a review, an interview or an incident, and not one heading was found. */
function isBare({ url, headings, event }: Reading): boolean {
  if (event || url === undefined || !URL.canParse(url) || headings?.length) return false;
  const address = new URL(url);
  const id = siteOf(address);
  return typeof (id && siteById(id).says?.(address)) === 'object';
}
