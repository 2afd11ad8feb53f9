/**
 * `npm run faults`: lets things break on purpose, many times, in real browsers, and counts what is lost.
 *
 *   npm run faults -- [--only D4,D5] [--times 100] [--seed 7]
 *
 * Prints a table and writes artifacts/faults.json. Ends with 1 where something was lost that must not be. What each fault is:
 * docs/faults.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './extension.ts';
import { FAULTS } from './faults/all.ts';
import type { Fault } from './faults/fault.ts';
import { Count } from './faults/fault.ts';
import { randomFrom } from './faults/random.ts';

interface Result {
  id: string;
  name: string;
  browser: Fault['browser'];
  tried: number;
  acknowledged: number;
  lost: number;
  longest: number;
  verdict: 'held' | 'NOT HELD';
  wrong: readonly string[];
  seconds: number;
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, times: { type: 'string' }, seed: { type: 'string' } },
});
const seed = numberOf(values.seed, 'seed') ?? Math.floor(Math.random() * 1_000_000);
const times = numberOf(values.times, 'times');
const chosen = values.only?.split(',');
const faults = FAULTS.filter(({ id }) => chosen?.includes(id) ?? true);
if (faults.length === 0)
  fail(`There is none of these. There are: ${FAULTS.map(({ id }) => id).join(', ')}`);

const browsers = new Set(faults.map(({ browser }) => browser));
if (browsers.has('Chromium')) await buildExtension('chrome');
if (browsers.has('Firefox')) await buildExtension('firefox');

say(`Seed ${seed}`);
const results: Result[] = [];
for (const fault of faults) {
  const result = await tried(fault);
  results.push(result);
  say(row(result));
  for (const words of new Set(result.wrong)) say(`        ${words}`);
  // Each time: a long run that is ended has told what it knew.
  mkdirSync(join(import.meta.dirname, '../artifacts'), { recursive: true });
  const file = join(import.meta.dirname, '../artifacts/faults.json');
  writeFileSync(file, `${JSON.stringify({ seed, results }, null, 2)}\n`);
}
say('');
say(head());
for (const result of results) say(row(result));
// Not by the exit code alone: what a fault that could not be tried to the end left open must not keep this alive.
process.exit(results.every(({ verdict }) => verdict === 'held') ? 0 : 1);

async function tried(fault: Fault): Promise<Result> {
  const count = new Count();
  const started = performance.now();
  try {
    // Each has chance of its own, so that one alone does what it does among all.
    const random = randomFrom(seed + FAULTS.indexOf(fault));
    await fault.run(count, { times: times ?? fault.times, random });
  } catch (error) {
    count.wrong.push(
      `it could not be tried to the end: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const { id, name, browser, mayLose } = fault;
  const { tried: often, acknowledged, lost, longest, wrong } = count;
  return {
    id,
    name,
    browser,
    tried: often,
    acknowledged,
    lost,
    longest,
    verdict: count.held(mayLose) && often > 0 ? 'held' : 'NOT HELD',
    wrong,
    seconds: Math.round((performance.now() - started) / 1_000),
  };
}

function head(): string {
  return columns(['', 'fault', 'browser', 'tried', 'acked', 'lost', 'longest', 's', 'verdict']);
}

function row({ id, name, browser, tried: often, ...one }: Result): string {
  const numbers = [often, one.acknowledged, one.lost, one.longest, one.seconds].map(String);
  return columns([id, name, browser, ...numbers, one.verdict]);
}

function columns([id = '', name = '', browser = '', ...others]: readonly string[]): string {
  return `${id.padEnd(6)}${name.padEnd(46)}${browser.padEnd(10)}${others.map((one) => one.padStart(9)).join('')}`;
}

function numberOf(text: string | undefined, what: string): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) fail(`--${what} takes a whole number.`);
  return number;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(2);
}
