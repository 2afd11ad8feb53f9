import { describe, expect, it } from 'vitest';
import { principleById } from '../../content/corpus.ts';
import { casesOf, judgeAdvice, judgeLookUp } from '../judged/sets.ts';

/** A little below what is reached, so that a change for the worse is noticed: see `npm run -s judge`. */
const FLOORS = {
  tuned: { advice: { at1: 0.8, at3: 0.86 }, lookUp: { at1: 0.72, found: 0.88 } },
  unseen: { advice: { at1: 0.75, at3: 0.8 }, lookUp: { at1: 0.72, found: 0.84 } },
} as const;

describe.each(['tuned', 'unseen'] as const)('the labelled cases, %s', (set) => {
  const { contexts, queries } = casesOf(set);

  it('name only principles there are, each once', () => {
    for (const { good, fair, never = [] } of [...contexts, ...queries]) {
      const ids = [...good, ...fair, ...never];
      expect(ids.filter((id) => !principleById(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('are all different', () => {
    const all = [...contexts.map(({ request }) => request), ...queries.map(({ query }) => query)];
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(all.length);
  });

  it('are advised well', () => {
    const { precisionAt1, precisionAt3, forbidden } = judgeAdvice(set);
    expect(precisionAt1).toBeGreaterThanOrEqual(FLOORS[set].advice.at1);
    expect(precisionAt3).toBeGreaterThanOrEqual(FLOORS[set].advice.at3);
    expect(forbidden.length / contexts.length).toBeLessThanOrEqual(0.02);
  });

  it('are looked up well', () => {
    const { precisionAt1, foundAt3 } = judgeLookUp(set);
    expect(precisionAt1).toBeGreaterThanOrEqual(FLOORS[set].lookUp.at1);
    expect(foundAt3).toBeGreaterThanOrEqual(FLOORS[set].lookUp.found);
  });
});

it('there are enough of them to mean something', () => {
  expect(casesOf('tuned').contexts.length).toBeGreaterThanOrEqual(200);
  expect(casesOf('tuned').queries.length).toBeGreaterThanOrEqual(150);
});
