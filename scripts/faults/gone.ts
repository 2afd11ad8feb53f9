import { cpSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readJson } from '../../transfer/read-json.ts';
import { until } from '../browser/until.ts';
import type { Fault } from './fault.ts';
import {
  noteAt,
  countNotes,
  databaseFolders,
  exported,
  failureOf,
  fill,
  inCopy,
  inProfile,
  open,
  visit,
} from './place.ts';

const NOTES = 100;

/** The browser has thrown the database away while it was closed, or does so under the running extension. */
export const evicted: Fault = {
  id: 'D1',
  name: 'database gone: evicted, deleted',
  browser: 'Chromium',
  times: 6,
  mayLose: 0,
  run: (count, { times }) =>
    inProfile(async ({ dir }) => {
      await visit({ profile: dir }, async (place) => {
        await fill(place, NOTES);
        await until('the mark', async () => (await place.ask('health', {})).was?.notes === NOTES);
      });
      const folders = databaseFolders(dir);
      for (let time = 0; time < times; time += 1) {
        const isRunning = time % 2 === 1;
        await inProfile(async (aside) => {
          for (const one of folders)
            cpSync(one, join(aside.dir, basename(one)), { recursive: true });
          if (!isRunning) for (const one of databaseFolders(dir)) rmSync(one, { recursive: true });
          await visit({ profile: dir }, async ({ ask, page }) => {
            if (isRunning) {
              await ask('person.list', {});
              await page.evaluate(
                () =>
                  new Promise((resolve) => {
                    indexedDB.deleteDatabase('loopside').addEventListener('success', resolve);
                  }),
              );
            }
            count.tried += 1;
            const { fault, was } = await ask('health', {});
            count.must(
              fault === 'missing' && was?.notes === NOTES,
              `said: ${fault}, ${was?.notes}`,
            );
            const written = await failureOf(ask('note.save', noteAt('over it', 'new')));
            count.must(written?.includes('the notes are missing') === true, `written: ${written}`);
          });
          for (const one of databaseFolders(dir)) rmSync(one, { recursive: true });
          for (const one of folders) {
            cpSync(join(aside.dir, basename(one)), join(dirname(one), basename(one)), {
              recursive: true,
            });
          }
        });
        await visit({ profile: dir }, async (place) => {
          const there = await countNotes(place);
          count.kept(there === NOTES, `${NOTES - there} notes after the database was put back`);
        });
      }
    }),
};

/** A backup taken into a fresh profile, after Loopside was removed with all it had: byte for byte what was saved. */
export const removed: Fault = {
  id: 'D12',
  name: 'Loopside removed; backup into a fresh profile',
  browser: 'Chromium',
  times: 2,
  mayLose: 0,
  run: async (count, { times }) => {
    for (let time = 0; time < times; time += 1) {
      const before = await visit({}, async (place) => {
        await fill(place, NOTES * (time + 1));
        return exported(place);
      });
      await visit({}, async (place) => {
        await place.ask('import.piece', { id: 'backup', n: 0, count: 1, text: before });
        await place.ask('import.apply', { id: 'backup' });
        count.tried += 1;
        count.kept((await exported(place)) === before, 'something of the backup');
        count.must(readJson(before).ok, 'the backup is no file of Loopside');
      });
    }
  },
};

/** A copy of the whole profile put back: taken while the browser was closed, and while it was writing. */
export const restoredProfile: Fault = {
  id: 'D15p',
  name: 'profile restored from a copy',
  browser: 'Chromium',
  times: 6,
  mayLose: 0,
  run: (count, { times }) =>
    inProfile(async ({ dir }) => {
      for (let time = 0; time < times; time += 1) {
        const isRunning = time % 2 === 1;
        const place = await open({ profile: dir });
        let seq = 0;
        const write = async () => {
          seq += 1;
          await place.ask('note.save', noteAt(`note ${time}.${seq}`, `${time}-${seq}`));
        };
        for (let n = 0; n < 20; n += 1) await write();
        const there = await countNotes(place);
        if (!isRunning) await place.end();
        await inCopy(dir, async (copy) => {
          if (isRunning) {
            await write();
            await place.end();
          }
          await visit({ profile: copy }, async (restored) => {
            count.tried += 1;
            const { fault } = await restored.ask('health', {});
            count.must(fault === null, `a restored profile: ${fault}`);
            const found = fault === null ? await countNotes(restored) : 0;
            count.kept(found >= there, `${there - found} of ${there} notes`);
          });
        });
      }
    }),
};
