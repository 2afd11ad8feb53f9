import { Dexie } from 'dexie';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { localDay } from '../notes/local-day.ts';
import type { Showing } from './rows.ts';

export interface Occurrence {
  series: string;
  occurrence: string;
  /** YYYY-MM-DD, or null where the calendar does not tell. */
  day: string | null;
}

/** Remembers what a meeting has shown; what it showed earlier stays remembered. A meeting that was moved is followed. */
export async function keepShowing(
  db: Database,
  { series, occurrence, day }: Occurrence,
  principles: readonly string[],
  now: number,
): Promise<void> {
  await guarded(() =>
    db.transaction('rw', db.showings, async () => {
      const known = await db.showings.get([series, occurrence]);
      const shown = new Map(known?.principles.map((id, at) => [id, known.shownAt[at] ?? now]));
      for (const id of principles) shown.set(id, now);
      await db.showings.put({
        series,
        occurrence,
        order: day ?? known?.order ?? localDay(now),
        principles: [...shown.keys()],
        shownAt: [...shown.values()],
      });
    }),
  );
}

/**
 * What the nearest meetings of the same series have shown.
 * @param reach how many of them on either side
 */
export async function shownNearby(
  db: Database,
  here: Occurrence,
  reach: number,
  now: number,
): Promise<string[]> {
  return guarded(async () => {
    const series = await db.showings
      .where('[series+order]')
      .between([here.series, Dexie.minKey], [here.series, Dexie.maxKey])
      .toArray();
    const own = series.find((row) => row.occurrence === here.occurrence);
    const place = placeOf({ ...here, order: here.day ?? own?.order ?? localDay(now) });
    const others = series
      .filter((row) => row !== own)
      .map((row) => ({ row, at: placeOf(row) }))
      .toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const before = others.filter(({ at }) => at < place).slice(-reach);
    const after = others.filter(({ at }) => at > place).slice(0, reach);
    return [...new Set([...before, ...after].flatMap(({ row }) => row.principles))];
  });
}

/** Sorts meetings of one day by what tells them apart, mostly the time they were first planned for. */
function placeOf({ order, occurrence }: Pick<Showing, 'order' | 'occurrence'>): string {
  return `${order} ${occurrence}`;
}

/** When each of these principles was last shown in another meeting than this one. */
export async function lastShown(
  db: Database,
  principles: readonly string[],
  { series, occurrence }: Pick<Showing, 'series' | 'occurrence'>,
): Promise<Map<string, number>> {
  const asked = new Set(principles);
  return guarded(async () => {
    const rows = await db.showings
      .where('principles')
      .anyOf([...asked])
      .filter((row) => row.series !== series || row.occurrence !== occurrence)
      .toArray();
    const latest = new Map<string, number>();
    for (const row of rows) {
      row.principles.forEach((id, at) => {
        if (!asked.has(id)) return;
        latest.set(id, Math.max(row.shownAt[at] ?? 0, latest.get(id) ?? 0));
      });
    }
    return latest;
  });
}
