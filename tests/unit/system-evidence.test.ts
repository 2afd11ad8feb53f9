import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Everything } from '../../transfer/everything.ts';
import { systemEvidence } from '../../systems/review-evidence.ts';
import { anyEverything } from './support/any-everything.ts';
import { inWords } from './support/in-words.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const NONE = { goals: [], loop: [], growth: [], thinking: [] };
const times = { createdAt: 0, updatedAt: 0 };
const entry = {
  id: 'l',
  personId: 'p',
  on: '2026-05-04',
  text: '',
  goalId: null,
  promiseId: null,
  step: null,
  manner: null,
  closedOn: null,
  ...times,
};
const goal = {
  id: 'g',
  kind: 'role',
  text: 'lead the billing team',
  state: 'open',
  closedOn: null,
  ...times,
} as const;

describe('what the systems have to say in a review', () => {
  it('is a goal that was said, and one that was reached', () => {
    const stated = { ...entry, kind: 'stated', goalId: 'g' } as const;
    const reached = { ...goal, state: 'reached', closedOn: '2026-11-01' } as const;
    expect(
      inWords(systemEvidence({ ...NONE, goals: [reached], loop: [stated] }, [], YEAR)),
    ).toEqual([
      {
        id: 'l',
        kind: 'goal',
        text: 'Said my goal: lead the billing team',
        day: '2026-05-04',
        from: 'loop',
        personId: 'p',
      },
      {
        id: 'g',
        kind: 'goal',
        text: 'Reached: lead the billing team',
        day: '2026-11-01',
        from: 'goals',
        personId: null,
      },
    ]);
  });

  it('is what was asked and done, by a promise kept or by hand', () => {
    const byHand = { ...entry, kind: 'delivered', text: 'the numbers' } as const;
    const kept = [{ id: 'm', text: 'the rota', personId: 'p', closedOn: '2026-06-01' }];
    const lines = inWords(systemEvidence({ ...NONE, loop: [byHand] }, kept, YEAR));
    expect(lines.map(({ text, kind }) => [kind, text])).toEqual([
      ['win', 'Did what was asked: the numbers'],
      ['win', 'Did what was asked: the rota'],
    ]);
  });

  it('is what was practised, with the skill it was', () => {
    const growth = {
      parentId: null,
      personId: null,
      state: 'open',
      on: null,
      closedOn: null,
    } as const;
    const skill = { ...growth, ...times, id: 's', kind: 'skill', text: 'influence' } as const;
    const time = {
      ...growth,
      ...times,
      id: 't',
      kind: 'practised',
      text: 'roadmap with sales',
      parentId: 's',
      on: '2026-07-01',
    } as const;
    const lines = inWords(systemEvidence({ ...NONE, growth: [skill, time] }, [], YEAR));
    expect(lines.map(({ text }) => text)).toEqual(['Practised “influence”: roadmap with sales']);
  });

  it('is of the period alone, in the order of days, one line each, whatever there is', () => {
    fc.assert(
      fc.property(anyEverything, (everything: Everything) => {
        const lines = inWords(systemEvidence(everything, [], YEAR));
        for (const { day, text } of lines) {
          expect(day >= YEAR.from && day <= YEAR.to).toBe(true);
          expect(text).not.toMatch(/[\n\r]/u);
        }
        expect(lines.map(({ day }) => day)).toEqual(lines.map(({ day }) => day).toSorted());
      }),
    );
  });
});
