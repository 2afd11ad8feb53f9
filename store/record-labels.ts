import { LOOP_LABELS } from '../systems/loop/labels.ts';
import type { NewRow, SystemTable } from '../systems/rows.ts';

const LABELS: { readonly [T in SystemTable]: (row: NewRow<T>) => string } = {
  loop: ({ text, kind }) => text.trim() || LOOP_LABELS[kind],
  goals: ({ text }) => text,
  growth: ({ text }) => text,
  ideas: ({ text }) => text,
  mistakes: ({ title }) => title,
  stories: ({ title }) => title,
  upcoming: ({ title }) => title,
  thinking: ({ problem }) => problem,
};

/** What a row is called in the list of what can be undone: the user's own words for it, where there are any. */
export function labelOf<T extends SystemTable>(table: T, row: NewRow<T>): string {
  return LABELS[table](row);
}
