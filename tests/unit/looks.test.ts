import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { compare } from '../../scripts/looks/compare.ts';
import type { Pixels } from '../../scripts/looks/compare.ts';
import { fileOf, isKept } from '../../scripts/looks/kept.ts';
import { isSensible, LOOKS } from '../../scripts/looks/looks.ts';
import { readOptions } from '../../scripts/looks/options.ts';
import { isOpen, reportPage } from '../../scripts/looks/report.ts';
import type { Looked } from '../../scripts/looks/report.ts';

/** A picture of one grey. */
function grey(width: number, height: number, value: number): Pixels {
  const one = [value, value, value, 255];
  const data = new Uint8ClampedArray(Array.from({ length: width * height }, () => one).flat());
  return { width, height, data };
}

function pixel({ width, data }: Pixels, x: number, y: number): number[] {
  const at = (y * width + x) * 4;
  return Array.from(data.subarray(at, at + 4));
}

const RED = [208, 16, 32, 255];

describe('two pictures', () => {
  test('that are the same differ nowhere, and the difference is the picture, paled', () => {
    const { changed, picture } = compare(grey(3, 2, 100), grey(3, 2, 100), 0);
    expect(changed).toBe(0);
    expect(pixel(picture, 2, 1)).toEqual([216, 216, 216, 255]);
  });

  test('differ where one colour does by more than the tolerance, and there it is red', () => {
    const after = grey(3, 2, 100);
    after.data[4 * 4 + 2] = 125; // the blue of the pixel at 1, 1
    after.data[5 * 4] = 124;
    const { changed, picture } = compare(grey(3, 2, 100), after, 24);
    expect(changed).toBe(1);
    expect(pixel(picture, 1, 1)).toEqual(RED);
    expect(pixel(picture, 2, 1)).not.toEqual(RED);
  });

  test('of two sizes differ in all that only one of them has', () => {
    const { changed, picture } = compare(grey(3, 2, 100), grey(2, 4, 100), 24);
    expect([picture.width, picture.height]).toEqual([3, 4]);
    expect(changed).toBe(3 * 4 - 2 * 2);
    expect(pixel(picture, 2, 0)).toEqual(RED);
    expect(pixel(picture, 0, 3)).toEqual(RED);
    expect(pixel(picture, 1, 1)).not.toEqual(RED);
  });

  test('are compared in a browser by the same words: the function asks for nothing around it', () => {
    const alone = runInNewContext(`(${compare.toString()})`) as typeof compare;
    expect(alone(grey(1, 1, 0), grey(1, 1, 255), 24).changed).toBe(1);
  });
});

describe('what is asked for', () => {
  const known = ['sidebar', 'sidebar-note', 'side', 'popup'];

  test('is everything where nothing is said', () => {
    expect(readOptions([], known)).toEqual({ only: known, looks: LOOKS, isApproved: false });
  });

  test('is a surface with its states, in some looks', () => {
    const args = ['--only', 'sidebar', '--only', 'sidebar-note', '--look', 'dark', '--approve'];
    expect(readOptions(args, known)).toEqual({
      only: ['sidebar', 'sidebar-note'],
      looks: ['dark'],
      isApproved: true,
    });
  });

  test.each([
    [['--only', 'sidebars'], /No surface "sidebars". There are: sidebar, sidebar-note/],
    [['--look', 'pink'], /No look "pink". There are: light, dark, forced/],
    [['--aprove'], /--aprove/],
    [['sidebar'], /sidebar/],
  ])('is refused, with what there is: %j', (args, words) => {
    expect(() => readOptions(args, known)).toThrow(words);
  });
});

describe('the pictures', () => {
  test('kept of a surface are the narrow one in light and the wide one in dark, and more of a few', () => {
    const kept = (surface: string, widths: (320 | 400 | 1280)[]) =>
      LOOKS.flatMap((look) =>
        widths.map((width) => ({ surface, width, look })).filter((view) => isKept(view, widths)),
      ).map(fileOf);
    expect(kept('goals', [320, 400, 1280])).toEqual([
      'goals.320.light.webp',
      'goals.1280.dark.webp',
    ]);
    expect(kept('sidebar', [320, 400])).toEqual([
      'sidebar.320.light.webp',
      'sidebar.400.dark.webp',
      'sidebar.400.forced.webp',
      'sidebar.400.rtl.webp',
    ]);
    expect(kept('person', [320, 400, 1280])).toContain('person.1280.zoom.webp');
  });

  test('at 200 % are those of a window that is half as wide then', () => {
    expect([320, 400, 1280].filter((width) => isSensible('zoom', width))).toEqual([1280]);
    expect([320, 400, 1280].filter((width) => isSensible('rtl', width))).toEqual([320, 400, 1280]);
  });
});

describe('the report', () => {
  const view = { surface: 'goals', width: 320, look: 'light' } as const;
  const one = (outcome: Looked['outcome']): Looked => ({ view, outcome });

  test('asks to look at what changed, is new or did not come, and at nothing else', () => {
    const kinds = [
      one({ kind: 'changed', changed: 40 }),
      one({ kind: 'new' }),
      one({ kind: 'missing', why: 'It never said “Goals”.' }),
      one({ kind: 'same' }),
      one({ kind: 'seen' }),
      one({ kind: 'approved' }),
    ];
    expect(kinds.map(isOpen)).toEqual([true, true, true, false, false, false]);
  });

  test('shows before, after and difference of what changed, above all others', () => {
    const html = reportPage([one({ kind: 'changed', changed: 40 })]);
    const [changes = ''] = html.split('<h1>All</h1>');
    expect(changes).toContain('goals.320.light.webp: 40 pixels');
    for (const folder of ['before/', '', 'difference/']) {
      expect(changes).toContain(`src="${folder}goals.320.light.webp"`);
    }
    expect(reportPage([one({ kind: 'same' })])).toContain('Nothing changed, of 1 pictures');
  });

  test('says why a surface did not come', () => {
    expect(reportPage([one({ kind: 'missing', why: 'It never came.' })])).toContain(
      'goals: It never came.',
    );
  });
});
