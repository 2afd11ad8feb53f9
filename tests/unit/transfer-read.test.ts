import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal } from '../../transfer/age.ts';
import { nothingYet } from '../../transfer/everything.ts';
import { formatOf } from '../../transfer/format-of.ts';
import { readFile } from '../../transfer/read.ts';
import { writeVault } from '../../transfer/vault/write-vault.ts';
import { writeJson } from '../../transfer/write-json.ts';
import { writePromisesCsv } from '../../transfer/write-promises-csv.ts';
import { anyEverything } from './support/any-everything.ts';
import { inWords } from './support/in-words.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the kind of a file', () => {
  it('is known of all that Loopside writes, which it reads again', () => {
    fc.assert(
      fc.property(anyEverything, (everything) => {
        const files = {
          json: bytesOf(writeJson(everything)),
          vault: writeVault(everything),
          csv: bytesOf(writePromisesCsv(everything)),
        };
        for (const [format, bytes] of Object.entries(files)) {
          expect(formatOf(bytes)).toBe(format);
          expect(readFile(bytes)).toMatchObject({ ok: true });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is that of a locked file whatever is in it', async () => {
    const sealed = await seal(bytesOf(writeJson(nothingYet())), {
      recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
    });
    expect(formatOf(sealed)).toBe('age');
    expect(readFile(sealed)).toEqual({ ok: false, needs: 'key' });
  });

  it.each([
    ['-----BEGIN AGE ENCRYPTED FILE-----\nYWdl', 'age'],
    ['\uFEFF  {"format":', 'json'],
    ['[1]', 'json'],
    ['PK\u0005\u0006', 'vault'],
    ['by;id;made_on;promise;state\r\n', 'csv'],
    ['id,name\r\n', null],
    ['# Notes', null],
    ['', null],
    ['%PDF-1.7', null],
    ['age-encryption.org/v2\n', null],
  ])('of %j is %j', (text, format) => {
    expect(formatOf(bytesOf(text))).toBe(format);
  });
});

describe('a file of any kind', () => {
  it.each([
    [bytesOf('# Notes'), /does not know this kind/],
    [bytesOf('{'), /breaks off/],
    [bytesOf('PK\u0003\u0004'), /not whole/],
    [Uint8Array.of(0x7b, 0xff, 0xfe), /no text in UTF-8/],
  ])('is refused with a reason: %j', (bytes, what) => {
    expect(inWords(readFile(bytes))).toEqual({
      ok: false,
      problems: [{ where: '', what: expect.stringMatching(what) }],
    });
  });

  it('is read or refused, whatever the bytes', () => {
    const anyBytes = fc.oneof(
      fc.uint8Array(),
      fc
        .tuple(
          fc.constantFrom(
            'PK\u0003\u0004',
            '{"format":"loopside","version":1,"contents":{',
            'id,by,promise,made_on,state\r\n',
            '[',
          ),
          fc.uint8Array(),
        )
        .map(([head, more]) => Uint8Array.of(...bytesOf(head), ...more)),
    );
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(typeof readFile(bytes).ok).toBe('boolean');
      }),
      { numRuns: 1_000 },
    );
  });
});
