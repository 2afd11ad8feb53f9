/** What the measurements make of their figures: nothing may be called held that was not measured. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gathered, quantile, summaryOf } from '../../scripts/bench/figure.ts';
import { LIMITS, OURS, verdictsOn } from '../../scripts/bench/limits.ts';
import { pictureOf } from '../../scripts/bench/picture.ts';
import { ownOf } from '../../scripts/bench/sampled.ts';
import { tableOf, verdictTable } from '../../scripts/bench/table.ts';
import { whyUnusable } from '../../scripts/bench/variants.ts';
import type { Counts, Hour } from '../../scripts/long-run/counts.ts';
import { growthOf } from '../../scripts/long-run/counts.ts';

const figure = (what: string, variant: string, ...values: number[]) =>
  ({ what, unit: 'ms', variant, values }) as const;

describe('a figure', () => {
  it('is told by its median and the tenth at either end', () => {
    const values = [5, 1, 3, 2, 4];
    expect(summaryOf(values)).toEqual({ median: 3, low: 1.4, high: 4.6, count: 5 });
    expect(quantile([1, 2], 0.5)).toBe(1.5);
    expect(() => summaryOf([])).toThrow('nothing was measured');
  });

  it('is gathered over all rounds, each variant by itself', () => {
    const rounds = [figure('load', 'empty', 1), figure('load', OURS, 2), figure('load', OURS, 3)];
    expect(gathered(rounds)).toEqual([figure('load', 'empty', 1), figure('load', OURS, 2, 3)]);
  });
});

describe('a peer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loopside-peer-'));
  const holding = (manifest: object) =>
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is a folder with an extension that Chromium takes', () => {
    expect(whyUnusable(`Nobody=${folder}`)).toContain('Point --peer to the folder');
    holding({ manifest_version: 2 });
    expect(whyUnusable(folder)).toContain('manifest version 3 only');
    holding({ manifest_version: 3 });
    expect(whyUnusable(`Somebody=${folder}`)).toBeNull();
  });
});

describe('a limit', () => {
  const verdictOn = (what: string, ...figures: ReturnType<typeof figure>[]) =>
    verdictsOn(figures).find(({ limit }) => limit.what === what);

  it('is not held by what was not measured', () => {
    expect(verdictsOn([]).map(({ isHeld }) => isHeld)).toEqual(LIMITS.map(() => false));
    expect(verdictTable(verdictsOn([]))).toContain('NOT MEASURED');
    // Without the empty extension of the same run a ratio says nothing.
    expect(verdictOn('load: main thread', figure('load: main thread', OURS, 10))?.isHeld).toBe(
      false,
    );
  });

  it('is held up to its very figure, of the median, as a ratio, or as a distance', () => {
    const own = 'load: own script';
    expect(verdictOn(own, figure(own, OURS, 0, 1, 9))?.isHeld).toBe(true);
    expect(verdictOn(own, figure(own, OURS, 0, 1.1, 9))?.isHeld).toBe(false);
    const task = 'load: main thread';
    const slower = verdictOn(task, figure(task, 'empty', 100), figure(task, OURS, 106));
    expect(slower).toMatchObject({ measured: 1.06, isHeld: false });
    const popup = 'popup: first result painted';
    const later = verdictOn(popup, figure(popup, 'empty', 100), figure(popup, OURS, 119));
    expect(later).toMatchObject({ measured: 19, isHeld: true });
  });
});

describe('time in scripts of an extension', () => {
  it('is that of its own functions and of all they call, each sample once', () => {
    const callFrame = (url: string) => ({
      url,
      functionName: '',
      scriptId: '1',
      lineNumber: 0,
      columnNumber: 0,
    });
    const profile = {
      nodes: [
        { id: 1, callFrame: callFrame(''), children: [2, 4] },
        { id: 2, callFrame: callFrame('chrome-extension://a/content.js'), children: [3] },
        { id: 3, callFrame: callFrame('') },
        { id: 4, callFrame: callFrame('https://page.example/app.js') },
      ],
      startTime: 0,
      endTime: 10_000,
      samples: [1, 2, 3, 4, 2],
      timeDeltas: [0, 1_000, 2_000, 3_000, 4_000],
    };
    // The second sample lasts until the third, and so on; the last one has no end.
    expect(ownOf(profile)).toBe(2 + 3);
  });
});

describe('what is told', () => {
  const figures = [figure('load', 'empty', 10), figure('load', OURS, 11), figure('alone', OURS, 1)];

  it('has a ratio where there is an empty extension to compare with', () => {
    expect(tableOf(figures)).toMatch(/load +Loopside +11\.0 ms .*1\.10 ×/);
    expect(tableOf(figures)).toMatch(/alone +Loopside .* 1$/m);
  });

  it('is drawn where there is something to compare, and holds no markup of anybody', () => {
    const svg = pictureOf([...figures, figure('load', '<script>', 3)], 'A <title>');
    expect(svg).toContain('>load, ms<');
    expect(svg).not.toContain('alone');
    expect(svg).not.toContain('<script>');
    expect(svg).not.toContain('A <title>');
  });
});

describe('a day at work', () => {
  const counts = (heap: number, listeners: number): Counts => ({
    heap,
    nodes: 9_000,
    listeners,
    documents: 1,
  });
  const day = (page: (hour: number) => Counts): Hour[] =>
    Array.from({ length: 8 }, (_, at) => ({
      hour: at + 1,
      page: page(at + 1),
      sidebar: counts(4, 100),
      worker: counts(7, 0),
      restarts: at,
    }));

  it('is flat where things come and go', () => {
    expect(growthOf(day((hour) => counts(hour === 8 ? 3 : 1, hour === 1 ? 90 : 50)))).toEqual([]);
  });

  it('is not where each hour leaves something behind', () => {
    expect(growthOf(day((hour) => counts(1, 27 + 30 * hour)))).toEqual([
      { what: 'page: listeners', from: 27 + 90, to: 27 + 210 },
    ]);
  });
});
