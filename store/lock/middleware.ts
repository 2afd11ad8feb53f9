import { Dexie } from 'dexie';
import type {
  DBCore,
  DBCoreCursor,
  DBCoreIndex,
  DBCoreKeyRange,
  DBCoreMutateRequest,
  DBCoreQuery,
  DBCoreTable,
  Middleware,
} from 'dexie';
import type { Cipher, Lock } from './lock.ts';
import { Locked } from './lock.ts';
import { isSealed, openRow, sealKey, sealRow } from './sealed-rows.ts';
import type { Sealing } from './tables.ts';
import { beginningHidden, SEALINGS } from './tables.ts';

type Row = Record<string, unknown>;

/**
 * Seals what goes to the disk and opens what comes from it, below everything else of Dexie, so that nothing above knows
 * whether the notes are locked. Sealing is done at once, not later: a transaction ends where it is waited for.
 */
export function lockMiddleware(lock: Lock): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'lock',
    // The lowest: virtual indexes, hooks and caches of Dexie stand above it and see rows as they are.
    level: -10,
    create: (core) => ({
      ...core,
      table: (name) => {
        const sealing = SEALINGS[name];
        const table = core.table(name);
        return sealing ? lockedTable(table, sealing, lock) : table;
      },
    }),
  };
}

function lockedTable(table: DBCoreTable, sealing: Sealing, lock: Lock): DBCoreTable {
  const primary = pathOf(table.schema.primaryKey);
  const open = (cipher: Cipher, row: unknown): unknown =>
    isSealed(row) ? openRow(cipher, table.name, sealing, primary, row) : row;
  const sealIn = (cipher: Cipher, key: unknown) => sealKey(cipher, sealing, primary, key);
  const sealQuery = (cipher: Cipher, { index, range }: DBCoreQuery): DBCoreQuery => ({
    index,
    range: sealRange(cipher, sealing, pathOf(index), range),
  });

  /** Asks the table below: as it is while nothing is locked, not at all while nobody has the key. */
  const asked = <T>(
    plainly: () => Promise<T>,
    sealedly: (cipher: Cipher) => Promise<T>,
  ): Promise<T> => {
    const { state } = lock;
    switch (state.kind) {
      case 'off':
        return plainly();
      case 'open':
        return sealedly(state.cipher);
      case 'closed':
        // Dexie's own, as everything here: a transaction would not wait for another.
        return Dexie.Promise.reject(new Locked());
    }
  };

  return {
    ...table,
    get: (request) =>
      asked(
        () => table.get(request),
        (cipher) =>
          table
            .get({ ...request, key: sealIn(cipher, request.key) })
            .then((row: unknown) => open(cipher, row)),
      ),
    getMany: (request) =>
      asked(
        () => table.getMany(request),
        (cipher) =>
          table
            .getMany({ ...request, keys: request.keys.map((key) => sealIn(cipher, key)) })
            .then((rows) => rows.map((row) => open(cipher, row))),
      ),
    query: (request) =>
      asked(
        () => table.query(request),
        (cipher) =>
          table
            .query({ ...request, query: sealQuery(cipher, request.query) })
            .then(({ result }) => ({
              result: request.values ? result.map((row) => open(cipher, row)) : result,
            })),
      ),
    count: (request) =>
      asked(
        () => table.count(request),
        (cipher) => table.count({ ...request, query: sealQuery(cipher, request.query) }),
      ),
    openCursor: (request) =>
      asked(
        () => table.openCursor(request),
        (cipher) =>
          table
            .openCursor({ ...request, query: sealQuery(cipher, request.query) })
            .then((cursor) => cursor && openedCursor(cursor, (row) => open(cipher, row))),
      ),
    mutate: (request) =>
      asked(
        () => table.mutate(request),
        (cipher) => table.mutate(sealed(request, cipher)),
      ),
  };

  function sealed(request: DBCoreMutateRequest, cipher: Cipher): DBCoreMutateRequest {
    switch (request.type) {
      case 'add':
      case 'put': {
        const values = (request.values as Row[]).map((row) =>
          sealRow(cipher, table.name, sealing, primary, row),
        );
        // All our keys are in the rows. What Dexie says of the change besides, in plain words, is not needed below.
        return { type: request.type, trans: request.trans, values };
      }
      case 'delete':
        return {
          type: 'delete',
          trans: request.trans,
          keys: request.keys.map((key) => sealIn(cipher, key)),
        };
      case 'deleteRange':
        return {
          type: 'deleteRange',
          trans: request.trans,
          range: sealRange(cipher, sealing, primary, request.range),
        };
    }
  }
}

/** The fields of a key or index. */
function pathOf({ keyPath }: DBCoreIndex): readonly string[] {
  return keyPath === null ? [] : [keyPath].flat();
}

function sealRange(
  cipher: Cipher,
  sealing: Sealing,
  path: readonly string[],
  range: DBCoreKeyRange,
): DBCoreKeyRange {
  if (!path.some((field) => sealing.hidden.includes(field))) return range;
  const [from, to] = [firstOf(range.lower), firstOf(range.upper)];
  if (typeof from === 'string' && to === `${from}\uFFFF`) {
    // All that begin so: of a series, all of one subject.
    const beginning = beginningHidden(cipher.hide, from);
    return {
      ...range,
      lower: withFirst(range.lower, beginning),
      upper: withFirst(range.upper, `${beginning}\uFFFF`),
    };
  }
  return {
    ...range,
    lower: sealKey(cipher, sealing, path, range.lower),
    upper: sealKey(cipher, sealing, path, range.upper),
  };
}

function firstOf(key: unknown): unknown {
  return Array.isArray(key) ? key[0] : key;
}

function withFirst(key: unknown, first: string): unknown {
  return Array.isArray(key) ? [first, ...key.slice(1)] : first;
}

function openedCursor(cursor: DBCoreCursor, open: (row: unknown) => unknown): DBCoreCursor {
  let of: unknown;
  let opened: unknown;
  return Object.create(cursor, {
    value: {
      get: () => {
        const { value } = cursor as { value?: unknown };
        if (value !== of) [of, opened] = [value, open(value)];
        return opened;
      },
    },
    // Dexie's cursor reads its own fields from the object it was made with.
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    done: { get: () => cursor.done },
    continue: { value: (key?: unknown) => cursor.continue(key) },
    continuePrimaryKey: {
      value: (key: unknown, primaryKey: unknown) => cursor.continuePrimaryKey(key, primaryKey),
    },
    advance: { value: (count: number) => cursor.advance(count) },
    start: { value: (onNext: () => void) => cursor.start(onNext) },
    stop: { value: (value?: unknown) => cursor.stop(value) },
    next: { value: () => cursor.next() },
    fail: { value: (error: Error) => cursor.fail(error) },
  }) as DBCoreCursor;
}
