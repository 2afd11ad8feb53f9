import { clockOf } from '../../tests/browser/support/clock.ts';
import type { Fault } from './fault.ts';
import { noteAt, contents, failureOf, fill, visit } from './place.ts';

const DAY = 86_400_000;
const JUMPS = [-50 * 365, -400, -31, -1, -1 / 24, 1 / 24, 1, 31, 400, 45 * 365] as const;

/** The clock set forward and back by an hour up to decades, in pages and background, between writes to the same note. */
export const clockJumps: Fault = {
  id: 'D13',
  name: 'clock jumps forward and back',
  browser: 'Chromium',
  times: 40,
  mayLose: 0,
  run: (count, { times, random }) =>
    visit({}, async (place) => {
      await fill(place, 40);
      const before = (await contents(place)).notes.length;
      const real = Date.now();
      const clock = await clockOf(place.stage.chromium, new Date());
      let [rev, seq, text] = [0, 0, ''];
      const { writer, ...rest } = noteAt('', 'jumping');
      for (let n = 0; n < times; n += 1) {
        const days = random.pick(JUMPS);
        await clock.moveTo(new Date(real + days * DAY));
        if (random.between(0, 3) === 0) {
          await place.stage.chromium.stopWorker();
          await clock.tellWorker();
        }
        seq += 1;
        text += `${n} `;
        const saved = await place.ask('note.save', { ...rest, writer, text, baseRev: rev, seq });
        count.tried += 1;
        count.must(saved.kind === 'saved', `after a jump of ${days} days: ${saved.kind}`);
        if (saved.kind === 'saved') {
          count.must(
            saved.rev > rev,
            `after a jump of ${days} days: revision ${saved.rev} after ${rev}`,
          );
          rev = saved.rev;
        }
        const failure = await failureOf(place.ask('person.list', {}));
        count.must(failure === null, `after a jump of ${days} days: ${failure}`);
      }
      const { notes } = await contents(place);
      const note = notes.find(({ occurrence }) => occurrence === 'jumping');
      count.kept(note?.text === text, `the note reads ${note?.text}`);
      count.kept(notes.length === before + 1, `${before + 1 - notes.length} notes`);
    }),
};
