import type { PromiseMade, Revision, Showing } from '../store/rows.ts';
import type { Everything, Key, OwnSettings, Table, Tables } from './everything.ts';
import { TABLES } from './everything.ts';
import { byKey, later, merged } from './merge.ts';
import type { Merged } from './merge.ts';
import { mergeNotes } from './merge-notes.ts';
import { mergePeople } from './merge-people.ts';
import { mergePromises } from './merge-promises.ts';
import { mergeSystems, systemsHere } from './merge-systems.ts';

/** How many of the incoming rows are new, change one that is here, bring nothing new. */
export interface Counts {
  made: number;
  changed: number;
  same: number;
}

/** What an import is to do: enough to show it, to do it in one transaction, and to undo it. */
export interface Plan {
  /** The rows to write. */
  put: Tables;
  /** The keys of those that are new: deleting them undoes their making. */
  made: Record<Table, Key[]>;
  /** The keys of those that change: their rows of before undo it. */
  changed: Record<Table, Key[]>;
  /** The settings as they are to be; null where they stay as they are. */
  settings: OwnSettings | null;
  summary: Record<Table, Counts> & {
    /** `keptBoth`: of so many notes a text that lost is kept as a revision. */
    notes: Counts & { keptBoth: number };
  };
}

/**
 * Merges what comes from a file into what is here. Planned again after it was done, it changes nothing; no text of a note
 * that is here gets lost.
 * @param now what the database holds
 * @param incoming what a file holds, as a reader gives it
 */
export function planImport(now: Everything, incoming: Everything): Plan {
  const people = mergePeople(now.people, incoming.people);
  const personHere = translation(people.ids, now.people);
  const withPerson = <R extends { personId: string | null }>(row: R) => ({
    ...row,
    personId: personHere(row.personId),
  });
  const notes = mergeNotes(now.notes, incoming.notes.map(withPerson));
  const noteHere = translation(notes.ids, now.notes);
  const withNote = <R extends { noteId: string | null }>(row: R) => ({
    ...row,
    noteId: noteHere(row.noteId),
  });

  const promises = mergePromises(
    now.promises,
    incoming.promises.map(withPerson).map(withNote).map(lineOfNote),
  );
  const topics = incoming.topics.flatMap((row) => {
    const personId = personHere(row.personId);
    return personId === null ? [] : [{ ...withNote(row), personId }];
  });
  const revisions = incoming.revisions.flatMap((row) => {
    const noteId = noteHere(row.noteId);
    return noteId === null ? [] : [{ ...row, noteId }];
  });
  const systems = systemsHere(incoming, {
    person: personHere,
    note: noteHere,
    promise: translation(promises.ids, now.promises),
  });
  const counterparts = incoming.counterparts.flatMap((row) => {
    const personId = personHere(row.personId);
    return personId === null ? [] : [{ ...row, personId }];
  });
  // One whose id is here already stays out, so its text is none that is kept.
  const revisionsHere = new Set(now.revisions.map(({ id }) => id));
  const coming = revisions.filter(({ id }) => !revisionsHere.has(id));
  const lost = notKept(notes.lost, [...now.revisions, ...coming]);

  const tables: { [T in Table]: Merged<Tables[T][number]> } = {
    people,
    notes,
    promises,
    topics: merged('topics', byKey('topics', now.topics, topics), later),
    revisions: merged(
      'revisions',
      byKey('revisions', now.revisions, [...revisions, ...lost]),
      (here) => here,
    ),
    templates: merged('templates', byKey('templates', now.templates, incoming.templates), later),
    feedback: merged(
      'feedback',
      byKey('feedback', now.feedback, incoming.feedback.map(withPerson)),
      (here, other) => (other.givenAt > here.givenAt ? other : here),
    ),
    counterparts: merged(
      'counterparts',
      byKey('counterparts', now.counterparts, counterparts),
      (here) => here,
    ),
    sides: merged('sides', byKey('sides', now.sides, incoming.sides), (here) => here),
    showings: merged('showings', byKey('showings', now.showings, incoming.showings), mergeShowing),
    ...mergeSystems(now, systems),
  };
  return planOf(tables, mergeSettings(now, incoming.settings), lost);
}

/** Without a note there is no line to follow. */
function lineOfNote(promise: PromiseMade): PromiseMade {
  return promise.noteId === null ? { ...promise, line: null } : promise;
}

/** From the ids of a file to those here; null for one that is in neither. */
function translation(
  ids: ReadonlyMap<string, string>,
  here: readonly { id: string }[],
): (id: string | null) => string | null {
  const known = new Set(here.map(({ id }) => id));
  return (id) => (id === null ? null : (ids.get(id) ?? (known.has(id) ? id : null)));
}

/** Those of which no revision holds the text yet. One put aside does not count: it goes when the user decides. */
function notKept(lost: readonly Revision[], revisions: readonly Revision[]): Revision[] {
  const textOf = ({ noteId, text }: Revision) => JSON.stringify([noteId, text]);
  const of = new Set(lost.map(({ noteId }) => noteId));
  const kept = new Set(
    revisions.filter(({ noteId, kind }) => kind === 'kept' && of.has(noteId)).map(textOf),
  );
  return lost.filter((revision) => !kept.has(textOf(revision)));
}

function mergeShowing(here: Showing, other: Showing): Showing {
  const shown = new Map(here.principles.map((id, at) => [id, here.shownAt[at] ?? 0]));
  for (const [at, id] of other.principles.entries()) {
    shown.set(id, Math.max(shown.get(id) ?? 0, other.shownAt[at] ?? 0));
  }
  return { ...here, principles: [...shown.keys()], shownAt: [...shown.values()] };
}

function mergeSettings(
  { settings: here, notes }: Everything,
  other: OwnSettings,
): OwnSettings | null {
  const settings: OwnSettings = {
    level: here.level ?? other.level,
    ownAddresses: [...new Set([...here.ownAddresses, ...other.ownAddresses])],
    // No file decides that notes which are here are to be deleted.
    keepMonths: here.keepMonths ?? (notes.length === 0 ? other.keepMonths : null),
    growthMonths: here.growthMonths ?? other.growthMonths,
  };
  return JSON.stringify(settings) === JSON.stringify(here) ? null : settings;
}

function planOf(
  tables: { [T in Table]: Merged<Tables[T][number]> },
  settings: OwnSettings | null,
  lost: readonly Revision[],
): Plan {
  const ofEach = <V>(of: (table: Merged<unknown>) => V) =>
    Object.fromEntries(TABLES.map((table) => [table, of(tables[table])])) as Record<Table, V>;
  const counts = ofEach(({ made, changed, same }) => ({
    made: made.length,
    changed: changed.length,
    same,
  }));
  const keptBoth = new Set(lost.map(({ noteId }) => noteId)).size;
  return {
    put: ofEach(({ put }) => put) as Tables,
    made: ofEach(({ made }) => made),
    changed: ofEach(({ changed }) => changed),
    settings,
    summary: { ...counts, notes: { ...counts.notes, keptBoth } },
  };
}
