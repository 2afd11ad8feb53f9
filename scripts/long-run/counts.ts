import type { CDPSession } from 'puppeteer-core';

/** What a page, a frame or a worker has at a moment, after its memory was cleared up. */
export interface Counts {
  /** Of its scripts, in megabytes. */
  heap: number;
  nodes: number;
  listeners: number;
  documents: number;
}

/** Counts what a place holds; a worker has only a heap. */
export async function countsOf(session: CDPSession, isPage: boolean): Promise<Counts> {
  // Twice: what the first clearing lets go of may have held something else.
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const heap = usedSize / 1e6;
  if (!isPage) return { heap, nodes: 0, listeners: 0, documents: 0 };
  const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters');
  return { heap, nodes, listeners: jsEventListeners, documents };
}

/** What is measured each hour. */
export interface Hour {
  hour: number;
  page: Counts;
  sidebar: Counts;
  worker: Counts;
  /** How often the worker had been ended and had begun again by then. */
  restarts: number;
}

/** A count that grew although the same was done each hour. */
export interface Growth {
  what: string;
  from: number;
  to: number;
}

/** More than this is growth: of the heap in megabytes, of nodes, listeners and documents in pieces; and more than a twentieth. */
const MORE = { heap: 0.3, nodes: 50, listeners: 10, documents: 1 } as const;
const SHARE = 1.05;

/**
 * What is larger in the last quarter than in the second: the first is the warming up. In each the least counts: what is left
 * over from the moment of measuring comes and goes.
 */
export function growthOf(hours: readonly Hour[]): Growth[] {
  const quarter = Math.floor(hours.length / 4);
  const [second, last] = [hours.slice(quarter, 2 * quarter), hours.slice(-quarter)];
  return (['page', 'sidebar', 'worker'] as const).flatMap((place) =>
    (['heap', 'nodes', 'listeners', 'documents'] as const).flatMap((count) => {
      const least = (some: readonly Hour[]) => Math.min(...some.map((hour) => hour[place][count]));
      const [from, to] = [least(second), least(last)];
      const isMore = to - from > MORE[count] && to > from * SHARE;
      return isMore ? [{ what: `${place}: ${count}`, from, to }] : [];
    }),
  );
}
