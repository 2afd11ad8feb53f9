/** How what a store says of an upload is held against what is accepted. */
import { describe, expect, it } from 'vitest';
import { judgeFindings } from '../../scripts/addon-lint/judge.ts';
import type { Accepted, Finding } from '../../scripts/addon-lint/judge.ts';

const accepted: Accepted[] = [
  { code: 'UNSAFE', around: /theirs\.innerHTML=/, times: 1, why: 'theirs' },
];
const FILE = `a\n${'x'.repeat(500)};theirs.innerHTML=b;${'x'.repeat(500)};ours.innerHTML=b`;
const theirs: Finding = { code: 'UNSAFE', file: 'a.js', line: 2, column: 501 };
const ours: Finding = { ...theirs, column: 1_025 };
const judged = (findings: Finding[]) => judgeFindings(findings, accepted, () => FILE);

describe('what a store says of an upload', () => {
  it('is fine where it is just what is accepted', () => {
    expect(judged([theirs])).toEqual([]);
  });

  it('is told where it is new: elsewhere, of another kind, or of the whole', () => {
    expect(judged([theirs, ours])).toEqual([expect.stringContaining('ours.innerHTML')]);
    expect(judged([theirs, { ...theirs, code: 'EVAL' }])).toHaveLength(1);
    expect(judged([theirs, { code: 'UNSAFE' }])).toEqual(['new: UNSAFE in the add-on: ']);
  });

  it('is told where it came more often, or is gone', () => {
    expect(judged([theirs, theirs])).toEqual(['UNSAFE (theirs) was found 2 times, not 1']);
    expect(judged([])).toEqual(['UNSAFE (theirs) was found 0 times, not 1']);
  });
});
