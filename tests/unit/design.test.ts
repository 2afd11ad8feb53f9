import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coloursOf, contrast } from './support/contrast.ts';
import { conditionsOf, declarationsOf, sheets, VALUE_SHEETS } from './support/sheets.ts';

const ALL = sheets();
const OTHERS = ALL.filter(({ path }) => !VALUE_SHEETS.includes(path));
const DECLARED = OTHERS.flatMap(declarationsOf);
const DESIGN = ALL.find(({ path }) => path === 'components/design.css');

/** What may stand in a sheet as it is, besides names of tokens: everything else is a value of its own. */
const PLAIN = {
  /** 0, a hairline, the shortest animation there is ("shown after a while"); what is a share, or grows with text or window. */
  lengths: /^(0|1px|1ms|[\d.]+(%|em|ch|lh|fr|vh|vw))$/,
  /** Of forced colours the system's names; of all others no colour, and the one around. */
  colours: ['transparent', 'inherit', 'currentColor', 'CanvasText', 'Highlight', 'none'],
  /** Kept in mind by hand, as a media query knows no token. */
  windows: ['640px', '720px', '560px'],
};

const HAS_COLOUR =
  /^(color|background|fill|stroke|border-color|outline-color|text-decoration-color|accent-color)$/;
const HAS_TYPE = /^(font-size|font-weight|line-height)$/;

/** Where a line is said of it, the test says which. */
function told({ path, property, value }: { path: string; property: string; value: string }) {
  return `${path}: ${property}: ${value}`;
}

describe('the sheets of our pages', () => {
  test('are found, all of them', () => {
    expect(ALL.length).toBeGreaterThan(40);
    expect(ALL.map(({ path }) => path)).toEqual(expect.arrayContaining(VALUE_SHEETS));
    expect(DECLARED.length).toBeGreaterThan(1_000);
  });

  test('take every length and time from the tokens', () => {
    const own = DECLARED.filter(({ value }) =>
      (value.match(/(?<![\w#-])[\d.]+[a-z%]+/g) ?? []).some((one) => !PLAIN.lengths.test(one)),
    );
    expect(own.map(told)).toEqual([]);
  });

  test('take every colour from the tokens', () => {
    const own = DECLARED.filter(
      ({ property, value }) =>
        /#[\da-f]{3}|\b(rgb|hsl|oklch|color)a?\(/i.test(value) ||
        (HAS_COLOUR.test(property) &&
          !/^var\(--[\w-]+\)$/.test(value) &&
          !PLAIN.colours.includes(value)),
    );
    expect(own.map(told)).toEqual([]);
  });

  test('take every size, weight and leading of type from the tokens', () => {
    const own = DECLARED.filter(
      ({ property, value }) =>
        HAS_TYPE.test(property) && !/^var\(--[\w-]+\)$/.test(value) && value !== 'inherit',
    );
    expect(own.map(told)).toEqual([]);
  });

  test('change at the widths that are agreed on, and for what the user asked of the browser', () => {
    const own = OTHERS.flatMap((sheet) =>
      conditionsOf(sheet)
        .flatMap((condition) => condition.match(/[\d.]+[a-z]+/g) ?? [])
        .filter((width) => !PLAIN.windows.includes(width))
        .map((width) => `${sheet.path}: ${width}`),
    );
    expect(own).toEqual([]);
  });

  test('say start and end, and never left and right', () => {
    const physical =
      /^(left|right|(margin|padding|border|scroll-(margin|padding))-(left|right)(-.*)?|border-(top|bottom)-(left|right)-radius)$/;
    const own = ALL.flatMap(declarationsOf).filter(
      ({ property, value }) =>
        physical.test(property) ||
        (/^(text-align|float|clear)$/.test(property) && /left|right/.test(value)),
    );
    expect(own.map(told)).toEqual([]);
  });

  test('ask for nothing that is not declared, and declare nothing nobody asks for', () => {
    const declared = new Set(
      ALL.filter(({ path }) => VALUE_SHEETS.includes(path))
        .flatMap(declarationsOf)
        .map(({ property }) => property)
        .filter((property) => property.startsWith('--')),
    );
    const asked = new Set(ALL.flatMap(({ text }) => text.match(/(?<=var\()--[\w-]+/g) ?? []));
    expect([...asked].filter((name) => !declared.has(name))).toEqual([]);
    expect([...declared].filter((name) => !asked.has(name))).toEqual([]);
    const strays = DECLARED.filter(({ property }) => property.startsWith('--'));
    expect(strays.map(told)).toEqual([]);
  });

  test('never take the ring of what has the focus away without another', () => {
    const without = DECLARED.filter(
      ({ property, value }) => /^outline(-style)?$/.test(property) && /none|^0/.test(value),
    );
    // The notebook's main part takes the focus for those who hear the page; the sidebar's edge is filled instead.
    expect(without.map(({ path }) => path).toSorted()).toEqual([
      'components/ResizeEdge.module.css',
      'entrypoints/notebook/Notebook.module.css',
    ]);
  });

  test('cut no text short but a note’s in a list, where a click shows all of it', () => {
    const short = DECLARED.filter(({ property, value }) => {
      return property.endsWith('line-clamp') || (property === 'text-overflow' && value !== 'clip');
    });
    expect(short.map(({ path }) => path).toSorted()).toEqual([
      'components/Library.module.css', // the way back to a title one has just come from
      'entrypoints/notebook/Page.module.css',
    ]);
  });

  test('name their tokens at the top of the sheet', () => {
    const css = readFileSync(join(import.meta.dirname, '../../components/design.css'), 'utf8');
    const head = css.slice(0, css.indexOf('*/'));
    const names = (css.match(/^ {2}--[\w-]+(?=:)/gm) ?? []).map((name) => name.trim());
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !new RegExp(`${name}(?![\\w-])`).test(head))).toEqual([]);
  });
});

/** Words of 4.5 to 1 on each ground they stand on. */
const WORDS: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'sheet', 'sunk', 'accent-soft', 'mark', 'warn-soft']],
  ['ink-soft', ['paper', 'sheet', 'sunk', 'accent-soft']],
  ['accent', ['paper', 'sheet', 'sunk', 'accent-soft']],
  ['on-accent', ['accent']],
  ['warn', ['paper', 'sheet', 'warn-soft']],
];

/** What shows where a control is, what state it is in, or where the focus is: 3 to 1. */
const EDGES: readonly (readonly [string, readonly string[]])[] = [
  ['control-line', ['paper', 'sheet', 'sunk']],
  ['accent', ['paper', 'sheet', 'sunk', 'accent-soft', 'warn-soft']],
  ['warn', ['paper', 'sheet']],
];

describe.each(['light', 'dark'] as const)('colours in %s', (scheme) => {
  const colours = coloursOf(DESIGN?.text ?? '', scheme);
  const of = (name: string) => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`No colour --${name}.`);
    return colour;
  };
  const tooWeak = (pairs: typeof WORDS, least: number) =>
    pairs.flatMap(([front, grounds]) =>
      grounds
        .map((ground) => ({ ground, ratio: contrast(of(front), of(ground)) }))
        .filter(({ ratio }) => ratio < least)
        .map(({ ground, ratio }) => `${front} on ${ground}: ${ratio.toFixed(2)}`),
    );

  test('words are told from their ground, 4.5 to 1', () => {
    expect(tooWeak(WORDS, 4.5)).toEqual([]);
  });

  test('edges of controls and the focus are, 3 to 1', () => {
    expect(tooWeak(EDGES, 3)).toEqual([]);
  });
});

test('contrast is what WCAG computes', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#123456', '#123456')).toBe(1);
});
