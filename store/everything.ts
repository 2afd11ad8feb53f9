import type { Everything, OwnSettings, Tables } from '../transfer/everything.ts';
import { TABLES } from '../transfer/everything.ts';
import type { Plan } from '../transfer/plan.ts';
import type { Change } from './changes.ts';
import { doing } from './changes.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { followText } from './follow-text.ts';
import { notesById } from './notes.ts';
import { message } from '../language/message.ts';

/** All that is the user's own, read in one transaction: nothing changes in between. The bin is not part of it. */
export async function readEverything(db: Database, settings: OwnSettings): Promise<Everything> {
  return guarded(() =>
    db.transaction(
      'r',
      TABLES.map((name) => db.table(name)),
      async (): Promise<Everything> => {
        const rows = await Promise.all(
          TABLES.map(async (name) => [name, await db.table(name).toArray()] as const),
        );
        return { ...(Object.fromEntries(rows) as Tables), settings };
      },
    ),
  );
}

/** Does what an import plans, in one transaction, so that it can be undone. Null where it brings nothing new. */
export async function applyPlan(
  db: Database,
  { put, changed }: Plan,
  now: number,
): Promise<Change | null> {
  const about = [
    message('count.note', { n: put.notes.length }),
    message('count.person', { n: put.people.length }),
  ];
  return doing(db, { kind: 'imported', label: '', about }, now, async (act) => {
    const rewritten = await notesById(db, changed.notes.map(String));
    for (const table of TABLES) await act.putAll(table, put[table]);
    // A page changed by hand may say another state of a promise than the row beside it: the text is what was written.
    for (const { id, text } of rewritten) await followText(db, act, id, now, text);
  });
}
