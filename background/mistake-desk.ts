import type { MistakeCalls } from '../messages/mistake-calls.ts';
import type { Done } from '../messages/notebook-calls.ts';
import type { Change } from '../store/changes.ts';
import type { Database } from '../store/database.ts';
import {
  closeMistake,
  draftMistake,
  extendUpdate,
  giveUpdate,
  ownMistake,
  reopenMistake,
} from '../store/mistakes.ts';
import type { UseDatabase } from './database.ts';
import { announce } from './tabs.ts';
import { asDone } from './change-view.ts';
import { noteOf } from './mistake-note.ts';

type Handlers = {
  [N in keyof MistakeCalls]: (
    input: Parameters<MistakeCalls[N]>[0],
  ) => Promise<ReturnType<MistakeCalls[N]>>;
};

/**
 * Answers the calls of the owned mistake.
 * @param replan sets the alarms anew, after what is due has changed
 */
export function mistakeDesk(useDatabase: UseDatabase, replan: () => Promise<void>): Handlers {
  /** Does something that can be undone; others hear of it, and the timer follows it. */
  const undoable = async (
    action: (db: Database, now: number) => Promise<Change | null>,
  ): Promise<Done | null> => {
    const change = await useDatabase((db) => action(db, Date.now()));
    if (!change) return null;
    await announce();
    await replan();
    return asDone(change);
  };

  return {
    'mistake.draft': ({ id, ...message }) =>
      undoable((db, now) => draftMistake(db, id, message, now)),
    'mistake.own': ({ id, nextAt }) => undoable((db, now) => ownMistake(db, id, nextAt, now)),
    'mistake.update': ({ id, ...update }) => undoable((db, now) => giveUpdate(db, id, update, now)),
    'mistake.extend': ({ id, nextAt }) => undoable((db, now) => extendUpdate(db, id, nextAt, now)),
    'mistake.close': ({ id }) => undoable((db, now) => closeMistake(db, id, noteOf, now)),
    'mistake.reopen': ({ id }) => undoable((db, now) => reopenMistake(db, id, now)),
  };
}
