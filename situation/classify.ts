import type { EventReading, Reading } from '../sites/reading.ts';
import { cleanReading } from './clean.ts';
import { incident } from './incident.ts';
import { interview } from './interview.ts';
import { oneOnOne, saysOneOnOne } from './one-on-one.ts';
import { pageOf } from './page.ts';
import type { Page } from './page.ts';
import { review } from './review.ts';
import type { Situation } from './situation.ts';
import { message } from '../language/message.ts';

/**
 * Reading → Situation. Pure; takes a reading as it comes from a page (or from a stranger's JSON of the same
 * shape) and says what it means, with reasons in plain words. 'none' is an answer too: the sidebar stays away.
 */
export function classify(raw: Reading): Situation {
  const reading = cleanReading(raw);
  const page = pageOf(reading);
  return reading.event ? ofEvent(reading, reading.event, page) : ofPage(page);
}

/** The more special wins: an interview between two people is no 1:1, nor is a review talk. */
function ofEvent(reading: Reading, event: EventReading, page: Page): Situation {
  const hiring = interview(page);
  if (hiring.kind === 'interview') return hiring;
  const broken = incident(page);
  if (broken.kind === 'incident') return broken;
  const announced = review(page);
  return announced.kind === 'performance_review' ? announced : oneOnOne(event, reading);
}

function ofPage(page: Page): Situation {
  if (page.isRuledOut) {
    return {
      kind: 'none',
      because: [message('reason.ruledOut', { tool: page.site?.label ?? '' })],
    };
  }
  if (page.says?.page === 'one-on-one') {
    const because = [message('reason.addressOfOneOnOne')];
    return { kind: 'one_on_one', confidence: 'likely', counterpart: null, because };
  }
  for (const ask of questionsFor(page)) {
    const found = ask(page);
    if (found.kind !== 'none') return found;
  }
  return page.isTitled || page.tool === 'review' ? titleOnly(page) : NOTHING;
}

const NOTHING: Situation = {
  kind: 'none',
  because: [message('reason.nothing')],
};

/** What the tool is for is asked first: an interviewer's form evaluates too, and an incident is reviewed. */
function questionsFor({ tool }: Page): ((page: Page) => Situation)[] {
  switch (tool) {
    case 'hiring':
      return [interview, incident];
    case 'incident':
      return [incident, interview];
    case 'review':
    case 'document':
    case 'calendar':
    case 'call':
    case null:
      return [review, interview, incident];
  }
}

/** A calendar, a call or a document of which nothing but the title can be read. */
function titleOnly({ texts }: Page): Situation {
  for (const { written } of texts) {
    const said = saysOneOnOne(written);
    if (said) {
      const because = [
        message('reason.titleSays', { words: said }),
        message('reason.guestsHidden'),
      ];
      return { kind: 'one_on_one', confidence: 'likely', counterpart: null, because };
    }
  }
  return { kind: 'none', because: [message('reason.noOneOnOne')] };
}
