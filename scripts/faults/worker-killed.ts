import type { CallName } from '../../messages/app-channel.ts';
import { sleep } from '../browser/until.ts';
import { EVERY_CALL } from '../../tests/unit/support/every-call.ts';
import type { Fault } from './fault.ts';
import { contents, failureOf, fill, visit } from './place.ts';
import type { Place } from './place.ts';

/** Rows of the made-up notebook in the place of those that do not exist, so that a call has something to do. */
const ROWS: Readonly<Record<string, string>> = {
  note: 'note-1',
  person: 'person-1',
  promise: 'promise-1',
  brief: 'person-1',
  loop: 'person-1',
};

/** Left out: they open tabs or windows, or end the conversation by what they do. */
const LEFT_OUT: ReadonlySet<CallName> = new Set<CallName>([
  'notebook.open',
  'keys.change',
  'site.add',
  'welcome.open',
  'look.hide',
]);

/** The background ended at a random moment of every call there is: an answer or an error, and then the same once more. */
export const workerKilled: Fault = {
  id: 'D5',
  name: 'background ended during each call',
  browser: 'Chromium',
  times: 3,
  mayLose: 0,
  run: (count, { times, random }) =>
    visit({}, async (place) => {
      await fill(place, 60);
      const names = (Object.keys(EVERY_CALL) as CallName[]).filter((name) => !LEFT_OUT.has(name));
      for (let time = 0; time < times; time += 1) {
        for (const name of names) {
          const input = JSON.stringify(EVERY_CALL[name]).replaceAll(
            'no-such-row',
            ROWS[name.split('.')[0] ?? ''] ?? 'no-such-row',
          );
          const first = failureOf(raw(place, name, input));
          await sleep(random.between(0, 25));
          await place.stage.chromium.stopWorker();
          const ended = await Promise.race([first, sleep(10_000).then(() => 'never')]);
          count.tried += 1;
          count.must(ended !== 'never', `${name}: neither answer nor error`);
          const again = await failureOf(raw(place, name, input));
          // Refusals of the call itself are answers; what may not be is a background that does not come back.
          count.must(!isSilent(again), `${name}, once more: ${again}`);
          if (name === 'lock.on')
            await place.ask('lock.off', { passphrase: EVERY_CALL[name].passphrase });
        }
      }
      await writesOnce(count, place, { times: times * 10, random });
    }),
};

/** Writes of which each must be there once, neither lost nor done twice, when the page tries again until it is acknowledged. */
const writesOnce = async (
  count: Parameters<Fault['run']>[0],
  place: Place,
  { times, random }: Parameters<Fault['run']>[1],
): Promise<void> => {
  const who = { id: null, name: 'Quinn', email: 'quinn@example.org' };
  for (let n = 0; n < times; n += 1) {
    const kind = random.pick(['topic', 'promise', 'note'] as const);
    const text = `${kind} number ${n}`;
    const send = () => {
      switch (kind) {
        case 'topic':
          return place.ask('topic.add', { who, text });
        case 'promise':
          return place.ask('promise.make', { by: 'me', text, due: null, personId: null });
        case 'note':
          return place.ask('note.save', { ...EVERY_CALL['note.save'], occurrence: `n${n}`, text });
      }
    };
    const first = failureOf(send());
    await sleep(random.between(0, 25));
    await place.stage.chromium.stopWorker();
    if ((await first) !== null) await send();
    count.tried += 1;
    const { notes, topics, promises } = await contents(place);
    const there = [...notes, ...topics, ...promises].filter((row) => row.text === text).length;
    count.kept(there > 0, text);
    count.must(there <= 1, `${text} is there ${there} times`);
  }
};

function raw({ page }: Place, call: CallName, input: string): Promise<void> {
  return page.evaluate(
    async (name, json) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage: (message: object) => Promise<unknown> } };
      };
      const message = { channel: 'app', call: name, input: JSON.parse(json) as object };
      if (!(await chrome.runtime.sendMessage(message))) throw new Error('no answer');
    },
    call,
    input,
  );
}

function isSilent(failure: string | null): boolean {
  return failure !== null && /no answer|port closed|Receiving end/i.test(failure);
}
