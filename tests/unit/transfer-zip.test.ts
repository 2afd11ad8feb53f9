import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { crc32 } from '../../transfer/zip/crc32.ts';
import { findCommand } from '../../scripts/browser/find.ts';
import { readZip, ZipError } from '../../transfer/zip/read-zip.ts';
import { writeZip } from '../../transfer/zip/write-zip.ts';
import { say } from '../../language/say.ts';

/** `npm test` installs it where that needs no question. */
const hasPython = findCommand('python3') !== null;
const noPython = hasPython ? '' : ' (SKIPPED: no python3)';

const LIMITS = { entries: 300_000, total: 1_000_000 };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const opened = (zip: Uint8Array, limits = LIMITS) =>
  readZip(zip, limits).map(({ path, unpack }) => [path, textOf(unpack())]);
const why = (zip: Uint8Array, limits = LIMITS) => {
  try {
    opened(zip, limits);
    return null;
  } catch (error) {
    return error instanceof ZipError ? say(error.reason) : error;
  }
};

const folder = mkdtempSync(join(tmpdir(), 'loopside-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a zip', () => {
  const files = [
    { path: 'People/Priya Raman.md', bytes: bytesOf('x'.repeat(10_000)) },
    { path: 'שלום 🤷.md', bytes: bytesOf('é') },
    { path: 'empty.md', bytes: new Uint8Array() },
  ];

  it('comes back as it was', () => {
    const anyFiles = fc.uniqueArray(
      fc.record({
        path: fc.stringMatching(/^[a-z][a-z/]*[a-z]$/),
        bytes: fc.uint8Array({ maxLength: 300 }),
      }),
      { selector: ({ path }) => path },
    );
    fc.assert(
      fc.property(anyFiles, (some) => {
        const back = readZip(writeZip(some), LIMITS).map(({ path, unpack }) => ({
          path,
          bytes: Uint8Array.from(unpack()),
        }));
        expect(back).toEqual(some);
      }),
    );
  });

  it.skipIf(!hasPython)(
    `is opened by a tool that knows zips, which finds no fault in it${noPython}`,
    () => {
      const file = join(folder, 'three.zip');
      writeFileSync(file, writeZip(files));
      const script =
        'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist(), len(z.read(z.namelist()[0])))';
      expect(
        execFileSync('python3', ['-c', script, file], {
          env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
        })
          .toString()
          .trim(),
      ).toBe("None ['People/Priya Raman.md', 'שלום 🤷.md', 'empty.md'] 10000");
    },
  );

  it.skipIf(!hasPython)(`may hold more files than a plain zip can count${noPython}`, () => {
    const many = Array.from({ length: 70_000 }, (_, n) => ({
      path: `${n}.md`,
      bytes: new Uint8Array(),
    }));
    const zip = writeZip(many);
    expect(readZip(zip, LIMITS)).toHaveLength(70_000);
    const file = join(folder, 'many.zip');
    writeFileSync(file, zip);
    const script = 'import sys, zipfile; print(len(zipfile.ZipFile(sys.argv[1]).namelist()))';
    expect(execFileSync('python3', ['-c', script, file]).toString().trim()).toBe('70000');
  });

  it('is read where another tool wrote it', () => {
    const zip = zipSync({
      'a.md': bytesOf('one'),
      folder: { 'b.md': [bytesOf('two '.repeat(99)), { level: 9 }] },
    });
    expect(opened(zip)).toEqual([
      ['a.md', 'one'],
      ['folder/b.md', 'two '.repeat(99)],
    ]);
  });

  it('has the checksum everybody has', () => {
    expect(crc32(bytesOf('123456789'))).toBe(0xcb_f4_39_26);
  });
});

describe('a zip that is refused', () => {
  const zip = writeZip([{ path: 'a.md', bytes: bytesOf('a'.repeat(10_000)) }]);
  /** The zip with a number in its directory set, seen from the directory's record. */
  const changed = (at: number, value: number, size: 2 | 4 = 4) => {
    const copy = zip.slice();
    const view = new DataView(copy.buffer);
    const start = view.getUint32(copy.length - 6, true) + at;
    if (size === 2) view.setUint16(start, value, true);
    else view.setUint32(start, value, true);
    return copy;
  };

  it.each([
    ['too many files', zip, { entries: 0, total: 9_999 }, /too many/],
    ['too much', zip, { entries: 9, total: 999 }, /too large when it is unpacked/],
    ['a password', changed(8, 1, 2), LIMITS, /password/],
    ['a size that is a lie', changed(24, 10), LIMITS, /broken/],
    ['a size that is more than there is', changed(24, 50_000), LIMITS, /broken/],
    ['a wrong checksum', changed(16, 1), LIMITS, /broken/],
    ['an unknown method', changed(10, 99, 2), LIMITS, /unknown way/],
    ['a place outside', changed(42, 0xff_ff_ff), LIMITS, /broken/],
    ['no end', zip.slice(0, -30), LIMITS, /not whole/],
    ['nothing', new Uint8Array(), LIMITS, /not whole/],
    ['a path upward', writeZip([{ path: 'a/../../b.md', bytes: bytesOf('') }]), LIMITS, /outside/],
    [
      'a path upward of Windows',
      writeZip([{ path: '..\\b.md', bytes: bytesOf('') }]),
      LIMITS,
      /outside/,
    ],
    [
      'a path from the root',
      writeZip([{ path: '/etc/passwd', bytes: bytesOf('') }]),
      LIMITS,
      /outside/,
    ],
    ['a drive', writeZip([{ path: 'C:\\x', bytes: bytesOf('') }]), LIMITS, /outside/],
  ])('for %s', (_, bytes, limits, reason) => {
    expect(why(bytes, limits)).toMatch(reason);
  });

  it('is refused where its files share their bytes', () => {
    const noise = Uint8Array.from({ length: 500 }, (_, n) => (n * 7_919) % 251);
    const one = writeZip([
      { path: 'a.md', bytes: noise },
      { path: 'b.md', bytes: noise },
    ]);
    const view = new DataView(one.buffer);
    const directory = view.getUint32(one.length - 6, true);
    // Both entries claim everything from the first file on.
    for (const at of [0, 50]) view.setUint32(directory + at + 20, one.length - 40, true);
    expect(why(one)).toMatch(/overlap/);
  });

  it('throws nothing but its own error, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: zip.length - 1 }), fc.nat({ max: 255 })), { maxLength: 5 }),
        fc.nat({ max: zip.length }),
        (edits, length) => {
          const copy = zip.slice(0, length);
          for (const [at, value] of edits) if (at < length) copy[at] = value;
          const reason = why(copy);
          expect(reason === null || typeof reason === 'string').toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
