import { describe, expect, it } from 'vitest';
import { placeOf } from '../../entrypoints/sidebar/place.ts';
import { fit, FRAME_WIDTH, overlap, within } from '../../home/geometry.ts';
import { pageIsAt, sideIn } from '../../home/standing.ts';

describe('how the sidebar fits into a window', () => {
  it.each([
    [1280, 360, { width: 360, pushes: true }],
    [960, 360, { width: 360, pushes: true }],
    [959, 360, { width: 359, pushes: true }],
    [880, 520, { width: 280, pushes: true }],
    [879, 360, { width: 280, pushes: false }],
    [200, 360, { width: 200, pushes: false }],
  ])('%i px wide, %i wanted', (window, wanted, fits) => {
    expect(fit(window, wanted)).toEqual(fits);
  });

  it('is never wider or narrower than it may be', () => {
    expect([within(10), within(300.4), within(9_000)]).toEqual([
      FRAME_WIDTH.least,
      300,
      FRAME_WIDTH.most,
    ]);
  });
});

describe('two boxes', () => {
  const sidebar = { left: 920, right: 1280 };
  it.each([
    [{ left: 500, right: 920 }, false],
    [{ left: 500, right: 921 }, true],
    [{ left: 1280, right: 1400 }, false],
    [{ left: 0, right: 1280 }, true],
  ])('%o', (box, isCovered) => {
    expect(overlap(box, sidebar)).toBe(isCovered);
    expect(overlap(sidebar, box)).toBe(isCovered);
  });
});

describe('the edge', () => {
  it('is the end side where nothing else was said', () => {
    expect([sideIn('auto', false), sideIn('auto', true)]).toEqual(['right', 'left']);
    expect([sideIn('left', false), sideIn('right', true)]).toEqual(['left', 'right']);
  });

  it('has the page on its other side, whichever way the sidebar’s own text runs', () => {
    expect(pageIsAt('right', 'ltr')).toBe('start');
    expect(pageIsAt('left', 'ltr')).toBe('end');
    expect(pageIsAt('right', 'rtl')).toBe('end');
    expect(pageIsAt('left', 'rtl')).toBe('start');
  });
});

describe('the place a sidebar speaks of', () => {
  const url = (rest: string) => new URL(`https://loopside.invalid/sidebar.html${rest}`);
  const token = 'a'.repeat(32);

  it('is that of its token in a frame, the tab it was opened for, or the tab beside the panel', () => {
    expect(placeOf(url(`#${token}`), false)).toEqual({ token });
    expect(placeOf(url('?tab=7'), true)).toEqual({ tabId: 7 });
    expect(placeOf(url(''), true)).toBe('panel');
  });

  it('is nothing in somebody else’s frame, which may call itself a panel or name a tab', () => {
    expect(placeOf(url(''), false)).toBeNull();
    expect(placeOf(url('?tab=7'), false)).toBeNull();
  });
});
