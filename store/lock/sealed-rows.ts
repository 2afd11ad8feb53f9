import { Unreadable } from '../errors.ts';
import type { Cipher } from './lock.ts';
import type { Sealing } from './tables.ts';
import { hidden } from './tables.ts';

type Row = Record<string, unknown>;

/** Where the sealed part of a row is, and, where it holds bytes, those. */
const SEALED = 'sealed';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A row as it is kept in a locked database. */
export function sealRow(
  cipher: Cipher,
  table: string,
  sealing: Sealing,
  primary: readonly string[],
  row: Row,
): Row {
  const kept: Row = {};
  for (const field of sealing.plain) if (field in row) kept[field] = row[field];
  for (const field of sealing.hidden) kept[field] = hideValue(cipher, field, row[field]);
  const { data } = row;
  const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : null;
  const inside = Object.entries(row).filter(
    ([field]) => !sealing.plain.includes(field) && field !== 'data',
  );
  const what = nameOf(table, primary, kept);
  // Everything but the plain fields, hidden ones too: a hash does not tell what it was made of.
  kept[SEALED] = cipher.seal(encoder.encode(JSON.stringify(Object.fromEntries(inside))), what);
  if (bytes) kept['data'] = cipher.seal(bytes, `${what}\ndata`).buffer;
  return kept;
}

/** The row as it was before it was sealed. Throws Unreadable where it was tampered with, or is of another place. */
export function openRow(
  cipher: Cipher,
  table: string,
  sealing: Sealing,
  primary: readonly string[],
  kept: Row,
): Row {
  const what = nameOf(table, primary, kept);
  const inside = JSON.parse(
    decoder.decode(opened(cipher, kept[SEALED] as Uint8Array, what)),
  ) as Row;
  const row: Row = {};
  for (const field of sealing.plain) if (field in kept) row[field] = kept[field];
  Object.assign(row, inside);
  if (kept['data'] instanceof ArrayBuffer) {
    row['data'] = opened(cipher, new Uint8Array(kept['data']), `${what}\ndata`).slice().buffer;
  }
  return row;
}

function opened(cipher: Cipher, sealed: Uint8Array, what: string): Uint8Array {
  try {
    return cipher.unseal(sealed, what);
  } catch (cause) {
    throw new Unreadable('A sealed row does not open.', { cause });
  }
}

/** True of a row that has been sealed. */
export function isSealed(row: unknown): row is Row {
  return typeof row === 'object' && row !== null && SEALED in row;
}

/** A key as it is in a locked database. */
export function sealKey(
  cipher: Cipher,
  sealing: Sealing,
  path: readonly string[],
  key: unknown,
): unknown {
  const part = (field: string | undefined, value: unknown) =>
    field !== undefined && sealing.hidden.includes(field) ? hideValue(cipher, field, value) : value;
  return Array.isArray(key) && path.length > 1
    ? key.map((value, n) => part(path[n], value))
    : part(path[0], key);
}

function hideValue({ hide }: Cipher, field: string, value: unknown): unknown {
  if (typeof value === 'string') return hidden(hide, field, value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return value.map((one) => hidden(hide, field, one));
  }
  return value;
}

function nameOf(table: string, primary: readonly string[], kept: Row): string {
  return JSON.stringify([table, ...primary.map((field) => kept[field])]);
}
