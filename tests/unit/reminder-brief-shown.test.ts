/** The five-second brief on screen, as one likes it and where anybody may be looking. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Brief } from '../../components/reminders/Brief.tsx';
import type { BriefProps } from '../../components/reminders/Brief.tsx';

const look = vi.hoisted(() => ({ isNeutral: false }));

vi.mock('../../components/Look.tsx', () => ({
  useNeutral: () => look.isNeutral,
  discreet: (name: string, isNeutral: boolean) => (isNeutral ? `${name.charAt(0)}.` : name),
}));

const START = new Date('2026-11-04T14:00').getTime();
const PROPS: BriefProps = {
  talk: { id: 't', personId: 'p', name: 'Mara', startsAt: START, endsAt: START + 1_800_000 },
  brief: {
    lastLine: 'she wants fewer meetings',
    lastOn: '2026-10-28',
    topics: ['the raise', 'the move'],
    promise: { text: 'send the numbers', due: '2026-11-06' },
    say: 'How am I doing?',
  },
  today: '2026-11-04',
};

const shown = (props: Partial<BriefProps> = {}) =>
  renderToStaticMarkup(createElement(Brief, { ...PROPS, ...props }));

beforeEach(() => {
  look.isNeutral = false;
});

describe('the brief on screen', () => {
  it('holds the last time, what to raise, the promise and a line to say', () => {
    const html = shown();
    for (const words of ['Mara', 'fewer meetings', 'the raise', 'the move', 'numbers', 'doing?']) {
      expect(html).toContain(words);
    }
    expect(html).not.toContain('<details');
  });

  it('is folded under a word that tells nothing where anybody may be looking', () => {
    look.isNeutral = true;
    const html = shown();
    const [open = ''] = html.split('<details');
    expect(html).toContain('<details');
    expect(open).not.toMatch(/Mara|talk|raise|promise/i);
    expect(html).toContain('<summary>More</summary>');
  });

  it('says so where nothing is noted', () => {
    const brief = { lastLine: null, lastOn: null, topics: [], promise: null, say: null };
    expect(shown({ brief })).toContain('Nothing is noted yet.');
  });
});
