import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { sleep } from '../browser/until.ts';
import type { Fault } from './fault.ts';
import { countNotes, failureOf, inProfile, open, visit } from './place.ts';

const NOTES = 2_000;

interface Shape {
  keyPath: string | string[] | null;
  indexes: Record<string, { keyPath: string | string[]; unique: boolean; multiEntry: boolean }>;
}
interface Frozen {
  version: number;
  stores: Record<string, Shape>;
  rows: Record<string, Record<string, unknown>[]>;
}

/** The browser killed at a random moment of an upgrade from version 3: the old database stands whole, or the new one. */
export const killedUpgrade: Fault = {
  id: 'D7k',
  name: 'browser killed during an upgrade',
  browser: 'Chromium',
  times: 10,
  mayLose: 0,
  run: async (count, { times, random }) => {
    for (let time = 0; time < times; time += 1) {
      await inProfile(async ({ dir }) => {
        await visit({ profile: dir }, ({ page }) => makeOld(page));
        const place = await open({ profile: dir });
        const answer = failureOf(place.ask('person.list', {}));
        await Promise.race([answer, sleep(random.between(0, 1_500))]);
        await place.kill();
        await visit({ profile: dir }, async (again) => {
          count.tried += 1;
          const failure = await failureOf(again.ask('person.list', {}));
          count.must(failure === null, `after the kill: ${failure}`);
          const there = await countNotes(again);
          count.kept(there === NOTES, `${NOTES - there} of ${NOTES} notes`);
        });
      });
    }
  },
};

/** A page of the version before holds the old database open while the new one upgrades it; it goes when it is asked to. */
export const oldTab: Fault = {
  id: 'D7',
  name: 'old page open during an upgrade',
  browser: 'Chromium',
  times: 4,
  mayLose: 0,
  run: async (count, { times }) => {
    for (let time = 0; time < times; time += 1) {
      await visit({}, async (place) => {
        await makeOld(place.page, { isHeld: true });
        const failure = await failureOf(place.ask('person.list', {}));
        count.tried += 1;
        count.must(failure === null, `beside an old page: ${failure}`);
        const there = await countNotes(place);
        count.kept(there === NOTES, `${NOTES - there} of ${NOTES} notes`);
      });
    }
  },
};

/** Puts a database of version 3 with many notes in the place of today's, as if an older Loopside had made it. */
async function makeOld(page: Page, { isHeld = false } = {}): Promise<void> {
  const file = join(import.meta.dirname, '../../tests/databases/v3.json');
  const frozen = JSON.parse(readFileSync(file, 'utf8')) as Frozen;
  const [model] = frozen.rows['notes'] ?? [];
  const notes = Array.from({ length: NOTES }, (_, n) => ({
    ...model,
    id: `old-${n}`,
    series: `old-${n}`,
    text: `- [ ] promise ${n}`,
  }));
  await page.evaluate(
    async (old, rows, held) => {
      const done = (request: IDBRequest) =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', resolve);
          request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
        });
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { remove: (key: string) => Promise<void> } } };
      };
      const openOld = async (tries: number): Promise<IDBDatabase> => {
        await done(indexedDB.deleteDatabase('loopside'));
        const request = indexedDB.open('loopside', old.version);
        request.addEventListener('upgradeneeded', () => {
          for (const [name, { keyPath, indexes }] of Object.entries(old.stores)) {
            const store = request.result.createObjectStore(name, { keyPath });
            for (const [index, { keyPath: path, ...options }] of Object.entries(indexes)) {
              store.createIndex(index, path, options);
            }
            if (name === 'notes') for (const row of rows) store.add(row);
          }
        });
        try {
          await done(request);
          return request.result;
        } catch (error) {
          // The background may have opened its own of today in between.
          if (tries <= 1) throw error;
          return openOld(tries - 1);
        }
      };
      const db = await openOld(5);
      // An older Loopside has told nothing of its notebook.
      await chrome.storage.local.remove('notebook');
      if (held) db.addEventListener('versionchange', () => setTimeout(() => db.close(), 300));
      else db.close();
    },
    frozen,
    notes,
    isHeld,
  );
}
