import { describe, expect, it } from 'vitest';
import type { RunReport } from '../../scripts/failed-once.ts';
import { bothTries, failedTests, worthASecondTry } from '../../scripts/failed-once.ts';

type Files = Record<string, Record<string, 'passed' | 'failed' | 'skipped'>>;

function reportOf(files: Files): RunReport {
  const all = Object.values(files).flatMap((tests) => Object.values(tests));
  const count = (wanted: string) => all.filter((status) => status === wanted).length;
  return {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('skipped'),
    testResults: Object.entries(files).map(([name, tests]) => ({
      name,
      // A file that breaks before its first test has none.
      status:
        Object.values(tests).includes('failed') || Object.keys(tests).length === 0
          ? 'failed'
          : 'passed',
      assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
    })),
  };
}

const FIRST = reportOf({
  a: { one: 'passed', two: 'skipped' },
  b: { three: 'failed', four: 'skipped', five: 'passed' },
  c: {},
});

describe('a run with failures', () => {
  it('is tried again in the files that failed, as a whole', () => {
    expect(worthASecondTry(FIRST)).toEqual(['b', 'c']);
  });

  it('names the tests that failed, and the file that did not even begin', () => {
    expect(failedTests(FIRST)).toEqual(['three', 'c']);
  });

  it('is not tried again where much failed', () => {
    const much = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((file) => [file, { [file]: 'failed' }]),
    );
    expect(worthASecondTry(reportOf(much as Files))).toEqual([]);
  });

  it('counts what was tried again as it went the second time', () => {
    const second = reportOf({
      b: { three: 'passed', four: 'passed', five: 'passed' },
      c: { six: 'failed' },
    });
    const { numPassedTests, numFailedTests, numPendingTests } = bothTries(FIRST, second);
    expect([numPassedTests, numFailedTests, numPendingTests]).toEqual([4, 1, 1]);
  });
});
