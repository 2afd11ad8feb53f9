import type { Mistake } from '../systems/mistake/mistake.ts';
import type { SystemRows, SystemTable } from '../systems/rows.ts';
import type { Merged } from './merge.ts';
import { byKey, later, merged } from './merge.ts';

/** What rows of the systems refer to, beside each other. */
type Referred = 'person' | 'note' | 'promise';

type Systems = { [T in SystemTable]: SystemRows[T][] };

/** From the id in a file to the id here; null for what is in neither. */
type Here = (id: string | null) => string | null;

/** The rows of the systems with the people, notes and promises they stand for here. */
export function systemsHere(
  incoming: Systems,
  { person: personHere, note: noteHere, promise: promiseHere }: Record<Referred, Here>,
): Systems {
  const withPerson = <R extends { personId: string | null }>(row: R) => ({
    ...row,
    personId: personHere(row.personId),
  });
  const withNote = <R extends { noteId: string | null }>(row: R) => ({
    ...row,
    noteId: noteHere(row.noteId),
  });
  const { goals, ideas, thinking } = incoming;
  return {
    goals,
    ideas,
    thinking,
    loop: incoming.loop.flatMap((row) => {
      const personId = personHere(row.personId);
      if (personId === null) return [];
      return [{ ...row, personId, promiseId: promiseHere(row.promiseId) }];
    }),
    mistakes: incoming.mistakes.map(withPerson).map(withNote),
    growth: incoming.growth.map(withPerson),
    stories: incoming.stories.map(withNote),
    upcoming: incoming.upcoming.map(withPerson),
  };
}

/** Of two states of a row the later one. Of a mistake every update that was given stays. */
export function mergeSystems(
  now: Systems,
  incoming: Systems,
): { [T in SystemTable]: Merged<SystemRows[T]> } {
  return {
    goals: merged('goals', byKey('goals', now.goals, incoming.goals), later),
    loop: merged('loop', byKey('loop', now.loop, incoming.loop), later),
    mistakes: merged('mistakes', byKey('mistakes', now.mistakes, incoming.mistakes), mergeMistake),
    growth: merged('growth', byKey('growth', now.growth, incoming.growth), later),
    ideas: merged('ideas', byKey('ideas', now.ideas, incoming.ideas), later),
    thinking: merged('thinking', byKey('thinking', now.thinking, incoming.thinking), later),
    stories: merged('stories', byKey('stories', now.stories, incoming.stories), later),
    upcoming: merged('upcoming', byKey('upcoming', now.upcoming, incoming.upcoming), later),
  };
}

function mergeMistake(here: Mistake, other: Mistake): Mistake {
  const known = new Set(here.updates.map(({ id }) => id));
  const more = other.updates.filter(({ id }) => !known.has(id));
  const row = later(here, other);
  if (more.length === 0) return row === here ? here : { ...row, updates: here.updates };
  const updates = [...here.updates, ...more].toSorted((a, b) => a.at - b.at);
  return { ...row, updates, updatedAt: Math.max(here.updatedAt, other.updatedAt) };
}
