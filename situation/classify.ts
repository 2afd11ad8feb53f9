import type { Reading } from '../sites/reading.ts';
import { cleanReading } from './clean.ts';
import { incident } from './incident.ts';
import { interview } from './interview.ts';
import { oneOnOne } from './one-on-one.ts';
import { review, reviewTalk } from './review.ts';
import type { Situation } from './situation.ts';

/**
 * Reading → Situation. Pure; takes a reading as it comes from a page (or from a stranger's JSON of the same
 * shape) and says what it means, with reasons in plain words. 'none' is an answer too: the sidebar stays away.
 */
export function classify(raw: Reading): Situation {
  const reading = cleanReading(raw);
  return reading.event ? ofEvent(reading, reading.event) : ofPage(reading);
}

/** The more special wins: an interview between two people is no 1:1, nor is a review talk. */
function ofEvent(reading: Reading, event: NonNullable<Reading['event']>): Situation {
  const hiring = interview(reading);
  if (hiring.kind === 'interview') return hiring;
  const broken = incident(reading);
  if (broken.kind === 'incident') return broken;
  const announced = reviewTalk(event.title);
  return announced.kind === 'performance_review' ? announced : oneOnOne(event, reading);
}

function ofPage(reading: Reading): Situation {
  const found = review(reading);
  if (found.kind === 'performance_review') return found;
  const hiring = interview(reading);
  if (hiring.kind === 'interview') return hiring;
  const broken = incident(reading);
  if (broken.kind === 'incident') return broken;
  return found;
}
