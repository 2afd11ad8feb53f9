import type { Attendee, EventReading, Reading } from '../sites/reading.ts';
import { calledBy, isGroup, namedIn, peopleOf, selfOf } from './people.ts';
import type { Situation } from './situation.ts';
import type { Folded } from './words/fold.ts';
import { fold } from './words/fold.ts';
import { figuresIn, NOT_ONE_TO_ONE, ONE_TO_ONE, TWO_NAMES } from './words/figures.ts';
import { isOtherThan, wordsOf } from './words/vocabulary.ts';
import type { Message } from '../language/message.ts';
import { message } from '../language/message.ts';

type OneOnOne = Extract<Situation, { kind: 'one_on_one' | 'none' }>;

/**
 * Is the open event a 1:1: exactly two people, the organizer counted and one of them the person looking
 * where the page says who that is; or, where the page does not show who comes, a title that says so.
 * Rooms, lists and note takers are no people; a list hides who comes.
 */
export function oneOnOne(event: EventReading, reading: Reading): OneOnOne {
  const invited = peopleOf(event);
  const self = selfOf(invited, reading.me);
  const said = saysOneOnOne(event.title) ?? saysTwoOfUs(event.title, self ?? aboutMe(reading));
  const booker = said && self ? bookerOnly(invited, self, event.title) : null;
  const people = invited.filter((person) => person !== booker);
  const [other, ...more] = people.filter((person) => person !== self);
  const complete = event.guests !== 'unknown' && !event.attendees.some(isGroup);

  if (people.length > 2) return silent(message('reason.othersInvited', { n: people.length }));
  if (people.length === 1 && self && complete) return silent(message('reason.nobodyInvited'));
  if (people.length === 2 && !self && isTold(people, reading)) {
    return silent(message('reason.neitherIsYou'));
  }
  const because = said ? [message('reason.titleSays', { words: said })] : [];
  const counterpart = other && more.length === 0 ? { name: other.name, email: other.email } : null;

  if (people.length === 2 && complete) {
    because.unshift(message(self ? 'reason.twoWithYou' : 'reason.two'));
    return { kind: 'one_on_one', confidence: said ? 'sure' : 'likely', counterpart, because };
  }
  if (!said) {
    return silent(message(complete ? 'reason.nobodyInvited' : 'reason.guestsHidden'));
  }
  because.push(message(complete ? 'reason.uncontradicted' : 'reason.someGuestsHidden'));
  return { kind: 'one_on_one', confidence: 'likely', counterpart, because };
}

/** The page says who is looking, or of everybody that it is not they. */
function isTold(people: readonly Attendee[], { me }: Reading): boolean {
  return me !== undefined || people.every(({ self }) => self === false);
}

/** The words of a title that say it is a 1:1, or null. */
export function saysOneOnOne(title: string): string | null {
  const folded = fold(title);
  if (NOT_ONE_TO_ONE.test(folded.text)) return null;
  for (const pattern of ONE_TO_ONE) {
    const found = figuresIn(pattern, folded);
    if (found && !isOfThings(folded, found)) return found.said;
  }
  const said = wordsOf('oneOnOne').saidIn(folded);
  if (said && !isOtherThan('oneOnOne', [folded], 'any')) return said;
  return TWO_NAMES.exec(title.normalize('NFKC').trim())?.[0] ?? null;
}

/** "1:1 mapping", "map scale 1:1": the words right before and after tell what is one to one. */
function isOfThings({ text }: Folded, { begin, end }: { begin: number; end: number }): boolean {
  const before = text.slice(0, begin).split(/\s+/u).slice(-3).join(' ');
  const after = text.slice(end).split(/\s+/u).slice(0, 3).join(' ');
  return isOtherThan('oneOnOne', [before, after].map(fold), 'any');
}

/**
 * Between two names, one of them the reader's: what joins them, and what such talks are called. Letters join nothing within a
 * word: "Beneath" is not Ben and ath.
 */
const JOINED =
  /^(\p{L}[\p{L}'’.-]*)(?: \p{L}[\p{L}'’.-]*)?(?: ?[/|&+×–—-] ?| (?:x|and|und|et|y|e|en|och|og|ja|i|ve|и) )(\p{L}[\p{L}'’.-]*)(?: \p{L}[\p{L}'’.-]*)?(?:[ :–-]+(?:weekly|bi-?weekly|fortnightly|monthly|sync|catch[ -]?up|check[ -]?in|chat|touch ?base|coffee|1:1))*$/iu;

/** "Alex / Sam" is two topics to a stranger, and a 1:1 to Alex. */
function saysTwoOfUs(title: string, me: Pick<Attendee, 'name' | 'email'> | null): string | null {
  const names = JOINED.exec(title.normalize('NFKC').trim());
  if (!names || !me) return null;
  const mine = calledBy(me);
  const isMine = [names[1], names[2]].filter((name) => mine.includes((name ?? '').toLowerCase()));
  return isMine.length === 1 ? names[0] : null;
}

function aboutMe({ me }: Reading): Pick<Attendee, 'name' | 'email'> | null {
  return me ? { name: '', email: me } : null;
}

/**
 * Somebody who booked the meeting for two others and does not attend: the organizer of three, where the title says 1:1
 * and names the other one but not them.
 */
function bookerOnly(people: readonly Attendee[], self: Attendee, title: string): Attendee | null {
  const others = people.filter((person) => person !== self);
  const booker = others.find(({ organizer }) => organizer === true);
  const other = others.find((person) => person !== booker);
  if (people.length !== 3 || !booker || !other) return null;
  return namedIn(title, [other, booker]) === other ? booker : null;
}

function silent(reason: Message): OneOnOne {
  return { kind: 'none', because: [reason] };
}
