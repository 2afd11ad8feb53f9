/** Rows of one month. */
export interface MonthOf<T> {
  /** YYYY-MM */
  month: string;
  rows: T[];
}

/** Rows by month, in the order they come; they are sorted by day already. */
export function byMonth<T extends { order: string }>(rows: readonly T[]): MonthOf<T>[] {
  const months: MonthOf<T>[] = [];
  for (const row of rows) {
    const month = row.order.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.rows.push(row);
    else months.push({ month, rows: [row] });
  }
  return months;
}
