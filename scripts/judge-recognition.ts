/**
 * `npm run -s judge:recognition`: how often the situation is told right on the labelled events and pages of
 * tests/judged, by situation, and where it is not. The misses of the unseen set are not printed: it is there to be
 * counted, not to be fitted.
 */
import './english.ts';
import type { Figures } from '../tests/judged/recognition.ts';
import { judgeRecognition } from '../tests/judged/recognition.ts';

for (const set of ['tuned', 'unseen'] as const) {
  for (const what of ['events', 'pages'] as const) {
    const { cases, kinds, all, roles, counterparts, misses } = judgeRecognition(set, what);
    say(`\n${what}, ${set}: ${cases} cases`);
    for (const [kind, figures] of Object.entries(kinds)) say(row(kind, figures));
    say(row('all of them', all));
    say(
      `  whose review, which side right ${percent(roles)}; other person right ${percent(counterparts)}`,
    );
    if (set === 'tuned') for (const miss of misses) say(`  ${miss}`);
  }
}

function row(name: string, { precision, recall, cases }: Figures): string {
  return `  ${name.padEnd(19)} precision ${percent(precision)}, recall ${percent(recall)}, of ${cases}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).padStart(5)} %`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
