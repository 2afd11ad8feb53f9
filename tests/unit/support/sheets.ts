/** The style sheets of our pages as data: rules held by tests/unit/design.test.ts. No parser of CSS is needed for how ours are written. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** The two sheets that may hold values: what every page takes, and what a page to read on has otherwise. */
export const VALUE_SHEETS = ['components/design.css', 'components/reading-page.css'];

export interface Sheet {
  /** From the repository's root. */
  path: string;
  /** Without comments; lines are kept. */
  text: string;
}

/** One `property: value`, also of several lines. */
export interface Declaration {
  path: string;
  property: string;
  value: string;
}

/** Every sheet of the extension's own pages. */
export function sheets(): Sheet[] {
  return globSync('{components,entrypoints}/**/*.css', { cwd: ROOT })
    .toSorted()
    .map((path) => ({ path, text: withoutComments(readFileSync(join(ROOT, path), 'utf8')) }));
}

/** Takes comments out of a sheet, and leaves its lines. */
export function withoutComments(css: string): string {
  return css.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ''));
}

/** All declarations of a sheet, those within @media too. */
export function declarationsOf({ path, text }: Sheet): Declaration[] {
  return [...text.matchAll(/(?<=[;{]\s*)([\w-]+):\s*([^;{}]+);/g)].map(([, property, value]) => ({
    path,
    property: property ?? '',
    value: (value ?? '').replace(/\s+/g, ' '),
  }));
}

/** The conditions of a sheet's media queries. */
export function conditionsOf({ text }: Sheet): string[] {
  return [...text.matchAll(/@media ([^{]+?)\s*\{/g)].map(([, condition = '']) => condition);
}
