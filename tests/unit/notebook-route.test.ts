import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, placeOf, sectionOf } from '../../entrypoints/notebook/route.ts';
import type { NotebookPlace } from '../../messages/notebook-calls.ts';

const PAGES = ['people', 'notes', 'promises', 'evidence', 'bin', 'data'] as const;

describe('where an address leads in the notebook', () => {
  it.each<[string, NotebookPlace]>([
    ['', { page: 'people' }],
    ['#', { page: 'people' }],
    ['#/people', { page: 'people' }],
    ['#people', { page: 'people' }],
    ['#/evidence', { page: 'evidence' }],
    ['#/note/new', { page: 'note', id: 'new' }],
    ['#/person/4f2c', { page: 'person', id: '4f2c' }],
    ['#/note/a%2Fb', { page: 'note', id: 'a/b' }],
    ['#/person/', { page: 'people' }],
    ['#/note', { page: 'people' }],
    ['#/note/a/b', { page: 'people' }],
    ['#/note/%E0%A4%A', { page: 'people' }],
    ['#/bin/4f2c', { page: 'people' }],
    ['#/constructor', { page: 'people' }],
  ])('%s', (hash, place) => {
    expect(placeOf(hash)).toEqual(place);
  });

  it('leads nowhere by any other address, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const place = placeOf(`#${words}`);
        expect(placeOf(hashOf(place))).toEqual(place);
      }),
    );
  });

  it('is the same place again, read from the address it was given', () => {
    const place = fc.oneof(
      fc.record({ page: fc.constantFrom(...PAGES) }),
      fc.record({
        page: fc.constantFrom('person' as const, 'note' as const),
        id: fc.string({ minLength: 1, unit: 'grapheme' }),
      }),
    );
    fc.assert(
      fc.property(place, (one) => {
        expect(placeOf(hashOf(one))).toEqual(one);
      }),
    );
  });
});

it('shows one’s people and notes under the page that lists them', () => {
  expect(sectionOf({ page: 'person', id: '1' })).toBe('people');
  expect(sectionOf({ page: 'note', id: '1' })).toBe('notes');
  for (const page of PAGES) expect(sectionOf({ page })).toBe(page);
});
