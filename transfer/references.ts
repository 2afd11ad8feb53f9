import { marksIn } from '../notes/evidence-lines.ts';
import type { Person } from '../store/rows.ts';
import type { Problems } from './problems.ts';
import type { Placed, PlacedRows } from './take-rows.ts';
import type { Message } from '../language/message.ts';
import { message } from '../language/message.ts';

/**
 * The rows as they fit together: nothing refers to what is not there, an address belongs to one person, and a note's marks
 * are those of its text. What had to go or to change is told to `problems`.
 */
export function fitTogether(rows: PlacedRows, problems: Problems): PlacedRows {
  const people = idsOf(rows.people);
  const notes = idsOf(rows.notes);
  const goals = idsOf(rows.goals);
  const promises = idsOf(rows.promises);
  const ideas = idsOf(rows.ideas);
  const growth = idsOf(rows.growth);
  /** Null for one that is not there. */
  const known = (ids: ReadonlySet<string>, id: string | null, where: string, lost: Message) => {
    if (id === null || ids.has(id)) return id;
    problems.add(where, lost);
    return null;
  };
  const person = (where: string, id: string | null) =>
    known(people, id, `${where}.personId`, message('transfer.noPerson'));
  const note = (where: string, id: string | null) =>
    known(notes, id, `${where}.noteId`, message('transfer.noNote'));
  const only = <R>(
    placed: readonly Placed<R>[],
    field: keyof R & string,
    isThere: (row: R) => boolean,
  ) =>
    placed.filter(({ where, row }) => {
      if (isThere(row)) return true;
      problems.add(`${where}.${field}`, message('transfer.noOwner'));
      return false;
    });

  return {
    ...rows,
    people: withOwnAddresses(rows.people, problems),
    notes: mapped(rows.notes, (row, where) => ({
      ...row,
      personId: person(where, row.personId),
      marks: marksIn(row.text),
    })),
    promises: mapped(rows.promises, (row, where) => {
      const noteId = note(where, row.noteId);
      // Without a note there is no line to follow.
      const line = row.noteId !== null && noteId === null ? null : row.line;
      return { ...row, personId: person(where, row.personId), noteId, line };
    }),
    topics: mapped(
      only(rows.topics, 'personId', ({ personId }) => people.has(personId)),
      (row, where) => ({ ...row, noteId: note(where, row.noteId) }),
    ),
    revisions: only(rows.revisions, 'noteId', ({ noteId }) => notes.has(noteId)),
    feedback: mapped(rows.feedback, (row, where) => ({
      ...row,
      personId: person(where, row.personId),
    })),
    counterparts: only(rows.counterparts, 'personId', ({ personId }) => people.has(personId)),
    loop: mapped(
      only(rows.loop, 'personId', ({ personId }) => people.has(personId)),
      (row, where) => ({
        ...row,
        goalId: known(goals, row.goalId, `${where}.goalId`, message('transfer.noGoal')),
        promiseId: known(
          promises,
          row.promiseId,
          `${where}.promiseId`,
          message('transfer.noPromise'),
        ),
      }),
    ),
    mistakes: mapped(rows.mistakes, (row, where) => ({
      ...row,
      personId: person(where, row.personId),
      noteId: note(where, row.noteId),
    })),
    growth: mapped(
      only(rows.growth, 'parentId', ({ parentId }) => parentId === null || growth.has(parentId)),
      (row, where) => ({ ...row, personId: person(where, row.personId) }),
    ),
    thinking: mapped(rows.thinking, (row, where) => ({
      ...row,
      ideaId: known(ideas, row.ideaId, `${where}.ideaId`, message('transfer.noIdea')),
    })),
    stories: mapped(rows.stories, (row, where) => ({ ...row, noteId: note(where, row.noteId) })),
    upcoming: mapped(rows.upcoming, (row, where) => ({
      ...row,
      personId: person(where, row.personId),
    })),
  };
}

function idsOf(placed: readonly Placed<{ id: string }>[]): ReadonlySet<string> {
  return new Set(placed.map(({ row }) => row.id));
}

function mapped<R>(
  placed: readonly Placed<R>[],
  change: (row: R, where: string) => R,
): Placed<R>[] {
  return placed.map(({ where, row }) => ({ where, row: change(row, where) }));
}

/** An address two people have stays with the first: it is how one is recognised. */
function withOwnAddresses(placed: readonly Placed<Person>[], problems: Problems): Placed<Person>[] {
  const taken = new Set<string>();
  return mapped(placed, (person, where) => {
    const own = [...new Set(person.addresses)].filter((address) => !taken.has(address));
    for (const address of own) taken.add(address);
    if (own.length === person.addresses.length) return person;
    problems.add(`${where}.addresses`, message('transfer.addressTwice'));
    return { ...person, addresses: own };
  });
}
