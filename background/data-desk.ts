import type { Input, Output } from '../messages/app-channel.ts';
import type { DataCalls } from '../messages/data-calls.ts';
import { allUnsaved, backupDone, backupState, isBackupDue } from '../store/backups.ts';
import { applyPlan, readEverything } from '../store/everything.ts';
import { setFact } from '../store/facts.ts';
import { planImport } from '../transfer/plan.ts';
import type { Plan } from '../transfer/plan.ts';
import { readJson } from '../transfer/read-json.ts';
import { writeJson } from '../transfer/write-json.ts';
import type { UseDatabase } from './database.ts';
import { healthOf } from './health.ts';
import { lockDesk } from './lock-desk.ts';
import { look, setHidden } from './look.ts';
import { ownSettings, takeSettings } from './own-settings.ts';
import { PiecesIn, PiecesOut } from './pieces.ts';
import { readSettings, writeSettings } from './settings.ts';
import { announce } from './tabs.ts';
import { asDone } from './change-view.ts';

type Handlers = { [N in keyof DataCalls]: (input: Input<N>) => Promise<Output<N>> };

/** How long a reminder of a backup is put off, in milliseconds. */
const LATER = 14 * 86_400_000;

/**
 * Answers the calls about all that is kept.
 * @param replan sets the next alarm anew: what comes in may bring something to be reminded of
 */
export function dataDesk(useDatabase: UseDatabase, replan: () => Promise<void>): Handlers {
  const out = new PiecesOut();
  const incoming = new PiecesIn();

  return {
    ...lockDesk(useDatabase, replan),

    health: () => healthOf(useDatabase),
    async 'salvage.start'() {
      const { tables, read, lost } = await useDatabase.salvaged();
      const json = writeJson({ ...tables, settings: await ownSettings() });
      return { ...out.begin(json, []), read, lost };
    },
    async 'notebook.begin'() {
      await useDatabase.begin();
      await announce();
      return null;
    },

    async 'export.start'() {
      const settings = await ownSettings();
      return useDatabase(async (db) => {
        // Asked before: what changes in between is missed by this backup.
        const unsaved = await allUnsaved(db);
        return out.begin(writeJson(await readEverything(db, settings)), unsaved);
      });
    },
    async 'export.piece'({ id, n }) {
      return out.piece(id, n);
    },
    async 'export.done'({ id }) {
      const saved = out.finish(id);
      if (saved) await useDatabase((db) => backupDone(db, saved, Date.now()));
      await announce();
      return null;
    },

    async 'import.piece'(piece) {
      incoming.take(piece);
      return null;
    },
    async 'import.preview'({ id }) {
      const text = incoming.whole(id);
      if (text === null) return null;
      const read = readJson(text);
      if (!read.ok) return { refused: read.problems };
      const settings = await ownSettings();
      const plan = await useDatabase(async (db) =>
        planImport(await readEverything(db, settings), read.everything),
      );
      return { summary: plan.summary, problems: read.dropped, isNothing: isNothing(plan) };
    },
    async 'import.apply'({ id }) {
      const text = incoming.whole(id);
      const read = text === null ? null : readJson(text);
      if (!read?.ok) return null;
      const settings = await ownSettings();
      const done = await useDatabase.alone(async (db) => {
        const plan = planImport(await readEverything(db, settings), read.everything);
        const change = await applyPlan(db, plan, Date.now());
        await takeSettings(plan.settings);
        return change;
      });
      incoming.forget();
      await replan();
      await announce();
      return done && asDone(done);
    },

    async 'backup.state'() {
      const { automaticBackup: automatic, backupTrouble: trouble } = await readSettings();
      return useDatabase(async (db) => {
        const state = await backupState(db);
        const { unsaved, backedUp } = state;
        return { unsaved, backedUp, isDue: isBackupDue(state, Date.now()), automatic, trouble };
      });
    },
    async 'backup.later'() {
      await useDatabase((db) => setFact(db, 'remindAfter', Date.now() + LATER));
      await announce();
      return null;
    },
    async 'backup.automatic'({ automatic }) {
      await writeSettings({ automaticBackup: automatic, backupTrouble: null });
      await announce();
      return null;
    },

    async 'privacy.get'() {
      const { keepMonths, lockAfter, neutral, letterKeys } = await readSettings();
      return { keepMonths, lockAfter, neutral, letterKeys };
    },
    async 'privacy.set'(choice) {
      await writeSettings(choice);
      await announce();
      return null;
    },

    look,
    async 'look.hide'({ hidden }) {
      await setHidden(hidden);
      return null;
    },
  };
}

function isNothing({ put, settings }: Plan): boolean {
  return settings === null && Object.values(put).every((rows) => rows.length === 0);
}
