import { manyNotes } from '../bench/many-notes.ts';
import { sleep } from '../browser/until.ts';
import { writeJson } from '../../transfer/write-json.ts';
import type { Count, Fault } from './fault.ts';
import { countNotes, failureOf, fill, inProfile, open, visit } from './place.ts';

const NOTES = 1_000;
const PASSPHRASE = 'four words that nobody guesses';

/** The browser killed at a random moment of an import: all of it is there, or nothing, and it can be done again. */
export const killedImport: Fault = {
  id: 'D14',
  name: 'browser killed during an import',
  browser: 'Chromium',
  times: 10,
  mayLose: 0,
  run: async (count, { times, random }) => {
    const text = writeJson(manyNotes(NOTES));
    for (let time = 0; time < times; time += 1) {
      await inProfile(async ({ dir }) => {
        const place = await open({ profile: dir });
        await place.ask('import.piece', { id: 'file', n: 0, count: 1, text });
        const answer = failureOf(place.ask('import.apply', { id: 'file' }));
        await Promise.race([answer, sleep(random.between(0, 3_000))]);
        await place.kill();
        await visit({ profile: dir }, async (again) => {
          const there = await countNotes(again);
          count.tried += 1;
          count.must(there === 0 || there === NOTES, `${there} of ${NOTES} notes after the kill`);
          await again.ask('import.piece', { id: 'file', n: 0, count: 1, text });
          await again.ask('import.apply', { id: 'file' });
          count.kept((await countNotes(again)) === NOTES, 'notes of the second import');
        });
      });
    }
  },
};

/** The browser killed at a random moment of turning the lock on, and off again. */
export const killedLock: Fault = {
  id: 'D14l',
  name: 'browser killed while locking, unlocking',
  browser: 'Chromium',
  times: 12,
  mayLose: 0,
  run: (count, { times, random }) =>
    inProfile(async ({ dir }) => {
      await visit({ profile: dir }, (place) => fill(place, NOTES));
      for (let time = 0; time < times; time += 1) {
        const place = await open({ profile: dir });
        const { isOn } = await place.ask('lock.state', {});
        const call = isOn ? 'lock.off' : 'lock.on';
        const answer = failureOf(place.ask(call, { passphrase: PASSPHRASE }));
        await Promise.race([answer, sleep(random.between(200, 4_000))]);
        await place.kill();
        await visit({ profile: dir }, async (again) => {
          await isWhole(count, again);
          count.tried += 1;
        });
      }
    }),
};

async function isWhole(count: Count, place: Parameters<typeof countNotes>[0]): Promise<void> {
  const { isOn } = await place.ask('lock.state', {});
  if (isOn) {
    const failure = await failureOf(place.ask('person.list', {}));
    count.must(failure?.includes('locked') === true, 'a locked notebook was read');
    count.must(
      await place.ask('lock.open', { passphrase: PASSPHRASE }),
      'the passphrase is refused',
    );
  }
  const there = await countNotes(place);
  count.kept(there === NOTES, `${NOTES - there} of ${NOTES} notes`);
}
