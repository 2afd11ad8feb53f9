import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../../transfer/read-json.ts';
import { until } from '../browser/until.ts';
import { noise } from './noise.ts';
import type { Fault } from './fault.ts';
import { noteAt, databaseFolders, failureOf, inCopy, inProfile, visit } from './place.ts';

/** Longer than what Chromium keeps in the database itself: it lies in a file of its own. */
const LONG = noise(80_000);
const LONG_NOTES = 4;
const SHORT_NOTES = 20;

/** Files of single rows gone: those rows cannot be read, all others can be saved, and nothing is written any more. */
export const lostRows: Fault = {
  id: 'D15r',
  name: 'single rows cannot be read',
  browser: 'Chromium',
  times: 6,
  mayLose: 0,
  run: (count, { times, random }) =>
    inProfile(async (profile) => {
      await visit({ profile: profile.dir }, async ({ ask }) => {
        for (let n = 0; n < LONG_NOTES + SHORT_NOTES; n += 1) {
          const text = n < LONG_NOTES ? `${n} ${LONG}` : `short note ${n}`;
          await ask('note.save', noteAt(text, String(n)));
        }
        await until('the mark', async () => (await ask('health', {})).was?.notes);
      });
      for (let time = 0; time < times; time += 1) {
        await inCopy(profile.dir, async (dir) => {
          const files = databaseFolders(dir)
            .filter((one) => one.endsWith('.blob'))
            .flatMap(filesIn);
          const gone = random.between(1, files.length + 1);
          for (const file of files.slice(0, gone)) rmSync(file);
          await visit({ profile: dir }, async ({ ask }) => {
            count.tried += 1;
            const exported = await failureOf(ask('export.start', {}));
            count.must(exported?.includes('the notes are damaged') === true, `export: ${exported}`);
            count.must((await ask('health', {})).fault === 'damaged', 'the damage is not said');
            const written = await failureOf(ask('note.save', noteAt('over it', 'new')));
            count.must(written?.includes('the notes are damaged') === true, `written: ${written}`);
            const { id, count: pieces, lost } = await ask('salvage.start', {});
            let json = '';
            for (let n = 0; n < pieces; n += 1)
              json += (await ask('export.piece', { id, n })) ?? '';
            const read = readJson(json);
            const notes = read.ok ? read.everything.notes.length : 0;
            count.kept(
              notes >= LONG_NOTES + SHORT_NOTES - gone,
              `${notes} notes saved, ${gone} files gone`,
            );
            count.must(
              lost > 0 && lost <= gone,
              `${lost} rows counted as lost, ${gone} files gone`,
            );
          });
        });
      }
    }),
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const path = join(folder, one.name);
    return one.isDirectory() ? filesIn(path) : [path];
  });
}
