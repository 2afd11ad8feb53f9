/** What the documents promise is held by files and tests that are there. */
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, textOf } from './support/repository.ts';

describe('the documents', () => {
  const documents = globSync(['README.md', 'docs/*.md'], { cwd: ROOT });
  /** A line of a table, with the files and the titles of tests it names. */
  const promises = documents.flatMap((document) =>
    textOf(document)
      .split('\n')
      .filter((line) => line.startsWith('|') && line.includes('`tests/'))
      .map((line) => ({
        document,
        files: [...line.matchAll(/`((?:tests|scripts)\/[\w./-]+\.ts)`/g)].map(
          ([, file = '']) => file,
        ),
        titles: [...line.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
      })),
  );

  it('name files that are there', () => {
    const named = documents.flatMap((document) =>
      [...textOf(document).matchAll(/`((?:tests|scripts)\/[\w./-]+\.\w+)`/g)].map(
        ([, file = '']) => file,
      ),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('name tests that are there, in the files they name beside them', () => {
    const gone = promises.flatMap(({ document, files, titles }) =>
      titles
        .filter((title) => !files.some((file) => textOf(file).includes(title)))
        .map((title) => `${document}: “${title}”`),
    );
    expect(promises.flatMap(({ titles }) => titles).length).toBeGreaterThan(15);
    expect(gone).toEqual([]);
  });
});
