import { belongingsOf, leaveTo } from './belongings.ts';
import type { Change } from './changes.ts';
import { doing } from './changes.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { calledBy, newPerson, personById } from './people.ts';
import type { Person } from './rows.ts';

/**
 * Makes two people one: all that is kept of `from` is `into`'s from now on, and they are known by the addresses of both.
 * Null where one of them is gone, or both are the same.
 */
export async function mergePeople(
  db: Database,
  { into, from }: { into: string; from: string },
  now: number,
): Promise<Change | null> {
  const [stays, goes] = await guarded(() => db.people.bulkGet([into, from]));
  if (!stays || !goes || into === from) return null;
  const label = `${calledBy(goes)} → ${calledBy(stays)}`;
  return doing(db, { kind: 'people-merged', label }, now, async (act) => {
    await act.change('people', into, {
      name: stays.name || goes.name,
      isNamed: stays.name === '' ? goes.isNamed : stays.isNamed,
      addresses: [...new Set([...stays.addresses, ...goes.addresses])],
      ...(goes.leadMinutes && !stays.leadMinutes && { leadMinutes: goes.leadMinutes }),
      relation: stays.relation ?? goes.relation,
      since: stays.relation === null ? goes.since : stays.since,
      past: [...stays.past, ...goes.past].toSorted((a, b) => a.until.localeCompare(b.until)),
      updatedAt: now,
    });
    await act.remove('people', from);
    await leaveTo(act, await belongingsOf(db, from), into);
  });
}

/** What goes to the new person when one is split. */
export interface Part {
  name: string;
  addresses: readonly string[];
  series: readonly string[];
}

/**
 * Splits what was taken for one person: the addresses and the series named, with their notes and what hangs on them, are
 * another's from now on.
 * @returns the change, and the new person's id; null where the person is gone
 */
export async function splitPerson(
  db: Database,
  id: string,
  { name, addresses, series }: Part,
  now: number,
): Promise<{ change: Change; personId: string } | null> {
  const person = await personById(db, id);
  if (!person) return null;
  const personId = crypto.randomUUID();
  const change = await doing(
    db,
    { kind: 'person-split', label: calledBy(person) },
    now,
    async (act) => {
      const own = person.addresses.filter((one) => addresses.includes(one));
      const other: Person = { ...newPerson(name, own, now), id: personId, isNamed: true };
      await act.put('people', other);
      const left = person.addresses.filter((one) => !own.includes(one));
      await act.change('people', id, { addresses: left, updatedAt: now });
      const all = await belongingsOf(db, id);
      const notes = all.notes.filter((note) => series.includes(note.series));
      const ids = new Set<string | null>(notes.map((note) => note.id));
      await leaveTo(
        act,
        {
          notes,
          promises: all.promises.filter(({ noteId }) => noteId !== null && ids.has(noteId)),
          topics: [],
          counterparts: all.counterparts.filter((one) => series.includes(one.series)),
          feedback: all.feedback.filter((one) => series.includes(one.series)),
          loop: [],
          mistakes: [],
          growth: [],
          upcoming: all.upcoming.filter(({ email }) => own.includes(email)),
        },
        personId,
      );
    },
  );
  return change && { change, personId };
}
