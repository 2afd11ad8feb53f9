/** What the background gets ready at each of its starts: what every start needs, and nothing that only some call wants. */
import { describe, expect, it } from 'vitest';
import { importsOf } from './support/repository.ts';

/** All that is imported from a file on, without what is fetched later, by the way it was found. */
function reachedFrom(start: string): Map<string, string> {
  const reached = new Map([[start, '']]);
  for (const [file] of reached) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const { from, path, typesOnly, isLater } of importsOf(file)) {
      const target = path ?? from;
      if (!typesOnly && !isLater && !reached.has(target)) reached.set(target, file);
    }
  }
  return reached;
}

describe('the start of the background', () => {
  const reached = reachedFrom('entrypoints/background.ts');

  it.each([
    ['the advice', /^content\/(?!principle\.ts$)/],
    ['the tools, and how pages are understood', /^sites\/index|^situation\/(?:classify|words\/)/],
    ['files that come and go', /^transfer\//],
    ['ciphers', /noble|^age-encryption/],
    ['the search', /^search\/|^minisearch/],
    ['a desk before it is asked', /desk\.ts$(?<!^background\/desk\.ts)/],
  ])('does not wait for %s', (_what, pattern) => {
    const found = [...reached].filter(([target]) => pattern.test(target));
    expect(found.map(([target, file]) => `${file} imports ${target}`)).toEqual([]);
  });

  it('is followed, so that this test sees anything at all', () => {
    expect([...reached.keys()]).toEqual(
      expect.arrayContaining(['background/listen.ts', 'store/database.ts', 'dexie', 'valibot']),
    );
  });
});
