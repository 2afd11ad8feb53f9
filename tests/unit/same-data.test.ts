import { describe, expect, it } from 'vitest';
import { sameData } from '../../background/same-data.ts';

describe('data that was stored', () => {
  it('is the same in whatever order its keys come back, at any depth', () => {
    const before = { token: 'a', reading: { title: 'x', people: [{ name: 'n', email: 'e' }] } };
    const after = { reading: { people: [{ email: 'e', name: 'n' }], title: 'x' }, token: 'a' };
    expect(sameData(before, after)).toBe(true);
  });

  it('is another where a value differs, or the order of a list', () => {
    expect(sameData({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(sameData({ a: null }, {})).toBe(false);
    expect(sameData(undefined, { a: 1 })).toBe(false);
  });
});
