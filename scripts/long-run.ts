/**
 * `npm run long-run`: two days at work, sixteen hours of a calendar tab, in a real Chromium with the built extension: weeks turned over, events
 * opened and closed, notes typed, the popup used, the worker ended and begun again; the clock is moved, everything else is
 * done. Prints what page, sidebar and worker hold after each hour; exit code 1 where something grows after the
 * first quarter. `-- 32` for more hours; with eight, what the sidebar gathers at first counts as growth.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './extension.ts';
import type { Counts } from './long-run/counts.ts';
import { growthOf } from './long-run/counts.ts';
import { dayAtWork } from './long-run/day.ts';

const hours = Number(process.argv[2] ?? 16);
if (!Number.isInteger(hours) || hours < 4) {
  console.error(`Say a whole number of hours, four or more, not “${process.argv[2]}”.`);
  process.exit(1);
}

const cell = (text: string) => text.padStart(14);
console.log(
  ['hour', 'page heap MB', 'nodes', 'listeners', 'sidebar heap', 'nodes', 'listeners']
    .concat(['worker heap', 'restarts'])
    .map(cell)
    .join(''),
);
const told = await dayAtWork(await buildExtension('chrome'), hours, (at) => {
  const place = ({ heap, nodes, listeners }: Counts) => [
    heap.toFixed(2),
    `${nodes}`,
    `${listeners}`,
  ];
  const line = [`${at.hour}`, ...place(at.page), ...place(at.sidebar)];
  console.log([...line, at.worker.heap.toFixed(2), `${at.restarts}`].map(cell).join(''));
});
const growth = growthOf(told);
const artifacts = join(import.meta.dirname, '../artifacts');
mkdirSync(artifacts, { recursive: true });
writeFileSync(join(artifacts, 'long-run.json'), JSON.stringify({ hours: told, growth }, null, 2));
for (const { what, from, to } of growth) {
  console.log(`GROWS  ${what}: ${from.toFixed(2)} → ${to.toFixed(2)}`);
}
if (growth.length === 0) console.log('Flat after the first quarter.');
process.exitCode = growth.length === 0 ? 0 : 1;
