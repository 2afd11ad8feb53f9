/** Files to import: taken or refused with a reason, never thrown; what is taken fits together, is written and read again. */
import { isDeepStrictEqual } from 'node:util';
import { Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { newIdentity, open, SealError } from '../../../transfer/age.ts';
import type { Everything } from '../../../transfer/everything.ts';
import { nothingYet, TABLES } from '../../../transfer/everything.ts';
import { planImport } from '../../../transfer/plan.ts';
import { readJson } from '../../../transfer/read-json.ts';
import { readFile } from '../../../transfer/read.ts';
import { writeVault } from '../../../transfer/vault/write-vault.ts';
import { writeJson } from '../../../transfer/write-json.ts';
import { writePromisesCsv } from '../../../transfer/write-promises-csv.ts';
import { readZip } from '../../../transfer/zip/read-zip.ts';
import { writeZip } from '../../../transfer/zip/write-zip.ts';
import { anyEverything } from '../../unit/support/any-everything.ts';
import { aSpoiling, spoiled } from '../spoil.ts';
import { mustHold, targetOf } from '../target.ts';
import { anEdit, edited } from '../words.ts';
import { say } from '../../../language/say.ts';

/** Notebooks of all tables, always the same. */
const NOTEBOOKS: readonly Everything[] = fc
  .sample(anyEverything, { seed: 7, numRuns: 12 })
  .filter((everything) => writeJson(everything).length < 60_000)
  .slice(-4);
const { identity, recipient } = await newIdentity();

interface Exported {
  json: string;
  csv: string;
  pages: { path: string; text: string }[];
  zip: Uint8Array;
  sealed: Uint8Array;
}
const EXPORTS = await Promise.all(NOTEBOOKS.map(exported));

async function exported(everything: Everything): Promise<Exported> {
  const zip = writeVault(everything);
  const entries = readZip(zip, { entries: 10_000, total: 100_000_000 });
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const json = writeJson(everything);
  return {
    json,
    csv: writePromisesCsv(everything),
    pages: entries.map(({ path, unpack }) => ({ path, text: new TextDecoder().decode(unpack()) })),
    zip,
    sealed: await encrypter.encrypt(json),
  };
}

const PUTS = [
  '"__proto__":{"a":1},',
  '"version":99,',
  '"id":"',
  '",',
  '\r\n',
  ';',
  '\t',
  '"',
  '---\n',
  '---\nloopside: note\n',
  'id: x\n',
  '&a [*a,*a]',
  '<<: *a',
  '!!js/function x',
  '- [ ] ',
  '{',
  '}',
  '[',
  ']',
  'null',
  '1e999',
  '-1',
  '\\u0000',
  '=1+1',
];
const notebook = fc.nat({ max: EXPORTS.length - 1 });
const edits = fc.array(anEdit(...PUTS), { minLength: 1, maxLength: 6 });
const bytes = fc.array(
  fc.record({
    at: fc.noBias(fc.integer({ min: 0, max: 99_999 })),
    byte: fc.nat({ max: 255 }),
    how: fc.constantFrom('set', 'cut'),
  }),
  { minLength: 1, maxLength: 5 },
);

const input = fc.oneof(
  fc.record({ kind: fc.constant('json' as const), notebook, edits }),
  fc.record({
    kind: fc.constant('rows' as const),
    notebook,
    changes: fc.array(aSpoiling, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('csv' as const), notebook, edits }),
  fc.record({ kind: fc.constant('pages' as const), notebook, page: fc.nat({ max: 99 }), edits }),
  fc.record({ kind: fc.constant('zip' as const), notebook, bytes }),
  fc.record({ kind: fc.constant('sealed' as const), notebook, bytes }),
);

type Input = typeof input extends fc.Arbitrary<infer T> ? T : never;

export const imports = targetOf({
  name: 'imports',
  limit: 10_000,
  input,
  async holds(given) {
    const from = EXPORTS[given.notebook];
    if (!from) return;
    if (given.kind === 'sealed') return opens(withBytes(from.sealed, given.bytes), from.json);
    const read = readFile(fileOf(given, from));
    if (!read.ok) {
      const reasons = 'problems' in read ? read.problems : [];
      mustHold(
        'needs' in read || reasons.some(({ what }) => say(what).length > 0),
        'refused without a reason',
      );
      return;
    }
    const { everything } = read;
    fitsTogether(everything);
    // A table of promises refers to notes that are in the notebook, and a JSON file to none that are not in it.
    if (given.kind !== 'csv') isTheSameAgain(everything);
    planImport(nothingYet(), everything);
    const before = NOTEBOOKS[given.notebook] ?? nothingYet();
    planImport(before, everything);
  },
});

function fileOf(given: Exclude<Input, { kind: 'sealed' }>, from: Exported): Uint8Array {
  switch (given.kind) {
    case 'json':
      return bytesOf(edited(from.json, given.edits));
    case 'rows':
      return bytesOf(JSON.stringify(spoiled(JSON.parse(from.json), given.changes)) ?? '');
    case 'csv':
      return bytesOf(edited(from.csv, given.edits));
    case 'pages': {
      const which = Math.floor((given.page / 100) * from.pages.length);
      const pages = from.pages.map(({ path, text }, n) => ({
        path,
        bytes: bytesOf(n === which ? edited(text, given.edits) : text),
      }));
      return writeZip(pages);
    }
    case 'zip':
      return withBytes(from.zip, given.bytes);
  }
}

function withBytes(
  whole: Uint8Array,
  changes: readonly { at: number; byte: number; how: string }[],
): Uint8Array {
  return changes.reduce((now, { at, byte, how }) => {
    const place = Math.floor((at / 100_000) * now.length);
    if (how === 'cut') return now.slice(0, place);
    return place < now.length ? now.with(place, byte) : now;
  }, whole);
}

/** A sealed file that was changed is refused; where nothing was changed after all, it is what was sealed. */
async function opens(sealed: Uint8Array, json: string): Promise<void> {
  try {
    const opened = await open(sealed, { identity });
    mustHold(new TextDecoder().decode(opened) === json, 'opened, and something else in it');
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
  }
}

/** Whole or not at all: no row refers to a person or a note that is not there. */
function fitsTogether(everything: Everything): void {
  const people = new Set(everything.people.map(({ id }) => id));
  const notes = new Set(everything.notes.map(({ id }) => id));
  for (const table of TABLES) {
    for (const row of everything[table] as readonly object[]) {
      const { personId, noteId } = row as { personId?: unknown; noteId?: unknown };
      mustHold(typeof personId !== 'string' || people.has(personId), `${table} of nobody`);
      // A table of promises has no notes in it: see `readPromisesCsv`.
      const isOfNote = typeof noteId === 'string' && everything.notes.length > 0;
      mustHold(!isOfNote || notes.has(noteId), `${table} of no note`);
    }
  }
}

function isTheSameAgain(everything: Everything): void {
  const again = readJson(writeJson(everything));
  mustHold(
    again.ok && again.dropped.length === 0,
    'taken, and not taken when it was written again',
  );
  mustHold(isDeepStrictEqual(again.everything.settings, everything.settings), 'other settings');
  for (const table of TABLES) {
    const [there, here] = [again.everything, everything].map((one) => inOrder(one[table]));
    mustHold(isDeepStrictEqual(there, here), `${table}: written, read, and another`);
  }
}

/** Rows have none of their own: a file of pages tells them page by page. */
function inOrder(rows: readonly object[]): readonly string[] {
  return rows
    .map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .toSorted();
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
