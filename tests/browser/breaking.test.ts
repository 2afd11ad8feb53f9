/** Each kind of fault of `npm run faults` once or twice, so that what holds it is not lost unnoticed; the command tries them often. */
import { describe, expect, test } from 'vitest';
import { FAULTS } from '../../scripts/faults/all.ts';
import { Count } from '../../scripts/faults/fault.ts';
import { randomFrom } from '../../scripts/faults/random.ts';
import { noteAt, visit } from '../../scripts/faults/place.ts';
import { readJson } from '../../transfer/read-json.ts';
import { browserFor, textOf, until, untilText } from './rig/helpers.ts';
import { press } from './support/loopside.ts';
import { Downloads } from './support/notebook.ts';

const { skip, reason } = browserFor('chromium');

/** How often each is tried. The others are tried in tests of their own, or take too long for every change. */
const TIMES: Readonly<Record<string, number>> = {
  D1: 2,
  D7k: 1,
  D8: 10,
  D9: 10,
  D13: 10,
  D15: 1,
  D15r: 1,
  D16: 3,
};

describe.skipIf(skip)(`what the notebook says and offers, in Chromium${reason}`, () => {
  test('its notes are missing: how many there were, and nothing is begun unasked', async () => {
    await visit({}, async ({ page, ask }) => {
      await ask('note.save', noteAt('gone soon', 'one'));
      await until('the mark', async () => (await ask('health', {})).was?.notes === 1);
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase('loopside').addEventListener('success', resolve);
          }),
      );
      await page.reload();
      await untilText(page, /Your notes cannot be found.*Last seen on .*: 1 note, 1 person\./);
      await press(page, 'Begin with an empty notebook');
      await until(
        'the message to go',
        async () => !(await textOf(page)).includes('cannot be found'),
      );
      await ask('note.save', noteAt('anew', 'two'));
      expect((await ask('health', {})).fault).toBeNull();
    });
  });

  test('some cannot be read: what can be is saved as a file that is taken in again', async () => {
    const downloads = new Downloads();
    try {
      await visit({}, async ({ stage, page, ask }) => {
        await downloads.take(stage);
        await ask('note.save', noteAt('still to be read', 'one'));
        // As the background notes it when it meets a row that cannot be read.
        await page.evaluate(`chrome.storage.session.set({ damaged: true })`);
        await stage.chromium.stopWorker();
        await page.reload();
        await untilText(page, 'nothing is written or changed any more');
        await expect(ask('note.save', noteAt('over it', 'two'))).rejects.toThrow(
          'the notes are damaged',
        );
        await press(page, 'Save what can be read');
        await untilText(page, /Saved: \d+ rows of your notebook\./);
        const { bytes } = await downloads.next('.json');
        const read = readJson(new TextDecoder().decode(bytes));
        expect(read.ok && read.everything.notes.map(({ text }) => text)).toEqual([
          'still to be read',
        ]);
      });
    } finally {
      downloads.end();
    }
  });
});

describe.skipIf(skip)(`what breaks, and what is lost, in Chromium${reason}`, () => {
  const chosen = FAULTS.filter(({ id }) => id in TIMES);

  test.each(chosen.map((fault) => [`${fault.id}: ${fault.name}`, fault] as const))(
    '%s',
    async (_name, { id, mayLose, run }) => {
      const count = new Count();
      await run(count, { times: TIMES[id] ?? 1, random: randomFrom(1) });
      expect(count.wrong).toEqual([]);
      expect(count.lost).toBe(0);
      expect(count.longest).toBeLessThanOrEqual(mayLose);
      expect(count.tried).toBeGreaterThan(0);
    },
  );
});
