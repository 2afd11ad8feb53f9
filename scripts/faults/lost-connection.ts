import type { Fault } from './fault.ts';
import { noteAt, contents, failureOf, visit } from './place.ts';

/** The connection to the database closed under the running background, as after an error of the disk. */
export const lostConnection: Fault = {
  id: 'D8',
  name: 'database connection lost',
  browser: 'Chromium',
  times: 60,
  mayLose: 0,
  run: (count, { times, random }) =>
    visit({}, async (place) => {
      const texts: string[] = [];
      for (let n = 0; n < times; n += 1) {
        const worker = await place.stage.chromium.worker();
        // Every connection that is used is noted, so that it can be closed.
        await worker.evaluate(`
          if (!self.connections) {
            self.connections = new Set();
            const { transaction } = IDBDatabase.prototype;
            IDBDatabase.prototype.transaction = function (...given) {
              self.connections.add(this);
              return transaction.apply(this, given);
            };
          }
        `);
        await place.ask('person.list', {});
        const text = `note ${n}`;
        const isDuring = random.between(0, 2) === 0;
        const saving = isDuring ? failureOf(place.ask('note.save', noteAt(text, String(n)))) : null;
        await worker.evaluate(`
          for (const one of self.connections) { one.close(); one.dispatchEvent(new Event('close')); }
          self.connections.clear();
        `);
        const failure = await (saving ??
          failureOf(place.ask('note.save', noteAt(text, String(n)))));
        count.tried += 1;
        count.must(failure === null, `after the connection was lost: ${failure}`);
        if (failure === null) texts.push(text);
      }
      const { notes } = await contents(place);
      for (const text of texts) {
        const there = notes.filter((note) => note.text === text).length;
        count.kept(there > 0, text);
        count.must(there <= 1, `${text} is there ${there} times`);
      }
    }),
};
