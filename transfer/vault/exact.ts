import type { FieldsOf } from './fields.ts';

/** How a text stands in a page: as its body, and, where UTF-8 cannot say it, once more with escapes in the front matter. */
export function exactly(text: string): { fields: { exact?: string }; body: string } {
  const body = text.toWellFormed();
  return { fields: body === text ? {} : { exact: text }, body };
}

/** The text of a page: its body, or, while nobody has edited that, the exact text it stands for. */
export function textOf(fields: FieldsOf, body: string): string {
  const exact = fields.value('exact', null);
  return typeof exact === 'string' && exact.toWellFormed() === body ? exact : body;
}
