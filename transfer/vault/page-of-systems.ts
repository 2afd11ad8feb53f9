import type { SystemRows, SystemTable } from '../../systems/rows.ts';
import { SYSTEM_TABLES } from '../../systems/rows.ts';
import type { Candidates } from '../take-rows.ts';
import { inOrder } from '../write-json.ts';
import type { Fields } from './front-matter.ts';
import { writePage } from './front-matter.ts';
import { FieldsOf } from './fields.ts';
import { item } from './page-of-person.ts';

type Systems = { [T in SystemTable]: SystemRows[T][] };

/** All that the systems keep as one page: what counts stands at its top, below it what a person may want to read. */
export function pageOfSystems(systems: Systems): string {
  const rows = SYSTEM_TABLES.map((table) => [table, inOrder(table, systems[table])] as const);
  const { goals, mistakes, growth, ideas, stories } = systems;
  const list = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `\n## ${heading}\n\n${lines.map(item).join('')}`;
  const body = [
    list(
      'Goals',
      goals.map(({ text }) => text),
    ),
    list(
      'Owned mistakes',
      mistakes.map(({ title, change }) => `${title}: ${change}`),
    ),
    list(
      'Toward the next level',
      growth.map(({ kind, text }) => `${kind}: ${text}`),
    ),
    list(
      'Ideas',
      ideas.map(({ text, status }) => `${text}: ${status}`),
    ),
    list(
      'Stories of impact',
      stories.map(({ title, impact }) => `${title}: ${impact}`),
    ),
  ].join('');
  return writePage({ loopside: 'systems', ...Object.fromEntries(rows) }, body || '\n');
}

/**
 * The rows a page of systems holds.
 * @param where the page's path
 */
export function systemsOfPage(page: Fields, where: string): Candidates {
  const fields = new FieldsOf(page);
  return Object.fromEntries(
    SYSTEM_TABLES.map((table) => [
      table,
      fields.list(table).map((row, at) => ({ where: `${where}: ${table}[${at}]`, row })),
    ]),
  );
}
