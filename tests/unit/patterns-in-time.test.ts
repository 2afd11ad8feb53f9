/** Patterns that once went over a long text again from each of its places: seconds for a text somebody may well paste. */
import { describe, expect, it } from 'vitest';
import { emphasise } from '../../notes/emphasis.ts';
import { link } from '../../notes/link.ts';
import { classify } from '../../situation/classify.ts';
import { fold } from '../../situation/words/fold.ts';

/** Milliseconds; a machine that is busy takes a tenth, and what is mended here took a minute. */
const LONG = 3_000;

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

describe('a long text costs no more than its length', () => {
  it.each<[string, () => unknown]>([
    ['the word before the caret', () => emphasise(`${'a'.repeat(200_000)}. `, 200_002, 200_002, 1)],
    ['a link over white space', () => link(' '.repeat(200_000), 0, 200_000)],
    ['folding a sign of eighteen letters', () => fold('ﷺ'.repeat(20_000))],
    [
      'an invitation’s links',
      () =>
        classify({
          event: { title: 'x', attendees: [], description: 'ǆ'.repeat(4_000) },
        }),
    ],
  ])('%s', (_what, work) => {
    expect(timed(work)).toBeLessThan(LONG);
  });
});

describe('one name before the host is enough', () => {
  it.each([
    'https://acme.greenhouse.io/guides/1',
    'https://app2.greenhouse.io/scorecards/1',
    'https://acme-inc.workable.com/backend/x',
    'https://acme.breezy.hr/p/1',
  ])('%s', (address) => {
    const event = { title: 'Backend engineer', attendees: [], description: address };
    expect(classify({ event }).kind).toBe('interview');
  });
});

describe('a word that holds a joining letter', () => {
  it('is no two names', () => {
    const titled = (title: string) =>
      classify({ me: 'ben@example.org', event: { title, attendees: [], guests: 'unknown' } }).kind;
    expect(titled('Beneath')).toBe('none');
    expect(titled('Ben e Anna')).toBe('one_on_one');
    expect(titled('Ben/Anna')).toBe('one_on_one');
  });
});
