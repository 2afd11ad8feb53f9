/** An answer that comes after a reader's life has ended, as when an update starts the next one in the same page. */
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sidebarFrame } from '../../page/frame.ts';
import { HOST } from '../../page/traces.ts';

vi.mock('../../page/browser.ts', () => ({
  browser: { runtime: { getURL: () => 'https://extension.example/sidebar.html' } },
}));

const OPEN = {
  channel: 'frame',
  show: true,
  answered: true,
  open: true,
  width: 360,
  side: 'right',
} as const;

beforeEach(() => {
  const { window } = new JSDOM('<p>A calendar');
  for (const name of ['window', 'document', 'Event', 'AbortController'] as const)
    vi.stubGlobal(name, window[name]);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('shows no frame any more', () => {
  const life = new AbortController();
  const frame = sidebarFrame(
    'token',
    life.signal,
    () => undefined,
    () => null,
  );
  frame.apply(OPEN);
  expect(document.querySelectorAll(HOST)).toHaveLength(1);
  life.abort();
  expect(document.querySelectorAll(HOST)).toHaveLength(0);
  frame.apply({ ...OPEN, width: 400 });
  expect(document.querySelectorAll(HOST)).toHaveLength(0);
  expect(document.documentElement.hasAttribute('style')).toBe(false);
});
