import type { Attendee, EventReading, Reading } from '../sites/reading.ts';
import { HIRING_TEAM, STAFF_TEAM } from './words/hiring-links.ts';
import {
  BOT_ADDRESS,
  BOT_NAME,
  GROUP_ADDRESS,
  ROOM_ADDRESS,
  ROOM_NAME,
} from './words/not-people.ts';

/** The human beings of an event, organizer counted, each once: rooms, lists and note takers are left out. */
export function peopleOf(event: EventReading): Attendee[] {
  const people = new Map<string, Attendee>();
  for (const attendee of event.attendees) {
    const key = attendee.email.toLowerCase() || attendee.name.toLowerCase();
    if (!key || !isPerson(attendee)) continue;
    const before = people.get(key);
    people.set(key, before ? { ...before, ...attendee } : attendee);
  }
  return [...people.values()];
}

function isPerson(attendee: Attendee): boolean {
  const { name, email, resource } = attendee;
  const address = email.toLowerCase();
  if (resource || BOT_ADDRESS.test(address) || ROOM_ADDRESS.test(address)) return false;
  // A name alone decides where there is no more, or where no person could be called that.
  return !BOT_NAME.test(name) && !ROOM_NAME.test(name) && !isGroup(attendee);
}

/** True for a list that stands for many. */
export function isGroup({ email, self }: Attendee): boolean {
  return self !== true && GROUP_ADDRESS.test(email.toLowerCase());
}

/** The one of `people` who is looking, by the page's own mark or by address; null where it tells neither. */
export function selfOf(people: readonly Attendee[], me: string | undefined): Attendee | null {
  return people.find((p) => p.self === true || (!!me && p.email.toLowerCase() === me)) ?? null;
}

/**
 * The same reading with who is looking, where the page does not tell and exactly one of the invited has an address the
 * user has called their own. Addresses in lower case.
 */
export function withMe(reading: Reading, own: readonly string[]): Reading {
  if (reading.me !== undefined || !reading.event) return reading;
  const mine = reading.event.attendees.filter(({ email }) => own.includes(email.toLowerCase()));
  const [me] = mine;
  return me && mine.length === 1 ? { ...reading, me: me.email.toLowerCase() } : reading;
}

/** Who of those that hire sends the invitation: of another company, the own hiring team, or the own personnel department. */
export type HiringTeam = 'other' | 'own' | 'staff';

/** Null where the organizer does not hire, or nobody knows whose company is whose. */
export function hiringFrom(event: EventReading, me: string | undefined): HiringTeam | null {
  const self = event.attendees.find((one) => one.self === true || (!!me && one.email === me));
  const organizer = event.attendees.find((one) => one.organizer === true);
  const mine = domainOf(self?.email ?? me ?? '');
  const theirs = domainOf(organizer?.email ?? '');
  if (!organizer || organizer === self || !mine || !theirs) return null;
  const called = `${organizer.name} ${organizer.email.split('@', 1)[0] ?? ''}`;
  if (mine !== theirs) {
    return HIRING_TEAM.test(called) || STAFF_TEAM.test(called) ? 'other' : null;
  }
  if (HIRING_TEAM.test(called)) return 'own';
  return STAFF_TEAM.test(called) ? 'staff' : null;
}

function domainOf(email: string): string {
  return email.split('@', 2)[1] ?? '';
}

/** The words somebody may be called by in a title: of their name, and of their address where it is one. */
export function calledBy({ name, email }: Pick<Attendee, 'name' | 'email'>): string[] {
  const local = email.split('@', 1)[0] ?? '';
  // What stands in brackets is somebody else: "Polly Marsh (on behalf of Gerald)".
  const own = name.replaceAll(/\([^)]*\)/gu, ' ');
  const words = `${own} ${local}`.toLowerCase().split(/[^\p{L}]+/u);
  return [...new Set(words.filter((word) => word.length > 1))];
}

/** Names in scripts without spaces: 村上さん. */
const UNPARTED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{2,}$/u;

/** The one of `people` whom a title names by some part of their name; null where it names none, or several. */
export function namedIn(title: string, people: readonly Attendee[]): Attendee | null {
  const text = title.toLowerCase();
  const words = new Set(text.split(/[^\p{L}]+/u).flatMap(withoutEnding));
  const isNamed = (name: string) => words.has(name) || (UNPARTED.test(name) && text.includes(name));
  const named = people.filter((person) => calledBy(person).some(isNamed));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** "Gabes review", "Annas Beurteilung": the name with and without the ending of whose it is. */
function withoutEnding(word: string): string[] {
  return word.endsWith('s') && word.length > 3 ? [word, word.slice(0, -1)] : [word];
}
