/**
 * `npm run bench`: what Loopside costs and how fast it is, in the built extension in a real Chromium, by turns with an empty
 * extension and with the unpacked extensions one points to. Prints medians, spread and ratios, and how the design's limits
 * stand; writes artifacts/bench.json and artifacts/bench.svg. Exit code 1 where a limit is not held.
 *
 *     npm run bench -- --rounds 7 --peer uBlock=/usr/share/webext/ublock-origin --only page --only opened
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure } from './bench/figure.ts';
import { gathered } from './bench/figure.ts';
import { OURS, verdictsOn } from './bench/limits.ts';
import { machine } from './bench/machine.ts';
import { notesTime, typingTime } from './bench/notes-time.ts';
import { eventOpened } from './bench/opened.ts';
import { pageCost } from './bench/page-cost.ts';
import { pictureOf } from './bench/picture.ts';
import { popupTime } from './bench/popup-time.ts';
import { tableOf, verdictTable } from './bench/table.ts';
import type { Variant } from './bench/variants.ts';
import { variantsOf, whyUnusable } from './bench/variants.ts';
import { buildExtension } from './extension.ts';

const PARTS = ['page', 'opened', 'popup', 'typing', 'notes'] as const;
type Part = (typeof PARTS)[number];
const SIZES = [10_000, 100_000] as const;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true, default: [] },
    peer: { type: 'string', multiple: true, default: [] },
  },
});
const rounds = Number(options.rounds);
const unknown = options.only.find((one) => !PARTS.some((part) => part === one));
if (unknown !== undefined || !Number.isInteger(rounds) || rounds < 1) {
  console.error(
    unknown === undefined
      ? `--rounds wants a whole number from 1 on, not “${options.rounds}”.`
      : `There is no part “${unknown}”. Parts: ${PARTS.join(', ')}.`,
  );
  process.exit(1);
}
for (const why of options.peer.map(whyUnusable).filter((one) => one !== null)) {
  console.error(why);
  process.exit(1);
}
const isWanted = (part: Part) => options.only.length === 0 || options.only.includes(part);

const folder = mkdtempSync(join(os.tmpdir(), 'loopside-bench-'));
const found: Figure[] = [];
try {
  const variants = variantsOf(folder, await buildExtension('chrome'), options.peer);
  const ours = variants.filter(({ name }) => name === OURS);
  for (let round = 1; round <= rounds; round += 1) {
    // Each round begins with another variant: what the machine does meanwhile hits all of them alike.
    const turned = [
      ...variants.slice(round % variants.length),
      ...variants.slice(0, round % variants.length),
    ];
    if (isWanted('page')) await all(turned, pageCost);
    if (isWanted('popup')) await all(turned.filter(isOwn), popupTime);
    if (isWanted('opened')) await all(ours, eventOpened);
    if (isWanted('typing')) await all(turned.filter(isOwn), typingTime);
    process.stderr.write(`round ${round} of ${rounds}\n`);
  }
  if (isWanted('notes')) {
    for (const size of SIZES) await all(ours, (variant) => notesTime(variant, size));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const figures = gathered(found);
const verdicts = verdictsOn(figures).filter(
  ({ measured }) => measured !== null || options.only.length === 0,
);
const on = `${machine()}, ${rounds} rounds`;
console.log(`On ${on}.\n\n${tableOf(figures)}\n\n${verdictTable(verdicts)}`);
const artifacts = join(import.meta.dirname, '../artifacts');
mkdirSync(artifacts, { recursive: true });
writeFileSync(
  join(artifacts, 'bench.json'),
  JSON.stringify({ machine: on, figures, verdicts }, null, 2),
);
writeFileSync(join(artifacts, 'bench.svg'), pictureOf(figures, `Loopside beside others: ${on}`));
console.log('\nWritten: artifacts/bench.json, artifacts/bench.svg');
process.exitCode = verdicts.every(({ isHeld }) => isHeld) ? 0 : 1;

async function all(
  variants: readonly Variant[],
  measure: (variant: Variant) => Promise<Figure[]>,
): Promise<void> {
  for (const variant of variants) found.push(...(await measure(variant)));
}

/** What asks the background or opens a popup is known of our two only. */
function isOwn({ name }: Variant): boolean {
  return name === OURS || name === 'empty';
}
