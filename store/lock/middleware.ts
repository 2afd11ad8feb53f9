import type {
  DBCore,
  DBCoreCursor,
  DBCoreIndex,
  DBCoreKeyRange,
  DBCoreMutateRequest,
  DBCoreTable,
  Middleware,
} from 'dexie';
import type { Keys } from './keys.ts';
import type { Lock } from './lock.ts';
import { Locked } from './lock.ts';
import { hiderOf, isSealed, openRow, sealKey, sealRow } from './sealed-rows.ts';
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
  const keysNow = (): Keys | null => {
    const { state } = lock;
    if (state.kind === 'closed') throw new Locked();
    return state.kind === 'open' ? state.keys : null;
  };
  const open = (keys: Keys, row: unknown): unknown =>
    isSealed(row) ? openRow(keys, table.name, sealing, primary, row) : row;
  const sealIn = (keys: Keys, path: readonly string[], key: unknown) =>
    sealKey(keys, sealing, path, key);

  return {
    ...table,
    async get(request) {
      const keys = keysNow();
      if (!keys) return table.get(request);
      return open(keys, await table.get({ ...request, key: sealIn(keys, primary, request.key) }));
    },
    async getMany(request) {
      const keys = keysNow();
      if (!keys) return table.getMany(request);
      const wanted = request.keys.map((key) => sealIn(keys, primary, key));
      const rows = await table.getMany({ ...request, keys: wanted });
      return rows.map((row) => open(keys, row));
    },
    async query(request) {
      const keys = keysNow();
      if (!keys) return table.query(request);
      const { index, range } = request.query;
      const query = { index, range: sealRange(keys, sealing, pathOf(index), range) };
      const { result } = await table.query({ ...request, query });
      return { result: request.values ? result.map((row) => open(keys, row)) : result };
    },
    async count(request) {
      const keys = keysNow();
      if (!keys) return table.count(request);
      const { index, range } = request.query;
      return table.count({
        ...request,
        query: { index, range: sealRange(keys, sealing, pathOf(index), range) },
      });
    },
    async openCursor(request) {
      const keys = keysNow();
      if (!keys) return table.openCursor(request);
      const { index, range } = request.query;
      const query = { index, range: sealRange(keys, sealing, pathOf(index), range) };
      const cursor = await table.openCursor({ ...request, query });
      return cursor && openedCursor(cursor, (row) => open(keys, row));
    },
    async mutate(request) {
      const keys = keysNow();
      return table.mutate(keys ? sealed(request, keys) : request);
    },
  };

  function sealed(request: DBCoreMutateRequest, keys: Keys): DBCoreMutateRequest {
    switch (request.type) {
      case 'add':
      case 'put': {
        const values = (request.values as Row[]).map((row) =>
          sealRow(keys, table.name, sealing, primary, row),
        );
        // All our keys are in the rows. What Dexie says of the change besides, in plain words, is not needed below.
        return { type: request.type, trans: request.trans, values };
      }
      case 'delete':
        return {
          type: 'delete',
          trans: request.trans,
          keys: request.keys.map((key) => sealIn(keys, primary, key)),
        };
      case 'deleteRange':
        return {
          type: 'deleteRange',
          trans: request.trans,
          range: sealRange(keys, sealing, primary, request.range),
        };
    }
  }
}

/** The fields of a key or index. */
function pathOf({ keyPath }: DBCoreIndex): readonly string[] {
  return keyPath === null ? [] : [keyPath].flat();
}

function sealRange(
  keys: Keys,
  sealing: Sealing,
  path: readonly string[],
  range: DBCoreKeyRange,
): DBCoreKeyRange {
  if (!path.some((field) => sealing.hidden.includes(field))) return range;
  const [from, to] = [firstOf(range.lower), firstOf(range.upper)];
  if (typeof from === 'string' && to === `${from}\uFFFF`) {
    // All that begin so: of a series, all of one subject.
    const beginning = beginningHidden(hiderOf(keys), from);
    return {
      ...range,
      lower: withFirst(range.lower, beginning),
      upper: withFirst(range.upper, `${beginning}\uFFFF`),
    };
  }
  return {
    ...range,
    lower: sealKey(keys, sealing, path, range.lower),
    upper: sealKey(keys, sealing, path, range.upper),
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
