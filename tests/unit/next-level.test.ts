import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principleById } from '../../content/corpus.ts';
import { LEVELS } from '../../content/principle.ts';
import type { GrowthEntry } from '../../systems/next-level/growth.ts';
import { GROWTH_KINDS } from '../../systems/next-level/growth.ts';
import { lookBack, monthsAfter } from '../../systems/next-level/look-back.ts';
import { nextSkills } from '../../systems/next-level/next-skills.ts';
import { growthStanding, missingStep } from '../../systems/next-level/standing.ts';

const JULY = new Date('2026-07-15T12:00:00').getTime();
let made = 0;
const entry = (fields: Partial<GrowthEntry>): GrowthEntry => {
  made += 1;
  return {
    id: `g${made}`,
    kind: 'skill',
    text: '',
    parentId: null,
    personId: null,
    state: 'open',
    on: null,
    closedOn: null,
    createdAt: JULY,
    updatedAt: JULY,
    ...fields,
  };
};

describe('looking back', () => {
  it('is due a rhythm after the last time, or after the first thing was written down', () => {
    const skill = entry({});
    const review = (on: string) => entry({ kind: 'review', on });
    expect(lookBack([], 3)).toEqual({ last: null, due: null });
    expect(lookBack([skill], null)).toEqual({ last: null, due: null });
    expect(lookBack([skill], 3)).toEqual({ last: null, due: '2026-10-15' });
    expect(lookBack([skill, review('2026-11-30'), review('2026-08-01')], 3)).toEqual({
      last: '2026-11-30',
      due: '2027-02-28',
    });
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-21', 3, '2027-02-21'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('%s and %i months are %s', (day, months, due) => {
    expect(monthsAfter(day, months)).toBe(due);
  });
});

describe('what is done toward the next level', () => {
  it('is sorted by what it is, open ones first, with the times a skill was practised', () => {
    const [late, early] = [entry({ createdAt: JULY + 1 }), entry({})];
    const mine = entry({ state: 'done', createdAt: JULY + 2 });
    const first = entry({ kind: 'practised', parentId: early.id, on: '2026-08-01' });
    const second = entry({ kind: 'practised', parentId: early.id, on: '2026-09-01' });
    const { skills } = growthStanding([first, mine, early, second, late]);
    expect(skills).toEqual([
      { skill: late, times: [] },
      { skill: early, times: [second, first] },
      { skill: mine, times: [] },
    ]);
  });

  it('loses no entry that has a place', () => {
    const any = fc.array(
      fc
        .record({ kind: fc.constantFrom(...GROWTH_KINDS), createdAt: fc.nat({ max: 5 }) })
        .map(entry),
    );
    fc.assert(
      fc.property(any, (entries) => {
        const standing = growthStanding(entries);
        const shown = [
          ...standing.skills.flatMap(({ skill, times }) => [skill, ...times]),
          ...standing.strategic,
          ...standing.letGo,
          ...standing.choosers,
          ...standing.seats,
          ...standing.reviews,
        ];
        const placed = entries.filter(({ kind }) => kind !== 'practised');
        expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(placed.map(({ id }) => id)));
      }),
    );
  });

  it('calls for what is missing, one thing at a time, and for nothing where nobody has begun', () => {
    expect(missingStep([])).toBeNull();
    const skill = entry({});
    const all = [
      skill,
      entry({ kind: 'practised', parentId: skill.id, on: '2026-08-01' }),
      entry({ kind: 'strategic' }),
      entry({ kind: 'chooser' }),
      entry({ kind: 'let-go' }),
    ];
    const called = all.map((_, n) => missingStep(all.slice(0, n + 1))?.id ?? null);
    expect(called).toEqual([
      'stuck-practise-next',
      'stuck-strategic-project',
      'stuck-be-chosen',
      'stuck-let-go',
      null,
    ]);
    expect(called.filter((id) => id !== null && !principleById(id))).toEqual([]);
  });

  it.each([null, ...LEVELS])(
    'has something to practise at level %s, with a principle behind it',
    (level) => {
      const skills = nextSkills(level);
      expect(skills.length).toBeGreaterThanOrEqual(3);
      for (const { principle, text, occasion } of skills) {
        expect(principleById(principle)).toBeDefined();
        expect(text).not.toBe('');
        expect(occasion).not.toBe('');
      }
    },
  );
});
