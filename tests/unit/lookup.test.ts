import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principles } from '../../content/corpus.ts';
import { lookUp } from '../../content/lookup.ts';

/** What people type, and a principle that has to be among the first three. */
const QUERIES: [query: string, id: string][] = [
  ['mistake', 'fail-own-it'],
  ['mistakes', 'fail-own-it'],
  ['i made a mistake', 'fail-own-it'],
  ['made a huge mistake at work', 'fail-own-it'],
  ['i broke production', 'fail-own-it'],
  ['outage', 'fail-own-it'],
  ['how do i ask for a promotion', 'loop-state-goal'],
  ['promotion', 'loop-gap-finding'],
  ['get promoted', 'loop-gap-finding'],
  ['raise', 'loop-4-win-win'],
  ['pay rise', 'loop-4-win-win'],
  ['salary', 'int-get-offer'],
  ['ask for more money', 'loop-4-win-win'],
  ['how can i help my boss', 'loop-2-ask-to-help'],
  ['new manager', 'loop-2-ask-to-help'],
  ['new boss', 'loop-trust-first'],
  ['micromanager', 'loop-trust-first'],
  ['micromanagment', 'loop-trust-first'],
  ['my boss micromanages me', 'loop-trust-first'],
  ['burnout', 'loop-goal-boundaries'],
  ['burn out', 'loop-goal-boundaries'],
  ['work life balance', 'loop-goal-boundaries'],
  ['too much work', 'loop-3b-no-retreat'],
  ['say no to my manager', 'loop-3b-no-retreat'],
  ['delegate', 'stuck-let-go'],
  ['delegating', 'stuck-let-go'],
  ['how to delegate', 'stuck-let-go'],
  ['stuck in my career', 'stuck-normal'],
  ['stuck at senior manager', 'stuck-normal'],
  ['plateau', 'stuck-normal'],
  ['reorg', 'stuck-reorg-ready'],
  ['reorganization', 'stuck-reorg-ready'],
  ['layoffs', 'stuck-lean-economy'],
  ['self review', 'int-impact'],
  ['write my self-review', 'int-impact'],
  ['performance review', 'int-impact'],
  ['interview', 'int-look-interested'],
  ['interveiw', 'int-look-interested'],
  ['what to wear to an interview', 'int-look-interested'],
  ['video interview', 'int-video-presence'],
  ['nervous before interview', 'int-sleep-energy'],
  ['imposter syndrome', 'fail-persist-shame'],
  ['impostor', 'fail-persist-shame'],
  ['postmortem', 'fail-root-cause'],
  ['root cause', 'fail-root-cause'],
  ['angry boss', 'fail-face-people'],
  ['my boss is mad at me', 'fail-face-people'],
  ['apologise to a customer', 'fail-face-people'],
  ['apologize', 'fail-face-people'],
  ['status update', 'fail-update-cadence'],
  ['headline test', 'fail-nyt-headline'],
  ['new york times', 'fail-nyt-headline'],
  ['bias for action', 'lp-bias-action'],
  ['too slow to decide', 'lp-bias-action'],
  ['reversible decision', 'lp-reversible'],
  ['two way door', 'lp-reversible'],
  ['ownership', 'lp-ownership'],
  ['not my job', 'lp-ownership'],
  ['owners', 'lp-owners-seek'],
  ['diversity', 'lp-diverse-views'],
  ['am i wrong', 'lp-right-a-lot'],
  ['be right a lot', 'lp-right-a-lot'],
  ['remote work', 'con-remote'],
  ['return to office', 'con-remote'],
  ['brainstorming', 'inv-combine'],
  ['how to be more creative', 'inv-why'],
  ['no time to think', 'inv-two-hours'],
  ['focus time', 'inv-dedicated-time'],
  ['strategic thinking', 'stuck-long-horizon'],
  ['strategy', 'stuck-strategic-project'],
  ['influence without authority', 'stuck-influence'],
  ['where do i stand', 'loop-1b-check-standing'],
  ['feedback', 'rep-feedback-fresh'],
  ['feedbak', 'rep-feedback-fresh'],
  ['how am i doing', 'loop-1b-check-standing'],
  ['magic loop', 'loop-overview'],
  ['magic lop', 'loop-overview'],
  ['win win', 'loop-4-win-win'],
  ['my goal', 'loop-4b-know-goal'],
  ['goals', 'loop-4b-know-goal'],
  ['trust', 'loop-trust-first'],
  ['rebuild trust', 'fail-trust-by-hour'],
  ['autonomy', 'loop-trust-first'],
  ['toxic boss', 'loop-4c-expect-halfway'],
  ['overlooked for promotion', 'frame-more-than-good-work'],
  ['passed over', 'frame-more-than-good-work'],
  ['skip level', 'skip-short-story'],
  ['executive', 'loop-exec-anticipate'],
  ['fired', 'fail-recoverable'],
  ['i want to quit', 'fail-persist-shame'],
  ['someone on my team made a mistake', 'fail-care-team'],
  ['blame', 'fail-own-it'],
  ['launch', 'fail-beta-test'],
  ['beta test', 'fail-beta-test'],
  ['job offer', 'int-get-offer'],
  ['tell me about yourself', 'int-impact'],
  ['bored at work', 'loop-goal-any'],
  ['change teams', 'loop-goal-any'],
  ['underperforming', 'loop-1-do-job-well'],
  ['pip', 'loop-1-do-job-well'],
  ['contract', 'con-handshake'],
  ['innovation', 'inv-why'],
  ['technical debt', 'lp-owners-seek'],
];

/** What has to be on top: there is one principle that says just this. */
const LEADS: [query: string, id: string][] = [
  ['mistake', 'fail-own-it'],
  ['Mistakes', 'fail-own-it'],
  ['blame', 'fail-own-it'],
  ['burnout', 'loop-goal-boundaries'],
  ['change teams', 'loop-goal-any'],
  ['how am I doing?', 'loop-1b-check-standing'],
  ['how can I help?', 'loop-2-ask-to-help'],
  ['magic loop', 'loop-overview'],
  ['bias for action', 'lp-bias-action'],
  ['root cause', 'fail-root-cause'],
];

const ids = new Set(principles.map(({ id }) => id));

describe('looking up', () => {
  it.each(QUERIES)('“%s” finds %s', (query, id) => {
    expect(lookUp(query).slice(0, 3)).toContain(id);
  });

  it.each(LEADS)('“%s” leads with %s', (query, id) => {
    expect(lookUp(query)[0]).toBe(id);
  });

  it('finds every principle first by its own title', () => {
    const missed = principles.filter(({ id, title }) => lookUp(title)[0] !== id);
    expect(missed.map(({ title }) => title)).toEqual([]);
  });

  it('finds every principle by each of its cues, among the first five', () => {
    const missed = principles.flatMap(({ id, cues }) =>
      cues.filter((cue) => !lookUp(cue, 5).includes(id)).map((cue) => `${id}: ${cue}`),
    );
    expect(missed).toEqual([]);
  });

  it.each([
    ['case', 'BURNOUT', 'burnout'],
    ['accents', 'Bürnöut', 'burnout'],
    ['punctuation', '“burnout”?!', 'burnout'],
    ['white space', '  burnout\n', 'burnout'],
    ['full-width letters', 'ｂｕｒｎｏｕｔ', 'burnout'],
    ['a hyphen', 'self-review', 'self review'],
    ['a plural', 'self reviews', 'self review'],
  ])('forgives %s', (_what, typed, meant) => {
    expect(lookUp(typed)[0]).toBe(lookUp(meant)[0]);
  });

  it('finds while one is still typing', () => {
    for (const part of ['burn', 'burno', 'burnou']) {
      expect(lookUp(part).slice(0, 3)).toContain('loop-goal-boundaries');
    }
  });

  it('gives as many as asked for, each once', () => {
    expect(lookUp('manager', 5)).toHaveLength(5);
    const all = lookUp('manager', 1000);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('a query that says nothing', () => {
  it.each(['', '   ', '\n\t', '?!', '…', '👩‍💻', '\u0000', '\u0301', 'the of and'])(
    'finds nothing: %j',
    (query) => {
      expect(lookUp(query)).toEqual([]);
    },
  );
});

describe('a hostile query', () => {
  it.each([
    '__proto__',
    'constructor',
    'toString hasOwnProperty valueOf',
    '(((((((((',
    '.*+?^${}()|[]\\',
    '<script>alert(1)</script>',
    "'; DROP TABLE notes; --",
    '\uD800',
    'a'.repeat(100_000),
    'mistake '.repeat(2_000),
    'ﷺ'.repeat(1_000),
  ])('is looked up like any other: %#', (query) => {
    expect(lookUp(query).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('does not hold up the typing, however much is pasted', () => {
    const start = performance.now();
    for (const word of [
      'a'.repeat(1_000_000),
      'micromanagement'.repeat(50_000),
      'my boss '.repeat(90_000),
    ]) {
      lookUp(word);
    }
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('never throws and never finds what is not there', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('mistake', 'boss', 'a', '1', '-', ' ', '__proto__'))
        .map((w) => w.join(' ')),
    );
    fc.assert(
      fc.property(anything, (query) => {
        expect(lookUp(query).filter((id) => !ids.has(id))).toEqual([]);
      }),
    );
  });
});
