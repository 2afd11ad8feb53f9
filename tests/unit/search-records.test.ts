import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstToMerge } from '../../search/merging.ts';
import { NoteIndex } from '../../search/note-index.ts';
import { isWhole, packed, sectionsOf, wordsOfSection } from '../../search/record.ts';
import { readSegment } from '../../search/segment.ts';
import { STATE } from '../../search/state.ts';

function someIndex(): NoteIndex {
  return NoteIndex.of(
    Array.from({ length: 20 }, (_, number) => ({
      id: `note-${number}`,
      text: `plan ${number} 会議 é`,
      title: '1:1',
      personName: 'Ann',
      personId: 'ann',
      kind: 'one_on_one',
      order: '2026-11-23',
    })),
  );
}

const recordsOf = (index: NoteIndex) => {
  const records = index.records();
  const [key, segment] = [...records].find(([one]) => one !== STATE) ?? ['', new ArrayBuffer()];
  return { records, key, segment, state: records.get(STATE) ?? new ArrayBuffer() };
};

describe('a record', () => {
  it('holds what was packed', () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    const words = fc.uint32Array({ maxLength: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(bytes, words), { maxLength: 5 }), (pairs) => {
        const record = packed(7, pairs.flat());
        expect(isWhole(record, 7)).toBe(true);
        expect(isWhole(record, 8)).toBe(false);
        const sections = sectionsOf(record);
        pairs.forEach(([some, others], number) => {
          expect([...(sections[number * 2] ?? [])]).toEqual([...some]);
          expect([...wordsOfSection(sections[number * 2 + 1] ?? new Uint8Array())]).toEqual([
            ...others,
          ]);
        });
      }),
    );
  });

  it.each([
    ['nothing', undefined],
    ['an object', {}],
    ['an empty buffer', new ArrayBuffer()],
    ['zeros', new ArrayBuffer(4_096)],
    ['a length of no whole words', new ArrayBuffer(4_097)],
  ])('of %s is refused', (_what, record) => {
    expect(readSegment(record)).toBeNull();
  });

  it('with any bit changed or any end missing is refused', () => {
    const { segment } = recordsOf(someIndex());
    fc.assert(
      fc.property(fc.nat(segment.byteLength * 8 - 1), (bit) => {
        const broken = segment.slice();
        const bytes = new Uint8Array(broken);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(readSegment(broken)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.nat(segment.byteLength - 1), (length) => {
        expect(readSegment(segment.slice(0, length))).toBeNull();
      }),
    );
    expect(readSegment(segment)?.count).toBe(20);
  });
});

describe('a stored index', () => {
  it('is refused where a record is missing, broken or another', () => {
    const { records, key, segment, state } = recordsOf(someIndex());
    const other = recordsOf(NoteIndex.of([])).state;
    expect(NoteIndex.load(records)?.size).toBe(20);
    expect(NoteIndex.load(new Map())).toBeNull();
    expect(NoteIndex.load(new Map([[STATE, state]]))).toBeNull();
    expect(NoteIndex.load(new Map([[key, segment]]))).toBeNull();
    expect(
      NoteIndex.load(
        new Map([
          [STATE, segment],
          [key, segment],
        ]),
      ),
    ).toBeNull();
    expect(
      NoteIndex.load(
        new Map([
          [STATE, state],
          [key, state],
        ]),
      ),
    ).toBeNull();
    expect(
      NoteIndex.load(
        new Map([
          [STATE, state],
          [key, segment.slice(8)],
        ]),
      ),
    ).toBeNull();
    expect(NoteIndex.load(new Map([[STATE, other]]))?.size).toBe(0);
  });
});

describe('merging', () => {
  const whole = (...counts: number[]) => counts.map((count) => ({ count, living: count }));

  it.each([
    ['nothing', whole(), null],
    ['one segment', whole(10), null],
    ['segments each much larger than the next', whole(1_000, 100, 10), null],
    ['two of a size', whole(1_000, 10, 10), 1],
    ['small ones that together are no longer small', whole(1_000, 200, 60, 60, 60), 0],
    ['one with many notes gone', [{ count: 100, living: 70 }], 0],
    ['one with few notes gone', [{ count: 100, living: 80 }], null],
    ['one with nothing left', [...whole(100), { count: 5, living: 0 }], 1],
  ])('leaves or takes %s', (_what, sizes, first) => {
    expect(firstToMerge(sizes)).toBe(first);
  });
});
