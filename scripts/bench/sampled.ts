import type { CDPSession, Protocol } from 'puppeteer-core';

/** Between two samples, in microseconds. */
const INTERVAL = 100;

/**
 * How much time of the page's main thread went to scripts of extensions while `work` ran: every sample in which one of
 * them, or something it had called, was at work. In milliseconds, as fine as the samples lie.
 */
export async function ownTime(session: CDPSession, work: () => Promise<void>): Promise<number> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  return ownOf(profile);
}

/** Milliseconds of a profile in scripts of extensions and in what they called. */
export function ownOf({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): number {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((one) => [one, id])),
  );
  const own = new Map<number, boolean>();
  const addresses = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  const isOwn = (id: number): boolean => {
    const known = own.get(id);
    if (known !== undefined) return known;
    const parent = parents.get(id);
    const is =
      addresses.get(id)?.startsWith('chrome-extension://') === true ||
      (parent !== undefined && isOwn(parent));
    own.set(id, is);
    return is;
  };
  // A sample stands for the time until the next one.
  const microseconds = samples.reduce(
    (sum, id, at) => sum + (isOwn(id) ? Math.max(0, timeDeltas[at + 1] ?? 0) : 0),
    0,
  );
  return microseconds / 1_000;
}
