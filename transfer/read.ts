import { formatOf } from './format-of.ts';
import { refused } from './problems.ts';
import type { Read } from './problems.ts';
import { LONGEST_JSON, readJson } from './read-json.ts';
import { readPromisesCsv } from './read-promises-csv.ts';
import { readVault } from './vault/read-vault.ts';
import { message } from '../language/message.ts';

/** A locked file: to be opened with `open` of age.ts first, then read again. */
export interface NeedsKey {
  ok: false;
  needs: 'key';
}

/** Reads a file of any format Loopside writes. */
export function readFile(bytes: Uint8Array): Read | NeedsKey {
  const format = formatOf(bytes);
  switch (format) {
    case 'age':
      return { ok: false, needs: 'key' };
    case 'vault':
      return readVault(bytes);
    case 'json':
      return readText(bytes, readJson);
    case 'csv':
      return readText(bytes, readPromisesCsv);
    case null:
      return refused(message('transfer.unknownKind'));
  }
}

function readText(bytes: Uint8Array, read: (text: string) => Read): Read {
  if (bytes.length > LONGEST_JSON) return refused(message('transfer.tooLarge'));
  try {
    return read(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return refused(message('transfer.noText'));
    throw error;
  }
}
