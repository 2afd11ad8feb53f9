/** Whom a meeting is with: as the page shows it, as the user said, and who else it may be. */
import type { Counterpart } from '../messages/app-channel.ts';
import type { Attendee } from '../sites/reading.ts';
import type { Meeting } from '../situation/meeting.ts';
import { subjectOf } from '../situation/meeting.ts';
import { peopleOf, selfOf } from '../situation/people.ts';
import type { Situation } from '../situation/situation.ts';
import { counterpartsOfSubject } from '../store/counterparts.ts';
import type { Database } from '../store/database.ts';
import { notesOfSubject } from '../store/notes.ts';
import { peopleNamed } from '../store/people.ts';
import type { Person } from '../store/rows.ts';
import type { Moment } from './moments.ts';
import { message } from '../language/message.ts';

/** People are known by their address; a name alone could be anybody's. */
export function counterpartOf(situation: Situation): Counterpart | null {
  const who = situation.kind === 'one_on_one' ? situation.counterpart : null;
  return who?.email ? { id: null, ...who } : null;
}

/** Of more nobody would choose with one tap. */
const MOST_CANDIDATES = 5;

/** Whom a 1:1 on screen may be with: everybody the page names but the user. */
export function othersIn({ situation, reading }: Moment): Attendee[] {
  if (situation.kind !== 'one_on_one' || !reading?.event) return [];
  const people = peopleOf(reading.event);
  const self = selfOf(people, reading.me);
  return people.filter((person) => person !== self).slice(0, MOST_CANDIDATES);
}

/** The page, or what the user has said of their addresses, tells who is looking. */
export function isSelfKnown({ reading }: Moment): boolean {
  return !!reading?.event && selfOf(peopleOf(reading.event), reading.me) !== null;
}

/**
 * The one person the user has named for meetings of this subject, where it has no id to know it by, and nobody else is
 * named on the page.
 */
export async function sameSubject(
  db: Database,
  { series }: Meeting,
  others: readonly Attendee[],
): Promise<Person | null> {
  const subject = subjectOf(series);
  const [person, ...more] = subject ? await counterpartsOfSubject(db, subject) : [];
  if (!person || more.length > 0) return null;
  const isPerson = ({ name, email }: Attendee) =>
    name === person.name || person.addresses.includes(email.toLowerCase());
  return others.length === 0 || others.some(isPerson) ? person : null;
}

/**
 * The same meeting as it was noted before: a calendar without ids names more people in one view than in another, and both
 * are one meeting where day, subject and the person are the same.
 */
export async function asNoted(
  db: Database,
  meeting: Meeting,
  person: Person | null,
): Promise<Meeting> {
  const subject = subjectOf(meeting.series);
  if (!subject || !person || !meeting.occurrence) return meeting;
  const notes = await notesOfSubject(db, subject, meeting.occurrence);
  const theirs = notes.filter(({ personId }) => personId === person.id);
  const same = theirs.find(({ series }) => series === meeting.series) ?? theirs[0];
  return same ? { ...meeting, series: same.series } : meeting;
}

/** Where a page shows a name only, those of that name the user has met come before somebody new. */
export async function candidatesOf(
  db: Database,
  others: readonly Attendee[],
): Promise<Counterpart[]> {
  const found: Counterpart[] = [];
  for (const other of others) {
    const known = other.email ? [] : await peopleNamed(db, other.name);
    found.push(...(known.length > 0 ? known.map(asKept) : [asShown(other)]));
  }
  return found.slice(0, MOST_CANDIDATES);
}

/** Somebody as the page shows them; their address is what they are known by. */
export function asShown({ name, email }: Attendee): Counterpart {
  return { id: null, name, email };
}

/** Somebody as they are kept. */
export function asKept({ id, name, addresses }: Person): Counterpart {
  return { id, name, email: addresses[0] ?? '' };
}

/** The same person, by id or by address. */
export function isSame(one: Counterpart, other: Counterpart | null): boolean {
  if (!other) return false;
  if (one.id !== null && one.id === other.id) return true;
  return one.email !== '' && one.email.toLowerCase() === other.email.toLowerCase();
}

/** What the user said about the other person stands above what the page made us think. */
export function withWhom(situation: Situation, said: Counterpart | null): Situation {
  if (situation.kind !== 'one_on_one' || !said) return situation;
  const because = [...situation.because, message('reason.saidWhom')];
  return { ...situation, counterpart: { name: said.name, email: said.email }, because };
}
