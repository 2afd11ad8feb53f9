/** The pictures the stores get, taken anew: as many as they show, in the exact sizes they ask for. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pngHead } from '../../scripts/pictures/png.ts';
import { storePictures } from '../../scripts/pictures/store-pictures.ts';
import { PICTURE_SIZES, SCREENSHOTS } from '../../scripts/release/store-limits.ts';
import { browserFor } from './rig/helpers.ts';

const { skip, reason } = browserFor('chromium');

describe.skipIf(skip)(`the stores’ pictures, taken in Chromium${reason}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'loopside-pictures-'));
  let pictures: { name: string; bytes: Buffer }[];

  beforeAll(async () => {
    const paths = await storePictures(folder, '1.2.3');
    pictures = paths.map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are five screenshots and two tiles, named after the version', () => {
    expect(pictures.map(({ name }) => name)).toEqual([
      ...Array.from({ length: SCREENSHOTS }, (_, n) => `loopside-1.2.3-screenshot-${n + 1}.png`),
      'loopside-1.2.3-tile-440x280.png',
      'loopside-1.2.3-tile-1400x560.png',
    ]);
  });

  test('have the exact sizes, in 24 bits without transparency', () => {
    const { screenshot, tile, marquee } = PICTURE_SIZES;
    const sizes = [...Array.from({ length: SCREENSHOTS }, () => screenshot), tile, marquee];
    const heads = pictures.map(({ bytes }) => pngHead(bytes));
    expect(heads.map(({ width, height }) => ({ width, height }))).toEqual(sizes);
    expect(heads.filter(({ bits, hasAlpha }) => bits !== 24 || hasAlpha)).toEqual([]);
  });

  test('show something, and no two the same', () => {
    expect(new Set(pictures.map(({ bytes }) => bytes.toString('base64'))).size).toBe(
      pictures.length,
    );
    // An empty sheet of this size is a few kB.
    const empty = pictures.filter(
      ({ name, bytes }) => name.includes('screenshot') && bytes.length < 30_000,
    );
    expect(empty.map(({ name }) => name)).toEqual([]);
  });
});
