import type { LoopEntry } from './entry.ts';
import type { AskPromise } from './promise.ts';
import { isKept } from './promise.ts';
import type { Round } from './rounds.ts';
import type { When } from './when.ts';
import { byTime, whenKept, whenOf, whenTaken } from './when.ts';

/** Something taken on for a manager: they asked for it, I suggested it, or I promised it. Its id is that of `from`. */
export interface Ask extends When {
  /** A promise where no entry tells of it. */
  from: 'entry' | 'promise';
  /** Their words; empty where nobody wrote them down. */
  text: string;
  /** The promise it became; null where it became none, or one that is gone. */
  promiseId: string | null;
  state: 'open' | 'done' | 'dropped';
}

/** Something done for a manager: an entry, or a promise that was kept. */
export interface Delivered extends When {
  from: 'entry' | 'promise';
  text: string;
}

/**
 * What was taken on in a round, the earliest first. An entry and the promise it became are one ask: the one it names, or one
 * made on the same day. What was delivered without a promise closes the ask of the same words, or else the oldest that is open.
 * @param promises mine, of all rounds: what was asked may have been promised in another one
 */
export function asksOf({ entries, taken }: Round, promises: readonly AskPromise[]): Ask[] {
  const asked = entries.filter(({ kind }) => kind === 'asked' || kind === 'suggested');
  const became = promisesOf(asked, taken, promises);
  const told = new Set([...became.values()].map(({ id }) => id));
  const asks = [
    ...asked.map((entry) => asAsk(entry, became.get(entry.id) ?? null)),
    ...taken.filter(({ id }) => !told.has(id)).map(asAskOfPromise),
  ];
  for (const entry of entries) {
    if (entry.kind !== 'delivered' && entry.kind !== 'acted') continue;
    const done = askDone(entry, asks);
    if (done) done.state = 'done';
  }
  return asks.toSorted(byTime);
}

/**
 * What was delivered in a round, the earliest first: promises kept, and what entries say where no promise does.
 * @param promises mine, of all rounds
 */
export function deliveredIn(
  { entries, kept }: Round,
  promises: readonly AskPromise[],
): Delivered[] {
  const counted = new Set(promises.filter(isKept).map(({ id }) => id));
  const said = entries
    .filter(({ kind }) => kind === 'delivered' || kind === 'acted')
    .filter(({ promiseId }) => promiseId === null || !counted.has(promiseId))
    .map(asDelivered);
  return [...said, ...kept.map(asKept)].toSorted(byTime);
}

/**
 * The promise each ask became, by the id of its entry. Who asks how they can help writes `- [ ] …` into the note of that talk:
 * where no promise is named, it is one of that day, of the same words before any other. So nothing counts twice.
 */
function promisesOf(
  asked: readonly LoopEntry[],
  taken: readonly AskPromise[],
  promises: readonly AskPromise[],
): Map<string, AskPromise> {
  const became = new Map<string, AskPromise>();
  const free = new Set(taken);
  const pair = (find: (entry: LoopEntry) => AskPromise | undefined) => {
    for (const entry of asked) {
      const promise = became.has(entry.id) ? undefined : find(entry);
      if (!promise) continue;
      became.set(entry.id, promise);
      free.delete(promise);
    }
  };
  const ofTheDay = ({ on, promiseId }: LoopEntry) =>
    promiseId === null ? [...free].filter(({ madeOn }) => madeOn === on) : [];
  pair(({ promiseId }) => promises.find(({ id }) => id === promiseId));
  pair((entry) => ofTheDay(entry).find(({ text }) => text === entry.text));
  pair((entry) => ofTheDay(entry)[0]);
  return became;
}

function asAsk(entry: LoopEntry, promise: AskPromise | null): Ask {
  return {
    ...whenOf(entry),
    from: 'entry',
    text: entry.text === '' ? (promise?.text ?? '') : entry.text,
    promiseId: promise?.id ?? null,
    state: promise ? stateOf(promise) : 'open',
  };
}

function asAskOfPromise(promise: AskPromise): Ask {
  return {
    ...whenTaken(promise),
    from: 'promise',
    text: promise.text,
    promiseId: promise.id,
    state: stateOf(promise),
  };
}

function asDelivered(entry: LoopEntry): Delivered {
  return { ...whenOf(entry), from: 'entry', text: entry.text };
}

function asKept(promise: AskPromise): Delivered {
  return { ...whenKept(promise), from: 'promise', text: promise.text };
}

function stateOf(promise: AskPromise): Ask['state'] {
  if (isKept(promise)) return 'done';
  return promise.state === 'dropped' ? 'dropped' : 'open';
}

/** The ask that something delivered answers; undefined where it answers none that is open. */
function askDone(entry: LoopEntry, asks: readonly Ask[]): Ask | undefined {
  const before = asks.filter((ask) => ask.state === 'open' && byTime(ask, whenOf(entry)) <= 0);
  if (entry.promiseId !== null) return before.find((ask) => ask.promiseId === entry.promiseId);
  // A promise that is open says itself when it is kept.
  const unpromised = before.filter(({ promiseId }) => promiseId === null);
  return unpromised.find(({ text }) => text !== '' && text === entry.text) ?? unpromised[0];
}
