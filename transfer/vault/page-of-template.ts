import type { Template } from '../../store/rows.ts';
import type { Placed } from '../take-rows.ts';
import { exactly, textOf } from './exact.ts';
import { FieldsOf, written } from './fields.ts';
import type { Fields } from './front-matter.ts';
import { writePage } from './front-matter.ts';

/** A template's page: its body is the template's text, and nothing else. */
export function pageOfTemplate({ id, kind, name, text, isHidden, updatedAt }: Template): string {
  const { fields: exact, body } = exactly(text);
  const updated = written(updatedAt);
  return writePage({ loopside: 'template', id, kind, name, isHidden, updated, ...exact }, body);
}

/**
 * The template of a page.
 * @param where the page's path
 */
export function templateOfPage(
  page: Fields,
  body: string,
  where: string,
  title: string,
): Placed<unknown> {
  const fields = new FieldsOf(page);
  const row = {
    id: fields.words('id', ''),
    kind: fields.words('kind', 'any'),
    name: fields.words('name', title),
    text: textOf(fields, body),
    isHidden: fields.value('isHidden', false),
    updatedAt: fields.moment('updated', 0),
  };
  return { where, row };
}
