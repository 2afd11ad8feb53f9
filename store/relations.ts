import type { Relation } from '../content/principle.ts';
import type { Person } from './rows.ts';

/** Somebody with what they are to the user from a day on; what they were before stays known, unless it was only a slip. */
export function related(person: Person, relation: Relation | null, day: string): Person {
  if (relation === person.relation) return person;
  const { relation: before, since: from, past } = person;
  const last = past.at(-1);
  // Corrected back on the day of the slip: what was before goes on as if nothing had been said.
  if (last && last.relation === relation && last.until === day && from === day) {
    return { ...person, relation, since: last.from, past: past.slice(0, -1) };
  }
  // Said and corrected on one day: it never was so.
  const wasSo = before !== null && relation !== null && from !== day;
  return {
    ...person,
    relation,
    since: relation === null ? null : day,
    past: wasSo ? [...past, { relation: before, from, until: day }] : past,
  };
}

/**
 * What somebody was to the user on a day. Before the first day that is known, what they were first; null where nobody has
 * said, also between two times of which something is known.
 */
export function relationOn(
  { relation, since, past }: Pick<Person, 'relation' | 'since' | 'past'>,
  day: string,
): Relation | null {
  const then = past.find(({ from, until }) => day < until && (from === null || from <= day));
  if (then) return then.relation;
  if (since === null || since <= day) return relation;
  const [first] = past;
  if (!first) return relation;
  return first.from !== null && day < first.from ? first.relation : null;
}
