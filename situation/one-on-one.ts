import type { EventReading, Reading } from '../sites/reading.ts';
import { peopleOf, selfOf } from './people.ts';
import type { Situation } from './situation.ts';
import { matchable } from './texts.ts';
import { ONE_TO_ONE_OF_THINGS, SAYS_ONE_ON_ONE, TWO_NAMES } from './words/one-on-one.ts';

type OneOnOne = Extract<Situation, { kind: 'one_on_one' | 'none' }>;

/**
 * Is the open event a 1:1: exactly two people, the organizer counted and one of them the person looking
 * where the page says who that is; or, where the page does not show who comes, a title that says so.
 * Rooms, groups and note takers are no people.
 */
export function oneOnOne(event: EventReading, reading: Reading): OneOnOne {
  const people = peopleOf(event);
  const self = selfOf(people, reading.me);
  const [other, ...more] = people.filter((person) => person !== self);
  const complete = event.guests !== 'unknown';
  const said = saysOneOnOne(event.title);

  if (people.length > 2) return silent(`${people.length} people are invited`);
  if (people.length === 2 && reading.me && !self) return silent('neither of the two people is you');
  const because = said ? [`the title says “${said}”`] : [];
  const counterpart = other && more.length === 0 ? { name: other.name, email: other.email } : null;

  if (people.length === 2 && complete) {
    because.unshift(self ? 'two people, and you are one of them' : 'two people');
    return { kind: 'one_on_one', confidence: said ? 'sure' : 'likely', counterpart, because };
  }
  if (!said) {
    return silent(complete ? 'nobody else is invited' : 'the page does not show who is invited');
  }
  because.push(complete ? 'nobody contradicts it' : 'the page does not show everyone invited');
  return { kind: 'one_on_one', confidence: 'likely', counterpart, because };
}

/** The words of a title that say it is a 1:1, or null. */
export function saysOneOnOne(written: string): string | null {
  const title = matchable(written);
  if (ONE_TO_ONE_OF_THINGS.test(title)) return null;
  const patterns = [...SAYS_ONE_ON_ONE, TWO_NAMES];
  return patterns.map((pattern) => pattern.exec(title)?.[0].trim()).find(Boolean) ?? null;
}

function silent(reason: string): OneOnOne {
  return { kind: 'none', because: [reason] };
}
