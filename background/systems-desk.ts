import type { Input, Output } from '../messages/app-channel.ts';
import type { Done } from '../messages/notebook-calls.ts';
import type { PersonName, SystemCalls } from '../messages/system-calls.ts';
import { localDay } from '../notes/local-day.ts';
import type { Change } from '../store/changes.ts';
import type { Database } from '../store/database.ts';
import { allPeople, calledBy } from '../store/people.ts';
import { addRecord, changeRecord, recordsOf, removeRecord, typeRecord } from '../store/records.ts';
import type { SystemTable } from '../systems/rows.ts';
import { asDone } from './change-view.ts';
import type { UseDatabase } from './database.ts';
import { loopView } from './loop-view.ts';
import { readSettings, writeSettings } from './settings.ts';
import { announce, announceSoon } from './tabs.ts';

type Handlers = { [N in keyof SystemCalls]: (input: Input<N>) => Promise<Output<N>> };

/** Tables whose rows say when to be heard of again. */
const TIMED: ReadonlySet<SystemTable> = new Set<SystemTable>(['mistakes', 'upcoming']);

/**
 * Answers the calls about the systems.
 * @param replan sets the next alarm anew, after what it depends on has changed
 */
export function systemsDesk(useDatabase: UseDatabase, replan: () => Promise<void>): Handlers {
  const undoable = async (
    table: SystemTable,
    action: (db: Database, now: number) => Promise<Change | null>,
  ): Promise<Done | null> => {
    const change = await useDatabase((db) => action(db, Date.now()));
    if (TIMED.has(table)) await replan();
    await announce();
    return change && asDone(change);
  };

  return {
    'record.add': ({ table, row }) => undoable(table, (db, now) => addRecord(db, table, row, now)),
    'record.change': ({ table, id, fields }) =>
      undoable(table, (db, now) => changeRecord(db, table, id, fields, now)),
    'record.type': async ({ table, id, fields }) => {
      await useDatabase((db) => typeRecord(db, table, id, fields, Date.now()));
      announceSoon();
      return null;
    },
    'record.delete': ({ table, id }) =>
      undoable(table, (db, now) => removeRecord(db, table, id, now)),

    'systems.all': async () => {
      const { level, growthMonths } = await readSettings();
      return useDatabase(async (db) => {
        const [goals, loop, mistakes, growth, ideas, thinking, stories, people] = await Promise.all(
          [
            recordsOf(db, 'goals'),
            recordsOf(db, 'loop'),
            recordsOf(db, 'mistakes'),
            recordsOf(db, 'growth'),
            recordsOf(db, 'ideas'),
            recordsOf(db, 'thinking'),
            recordsOf(db, 'stories'),
            peopleNames(db),
          ],
        );
        const rows = { goals, loop, mistakes, growth, ideas, thinking, stories };
        return { ...rows, people, level, growthMonths };
      });
    },

    'loop.get': async ({ personId }) => {
      const { level } = await readSettings();
      return useDatabase((db) => loopView(db, personId, level, localDay(Date.now())));
    },

    'mistake.list': () =>
      useDatabase(async (db) => {
        const all = await recordsOf(db, 'mistakes');
        return all.filter(({ closedAt }) => closedAt === null).toReversed();
      }),
    'person.names': () => useDatabase(peopleNames),

    'story.list': () => useDatabase(async (db) => (await recordsOf(db, 'stories')).toReversed()),

    'growth.rhythm': async ({ months }) => {
      await writeSettings({ growthMonths: months });
      await announce();
      return null;
    },
  };
}

async function peopleNames(db: Database): Promise<PersonName[]> {
  const people = await allPeople(db);
  return people
    .map((person) => ({ id: person.id, name: calledBy(person), relation: person.relation }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
