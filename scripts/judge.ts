/**
 * `npm run -s judge`: how often the advice and the look-up are right on the labelled cases of tests/judged, and
 * where they are not. The misses of the unseen set are not printed: it is there to be counted, not to be fitted.
 */
import { advise } from '../content/advise.ts';
import { lookUp } from '../content/lookup.ts';
import type { Verdict } from '../tests/judged/judge.ts';
import { casesOf, judgeAdvice, judgeLookUp } from '../tests/judged/sets.ts';

const { contexts, queries } = casesOf('tuned');
clock(
  'advice',
  contexts.map(
    ({ request }) =>
      () =>
        advise(request),
  ),
);
clock(
  'look-up',
  queries.map(
    ({ query }) =>
      () =>
        lookUp(query),
  ),
);

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

/** How long the first takes, with everything that is built for it, and the others; in milliseconds, on this machine. */
function clock(name: string, actions: readonly (() => unknown)[]): void {
  const times = actions.map((action) => {
    const start = performance.now();
    action();
    return performance.now() - start;
  });
  const [first = 0, ...others] = times;
  const sorted = others.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  const figures = [first, at(0.5), at(0.95), at(1 - 1e-9)].map((time) => time.toFixed(2));
  const [once, median, high, most] = figures;
  process.stdout.write(
    `${name}: first ${once} ms, then median ${median} ms, 95th percentile ${high} ms, most ${most} ms\n`,
  );
}
