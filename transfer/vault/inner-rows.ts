/** A row that stands inside a page does not repeat what the page says of it: whose topic, which note's promise. */

/** The row without what its page says. */
export function innerRow<R extends object, F extends keyof R>(row: R, field: F): Omit<R, F> {
  const { [field]: _said, ...rest } = row;
  return rest;
}

/** The row with what its page says; what is no row comes back as it is, for its schema to name. */
export function outerRow(row: unknown, said: object): unknown {
  return typeof row === 'object' && row !== null ? { ...row, ...said } : row;
}
