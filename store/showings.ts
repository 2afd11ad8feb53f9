import { Dexie } from 'dexie';
import { MEETINGS_BETWEEN } from '../content/memory.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { localDay } from './local-day.ts';
import type { Showing } from './schema.ts';

export interface Occurrence {
  series: string;
  occurrence: string;
  /** YYYY-MM-DD, or null where the calendar does not tell. */
  day: string | null;
}

/** Remembers what a meeting has shown; what it showed earlier stays remembered. */
export async function keepShowing(
  db: Database,
  { series, occurrence, day }: Occurrence,
  principles: readonly string[],
  now: number,
): Promise<void> {
  await guarded(() =>
    db.transaction('rw', db.showings, async () => {
      const known = await db.showings.get([series, occurrence]);
      const all = [...new Set([...(known?.principles ?? []), ...principles])];
      if (known && all.length === known.principles.length) return;
      await db.showings.put({
        series,
        occurrence,
        order: day ?? known?.order ?? localDay(now),
        principles: all,
        shownAt: known?.shownAt ?? now,
      });
    }),
  );
}

/** What the nearest meetings of the same series have shown: as many before this one as after it. */
export async function shownNearby(db: Database, here: Occurrence, now: number): Promise<string[]> {
  const { series, occurrence } = here;
  return guarded(async () => {
    const own = await db.showings.get([series, occurrence]);
    const order = here.day ?? own?.order ?? localDay(now);
    const nearest = (from: unknown, to: unknown, nearestFirst: 'from' | 'to') => {
      const rows = db.showings
        .where('[series+order]')
        .between([series, from], [series, to], nearestFirst === 'to', true);
      return (nearestFirst === 'to' ? rows.reverse() : rows)
        .filter((row) => row.occurrence !== occurrence)
        .limit(MEETINGS_BETWEEN)
        .toArray();
    };
    const [before, after] = await Promise.all([
      nearest(Dexie.minKey, order, 'to'),
      nearest(order, Dexie.maxKey, 'from'),
    ]);
    return [...new Set([...before, ...after].flatMap(({ principles }) => principles))];
  });
}

/** When each of these principles was last shown in another meeting than this one. */
export async function lastShown(
  db: Database,
  principles: readonly string[],
  { series, occurrence }: Pick<Showing, 'series' | 'occurrence'>,
): Promise<Map<string, number>> {
  return guarded(async () => {
    const rows = await db.showings
      .where('principles')
      .anyOf([...principles])
      .filter((row) => row.series !== series || row.occurrence !== occurrence)
      .toArray();
    const latest = new Map<string, number>();
    for (const row of rows) {
      for (const principle of row.principles) {
        latest.set(principle, Math.max(row.shownAt, latest.get(principle) ?? 0));
      }
    }
    return latest;
  });
}
