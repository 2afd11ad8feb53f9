/**
 * `npm run -s judge`: how often the advice and the look-up are right on the labelled cases of tests/judged, and
 * where they are not. The misses of the unseen set are not printed: it is there to be counted, not to be fitted.
 */
import type { Verdict } from '../tests/judged/judge.ts';
import { judgeAdvice, judgeLookUp } from '../tests/judged/sets.ts';

for (const set of ['tuned', 'unseen'] as const) {
  report(`advice, ${set}`, judgeAdvice(set), set === 'tuned');
  report(`look-up, ${set}`, judgeLookUp(set), set === 'tuned');
}

function report(name: string, verdict: Verdict, withMisses: boolean): void {
  const { cases, precisionAt1, precisionAt3, foundAt3, misses, forbidden } = verdict;
  const figures = [
    `precision at 1 ${percent(precisionAt1)}`,
    `at 3 ${percent(precisionAt3)}`,
    `right one among three ${percent(foundAt3)}`,
    `never-events ${forbidden.length}`,
  ];
  process.stdout.write(`\n${name}: ${cases} cases; ${figures.join(', ')}\n`);
  if (!withMisses) return;
  for (const { what, shown, good } of misses) {
    process.stdout.write(
      `  ${what}\n    shown ${shown.join(' ') || '(nothing)'}\n    good  ${good.join(' ') || '(silence)'}\n`,
    );
  }
  for (const { what, shown } of forbidden) {
    process.stdout.write(`  never: ${what}\n    shown ${shown.join(' ')}\n`);
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
