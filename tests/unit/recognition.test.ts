import { describe, expect, it } from 'vitest';
import type { SituationKind } from '../../situation/situation.ts';
import type { Kind, What } from '../judged/recognition.ts';
import { casesOf, judgeRecognition } from '../judged/recognition.ts';

/** A little below what is reached, so that a change for the worse is noticed: see `npm run -s judge:recognition`. */
const FLOORS: Record<'tuned' | 'unseen', { precision: number; recall: number }> = {
  tuned: { precision: 0.97, recall: 0.95 },
  unseen: { precision: 0.9, recall: 0.85 },
};

describe.each(['tuned', 'unseen'] as const)('the labelled events and pages, %s', (set) => {
  describe.each(['events', 'pages'] as const satisfies readonly What[])('%s', (what) => {
    it('are all different, and say which of those invited the other person is', () => {
      const cases = casesOf(set, what);
      expect(new Set(cases.map((one) => JSON.stringify(one.in))).size).toBe(cases.length);
      expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
      for (const { in: input, expect: label } of cases) {
        if (!label.counterpart) continue;
        const emails = input.event?.attendees.map(({ email }) => email);
        expect(emails).toContain(label.counterpart);
      }
    });

    it('are recognised', () => {
      const { all } = judgeRecognition(set, what);
      expect(all.precision).toBeGreaterThanOrEqual(FLOORS[set].precision);
      expect(all.recall).toBeGreaterThanOrEqual(FLOORS[set].recall);
    });
  });
});

it('there are enough of them to mean something, of every situation and language', () => {
  const events = casesOf('tuned', 'events');
  const pages = casesOf('tuned', 'pages');
  expect(events.length).toBeGreaterThanOrEqual(250);
  expect(pages.length).toBeGreaterThanOrEqual(250);
  const all = [...events, ...pages];
  const languages = new Set(all.map(({ lang }) => lang));
  for (const lang of 'en de fr es pt it nl sv da no fi pl tr ru ja ko zh'.split(' ')) {
    expect(languages).toContain(lang);
  }
  const kinds: (Kind | Extract<SituationKind, 'none'>)[] = [
    'one_on_one',
    'performance_review',
    'interview',
    'incident',
    'none',
  ];
  for (const kind of kinds) {
    expect(all.filter((one) => one.expect.situation === kind).length).toBeGreaterThan(50);
  }
});
