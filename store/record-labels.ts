import { LOOP_LABELS } from '../systems/loop/labels.ts';
import type { NewRow, SystemTable } from '../systems/rows.ts';

/** A row, with its table. */
export type Recorded = { [T in SystemTable]: { table: T; row: NewRow<T> } }[SystemTable];

/** What a row is called in the list of what can be undone: the user's own words for it, where there are any. */
export function labelOf(record: Recorded): string {
  switch (record.table) {
    case 'loop':
      return record.row.text.trim() || LOOP_LABELS[record.row.kind];
    case 'goals':
    case 'growth':
    case 'ideas':
      return record.row.text;
    case 'mistakes':
    case 'stories':
    case 'upcoming':
      return record.row.title;
    case 'thinking':
      return record.row.problem;
  }
}
