/** Which promise stands on which line, without a database. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, followLines, linesHeld } from '../../notes/follow-lines.ts';
import type { Kept } from '../../notes/follow-lines.ts';
import { promisesIn } from '../../notes/promise-lines.ts';

const lines = (text: string) => promisesIn(text, [], '2026-11-23');

/** What is kept of a text, one after the other: `a`, `b`, … */
function keptOf(text: string): Kept[] {
  return lines(text).map(({ words, box }, n) => ({
    id: String.fromCodePoint(97 + n),
    line: words,
    state: box === ' ' ? 'open' : box === 'x' ? 'done' : 'dropped',
  }));
}

/** The ids on the lines of the text after, `?` for a new one; then those that are gone. */
function followed(before: string, after: string, kept = keptOf(before)): [string, string] {
  const { changed, made, gone } = followLines(lines(after), kept, lines(before));
  const on = new Map(changed.map(({ id, line }) => [line.line, id]));
  for (const { line } of made) {
    expect(on.has(line)).toBe(false);
    on.set(line, '?');
  }
  return [
    lines(after)
      .map(({ line }) => on.get(line) ?? '-')
      .join(''),
    gone.join(''),
  ];
}

describe('a line that was edited', () => {
  it.each([
    ['typed on', '- [ ] send', '- [ ] send the numbers', 'a', ''],
    ['taken back to a letter', '- [ ] send the numbers', '- [ ] s', 'a', ''],
    ['edited in the middle', '- [ ] send the numbers', '- [ ] send all the numbers', 'a', ''],
    ['ticked', '- [ ] send', '- [x] send', 'a', ''],
    ['ticked and edited', '- [ ] send the list', '- [x] send the lists', 'a', ''],
    ['moved', '- [ ] one\n- [ ] two', '- [ ] two\n- [ ] one', 'ba', ''],
    ['made a quote', '- [ ] one', '> - [ ] one', 'a', ''],
    ['another', '- [ ] one', '- [ ] entirely different', '?', 'a'],
    ['emptied', '- [ ] one', '- [ ] ', '', 'a'],
    ['no task any more', '- [ ] one', '- one', '', 'a'],
    ['in code now', '- [ ] one', '```\n- [ ] one', '', 'a'],
    ['split', '- [ ] send numbers to Priya', '- [ ] send\n- [ ] numbers to Priya', '?a', ''],
  ])('is followed: %s', (_, before, after, on, gone) => {
    expect(followed(before, after)).toEqual([on, gone]);
  });

  it('is the one most alike, whatever the order they are kept in', () => {
    const before = '- [ ] call Sam on Monday\n- [ ] call Kim on Tuesday';
    const after = '- [ ] call Kim on Tuesdays\n- [ ] call Sam on Mondays';
    expect(followed(before, after)).toEqual(['ba', '']);
    expect(followed(before, after, keptOf(before).toReversed())).toEqual(['ba', '']);
  });
});

describe('two lines in the same words', () => {
  it('are told apart by their boxes, whichever is kept first', () => {
    const before = '- [x] call\n- [ ] call';
    for (const kept of [keptOf(before), keptOf(before).toReversed()]) {
      expect(followed(before, `${before}\nmore`, kept)).toEqual(['ab', '']);
      expect(followed(before, '- [ ] call', kept)).toEqual(['b', '']);
    }
  });

  it('are one each again when one is typed on', () => {
    expect(followed('- [ ] call\n- [ ] cal', '- [ ] call\n- [ ] call')).toEqual(['ab', '']);
    expect(followed('- [ ] call\n- [ ] call', '- [ ] call\n- [ ] call back')).toEqual(['ab', '']);
  });
});

describe('a closed promise', () => {
  const done: Kept = { id: 'old', line: 'send the numbers', state: 'done' };

  it('stays when its line is deleted, and no other line takes it', () => {
    expect(followed('- [x] send the numbers', '')).toEqual(['', '']);
    expect(followed('', '- [ ] send the numbers', [done])).toEqual(['?', '']);
    expect(followed('', '- [ ] send the numbers again', [done])).toEqual(['?', '']);
  });

  it('is found again where its line is pasted back', () => {
    expect(followed('', '- [x] send the numbers', [done])).toEqual(['old', '']);
    expect(followed('', '- [-] send the numbers', [done])).toEqual(['?', '']);
  });

  it('does not become an open one in other words', () => {
    expect(followed('- [x] call Sam on the budget', '- [ ] call Sam on the hiring')).toEqual([
      '?',
      '',
    ]);
  });

  it('that was told stays told under the same box', () => {
    const told: Kept = { ...done, state: 'told' };
    expect(boxOf('told')).toBe('x');
    expect(followed('- [x] send the numbers', 'a\n- [x] send the numbers', [told])).toEqual([
      'old',
      '',
    ]);
  });
});

it('one that stands on no line is touched by no edit', () => {
  const free: Kept = { id: 'f', line: null, state: 'open' };
  expect(followed('', '- [ ] anything', [free])).toEqual(['?', '']);
});

const anyTask = fc
  .tuple(fc.constantFrom(' ', 'x', '-'), fc.constantFrom('a', 'ab', 'abc', 'b', 'call Sam', 'call'))
  .map(([box, words]) => `- [${box}] ${words}`);
const anyTasks = fc.array(anyTask, { maxLength: 6 }).map((all) => all.join('\n'));

it('each line has one promise, each promise one line, and none that is closed is lost', () => {
  fc.assert(
    fc.property(anyTasks, anyTasks, fc.nat(), (before, after, shuffle) => {
      const kept = keptOf(before);
      kept.push(...kept.splice(0, shuffle % (kept.length + 1)));
      const { changed, made, gone } = followLines(lines(after), kept, lines(before));
      const on = [...changed.map(({ line }) => line.line), ...made.map(({ line }) => line)];
      expect(on.toSorted((a, b) => a - b)).toEqual(lines(after).map(({ line }) => line));
      const ids = [...changed.map(({ id }) => id), ...gone];
      expect(new Set(ids).size).toBe(ids.length);
      const open = new Set(kept.filter(({ state }) => state === 'open').map(({ id }) => id));
      for (const id of gone) expect(open).toContain(id);
      for (const id of open) expect(ids).toContain(id);
    }),
    { numRuns: 1_000 },
  );
});

it('what is kept of a text stands on each of its lines', () => {
  fc.assert(
    fc.property(anyTasks, (text) => {
      const held = linesHeld(lines(text), keptOf(text));
      expect(new Set(held.values()).size).toBe(lines(text).length);
      for (const { id, state } of keptOf(text)) expect(held.get(id)?.box).toBe(boxOf(state));
    }),
  );
});
