import * as v from 'valibot';
import type { Rows, Table, Tables } from './everything.ts';
import { keyOf, keyText, meetingOf, TABLES } from './everything.ts';
import type { Problems } from './problems.ts';
import { ROW_SCHEMAS } from './row-schemas.ts';
import type { Message } from '../language/message.ts';
import { message } from '../language/message.ts';

/** A value and the place of a file it stands in, as a problem names it. */
export interface Placed<R> {
  where: string;
  row: R;
}

/** What a file holds for each table, not looked at yet. */
export type Candidates = Partial<Record<Table, Iterable<Placed<unknown>>>>;

export type PlacedRows = { [T in Table]: Placed<Rows[T]>[] };

/**
 * The rows that are well formed, each key once and each meeting with one note; what is left out is told to `problems`.
 * Whether what they refer to is there is not asked: see references.ts.
 */
export function takeRows(candidates: Candidates, problems: Problems): PlacedRows {
  const of = <T extends Table>(table: T) =>
    onceEach(
      wellFormed(table, candidates[table] ?? [], problems),
      (row) => keyText(keyOf(table, row)),
      message('transfer.twice'),
      problems,
    );
  const rows = Object.fromEntries(TABLES.map((table) => [table, of(table)])) as PlacedRows;
  return {
    ...rows,
    notes: onceEach(rows.notes, meetingOf, message('transfer.secondNote'), problems),
  };
}

function wellFormed<T extends Table>(
  table: T,
  placed: Iterable<Placed<unknown>>,
  problems: Problems,
): Placed<Rows[T]>[] {
  const schema: v.GenericSchema<unknown, Rows[T]> = ROW_SCHEMAS[table];
  const good: Placed<Rows[T]>[] = [];
  for (const { where, row } of placed) {
    const result = v.safeParse(schema, row, { abortEarly: true });
    if (result.success) good.push({ where, row: result.output });
    else {
      const [issue] = result.issues;
      problems.add(
        placeOf(where, issue),
        message('transfer.entryLeftOut', { complaint: complaintOf(issue) }),
      );
    }
  }
  return good;
}

function onceEach<R>(
  placed: readonly Placed<R>[],
  keyOfRow: (row: R) => string,
  what: Message,
  problems: Problems,
): Placed<R>[] {
  const seen = new Set<string>();
  return placed.filter(({ where, row }) => {
    const key = keyOfRow(row);
    if (seen.has(key)) problems.add(where, what);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

/** Where in a file an issue is: the row's place and the field in it. */
export function placeOf(where: string, issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? where : `${where}.${path}`;
}

/** What is wrong with a field; never its content. */
export function complaintOf(issue: v.BaseIssue<unknown>): Message {
  const { expected } = issue;
  if (expected === 'never') return message('transfer.unknownField');
  if (issue.received === 'undefined') return message('transfer.missing');
  switch (issue.type) {
    case 'iso_date':
      return message('transfer.noDay');
    case 'max_length':
      return message('transfer.tooLong');
    // The one thing that is checked by hand.
    case 'check':
      return message('transfer.shownWhen');
    // Every other kind of issue says in `expected` what would have been right.
    default:
      return expected === null
        ? message('transfer.shouldBeElse')
        : message('transfer.shouldBe', { expected });
  }
}

/** The rows alone. */
export function withoutPlaces(placed: PlacedRows): Tables {
  const rows = TABLES.map((table) => [table, placed[table].map(({ row }) => row)] as const);
  return Object.fromEntries(rows) as Tables;
}
