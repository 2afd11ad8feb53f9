import * as v from 'valibot';
import { browser } from '../messages/browser.ts';
import type { Database } from '../store/database.ts';
import { StoreError } from '../store/errors.ts';
import type { NotebookMark } from '../store/notebook.ts';
import { begin, markOf, recognise } from '../store/notebook.ts';
import type { NotebookWatch } from './watch.ts';

/** In local storage, which is another database of the browser: what there was. */
const MARK = 'notebook';
/** In session storage: something in the database cannot be read. */
const DAMAGED = 'damaged';
/**
 * After a write the mark is brought up to date so soon, once for all that happens meanwhile; later ones wait longer, since
 * counting a hundred thousand notes takes as long as saving sixty letters. Milliseconds.
 */
const SOON = 1_000;
const LATER = 60_000;

const markSchema: v.GenericSchema<unknown, NotebookMark> = v.object({
  id: v.string(),
  notes: v.number(),
  people: v.number(),
  seenAt: v.number(),
});

/** What was last told of the notebook; null where nothing was. */
export async function readMark(): Promise<NotebookMark | null> {
  const { [MARK]: stored } = await browser.storage.local.get(MARK);
  const result = v.safeParse(markSchema, stored);
  return result.success ? result.output : null;
}

/** Watches over the notebook of this browser. */
export function notebookWatch(): NotebookWatch {
  let isWaiting = false;
  let wait: number = SOON;

  const write = async (db: Database, id: string) => {
    const mark = await markOf(db, id, await readMark(), Date.now());
    await browser.storage.local.set({ [MARK]: mark });
  };
  const update = async (db: Database) => {
    try {
      const recognised = await recognise(db, await readMark());
      if (recognised.kind === 'known') await write(db, recognised.id);
    } catch (error) {
      // Closed meanwhile: whoever asks next opens it again.
      if (!(error instanceof StoreError)) throw error;
    }
  };

  return {
    async opened(db) {
      const [{ [DAMAGED]: isDamaged }, before] = await Promise.all([
        browser.storage.session.get(DAMAGED),
        readMark(),
      ]);
      db.guard.isReadOnly = isDamaged === true;
      if (db.guard.isReadOnly) return;
      const recognised = await recognise(db, before);
      if (recognised.kind === 'missing') throw new StoreError('missing', null);
      if (recognised.id !== before?.id) await write(db, recognised.id);
      db.guard.hasWritten = false;
    },

    used(db) {
      if (!db.guard.hasWritten || isWaiting) return;
      isWaiting = true;
      setTimeout(() => {
        isWaiting = false;
        wait = LATER;
        db.guard.hasWritten = false;
        void update(db);
      }, wait);
    },

    async damaged(db) {
      if (db.guard.isReadOnly) return;
      db.guard.isReadOnly = true;
      await browser.storage.session.set({ [DAMAGED]: true });
    },

    async begin(db) {
      await write(db, await begin(db));
    },
  };
}
