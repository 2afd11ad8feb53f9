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
 * What was taken on in a round, the earliest first. An entry and the promise it became are one ask. What was delivered
 * without a promise closes the ask of the same words, or else the oldest that is open.
 * @param promises mine, of all rounds: what was asked may have been promised in another one
 */
export function asksOf({ entries, taken }: Round, promises: readonly AskPromise[]): Ask[] {
  const byId = new Map(promises.map((promise) => [promise.id, promise]));
  const asks: Ask[] = [];
  const told = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'asked' || entry.kind === 'suggested') {
      const promise = promiseOf(entry, byId);
      if (promise) told.add(promise.id);
      asks.push(asAsk(entry, promise));
    }
  }
  for (const promise of taken) {
    if (!told.has(promise.id)) asks.push(asAskOfPromise(promise));
  }
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

function promiseOf(
  { promiseId }: LoopEntry,
  promises: ReadonlyMap<string, AskPromise>,
): AskPromise | null {
  return promiseId === null ? null : (promises.get(promiseId) ?? null);
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
